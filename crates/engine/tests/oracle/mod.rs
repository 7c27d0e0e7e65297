//! A second, naive engine. It follows the design word by word on the parsed file, by names and
//! without any of the engine's own steps, so that a mistake has to be made twice to stay unseen.

use matrix_engine::{
    Condition, Importance, Recommendation, RuleDef, RuleFile, RuleIx, Rules, stack,
};
use std::collections::{BTreeMap, BTreeSet};

/// Answers by name: the chosen values, never none, and how much they matter.
pub type Named = BTreeMap<String, (BTreeSet<String>, Importance)>;

/// A line of a bill: rule, points as they count, questions that caused it.
pub type Line = (String, i32, Importance, BTreeSet<String>);

/// Layers in reading order; components that were there first, then added ones with their rules.
pub type Stack = Vec<(String, Vec<(String, BTreeSet<String>)>)>;

/// An option out of the running: name, vetoes, lines against a must, score, lines.
pub type Out = (String, Vec<String>, BTreeSet<Line>, i32, Vec<Line>);

/// A recommendation by names.
#[derive(Debug, PartialEq, Eq)]
pub struct Expected {
    pub state: &'static str,
    pub leaders: Vec<String>,
    pub gap: Option<u32>,
    /// Option, rank, score, lines.
    pub ranking: Vec<(String, usize, i32, Vec<Line>)>,
    pub ruled_out: Vec<Out>,
    pub warnings: Vec<String>,
    /// Rules with causes and importance.
    pub fired: Vec<(String, BTreeSet<String>, Importance)>,
    pub stacks: BTreeMap<String, Stack>,
}

/// Kleene's logic: `None` is unknown.
pub fn truth(condition: &Condition, named: &Named) -> Option<bool> {
    match condition {
        Condition::Is { question, value } => {
            let (chosen, _) = named.get(question.as_str())?;
            let value = value.as_ref().map_or("yes", |value| value.as_str());
            Some(chosen.contains(value))
        }
        Condition::Not(inner) => truth(inner, named).map(|it| !it),
        Condition::All(members) => {
            let truths: Vec<_> = members.iter().map(|it| truth(it, named)).collect();
            if truths.contains(&Some(false)) {
                Some(false)
            } else if truths.contains(&None) {
                None
            } else {
                Some(true)
            }
        }
        Condition::Any(members) => {
            let truths: Vec<_> = members.iter().map(|it| truth(it, named)).collect();
            if truths.contains(&Some(true)) {
                Some(true)
            } else if truths.contains(&None) {
                None
            } else {
                Some(false)
            }
        }
    }
}

/// The questions without which the condition would not be what it is. It must be known.
fn causes(condition: &Condition, named: &Named) -> BTreeSet<String> {
    let is = truth(condition, named);
    assert!(is.is_some());
    match condition {
        Condition::Is { question, .. } => BTreeSet::from([question.text.clone()]),
        Condition::Not(inner) => causes(inner, named),
        // A false `all` is false for its false members, a true one for all of them: in both cases
        // the members that are as true as the whole. So with `any`.
        Condition::All(members) | Condition::Any(members) => members
            .iter()
            .filter(|member| truth(member, named) == is)
            .flat_map(|member| causes(member, named))
            .collect(),
    }
}

fn speaks_of(rule: &RuleDef, option: &str) -> bool {
    match &rule.only_for {
        None => true,
        Some(options) => options.iter().any(|it| it.text == option),
    }
}

/// A rule that fires, what caused it, and how much that matters.
type Fired<'f> = (&'f RuleDef, BTreeSet<String>, Importance);

fn fired_rules<'f>(file: &'f RuleFile, named: &Named) -> BTreeMap<&'f str, Fired<'f>> {
    let mut fired = BTreeMap::new();
    for rule in &file.rules {
        if truth(&rule.when, named) == Some(true) {
            let causes = causes(&rule.when, named);
            let importance = causes
                .iter()
                .map(|it| named[it].1)
                .max()
                .unwrap_or_default();
            fired.insert(rule.id.as_str(), (rule, causes, importance));
        }
    }
    fired
}

/// What the design says about this file and these answers.
pub fn expected(file: &RuleFile, named: &Named) -> Expected {
    let fired = fired_rules(file, named);

    let mut running = Vec::new();
    let mut ruled_out = Vec::new();
    let options: BTreeSet<&str> = file.options.iter().map(|it| it.id.as_str()).collect();
    for option in options {
        let mut lines = Vec::new();
        let mut vetoes = Vec::new();
        let mut musts = BTreeSet::new();
        for (name, (rule, causes, importance)) in &fired {
            if rule.veto.iter().any(|it| it.text == option) {
                vetoes.push((*name).to_owned());
            }
            for (_, points) in rule.points.iter().filter(|(of, _)| of.text == option) {
                let doubled = match importance {
                    Importance::Normal => *points,
                    Importance::More | Importance::Must => points + points,
                };
                let line = ((*name).to_owned(), doubled, *importance, causes.clone());
                if *importance == Importance::Must && *points <= -2 {
                    musts.insert(line.clone());
                }
                lines.push(line);
            }
        }
        let score: i32 = lines.iter().map(|line| line.1).sum();
        lines.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        if vetoes.is_empty() && musts.is_empty() {
            running.push((option.to_owned(), score, lines));
        } else {
            ruled_out.push((option.to_owned(), vetoes, musts, score, lines));
        }
    }

    running.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let scores: Vec<i32> = running.iter().map(|it| it.1).collect();
    let ranking: Vec<_> = running
        .into_iter()
        .map(|(option, score, lines)| {
            let better = scores.iter().filter(|other| **other > score).count();
            (option, better + 1, score, lines)
        })
        .collect();

    let best = scores.iter().max();
    let ahead: Vec<String> = ranking
        .iter()
        .filter(|it| Some(&it.2) == best)
        .map(|it| it.0.clone())
        .collect();
    let second = scores.iter().filter(|score| Some(*score) != best).max();
    let gap = best
        .zip(second)
        .map(|(best, second)| best.abs_diff(*second));
    let all_equal = ruled_out.is_empty() && second.is_none();
    let (state, leaders) = match (ahead.as_slice(), gap) {
        _ if fired.is_empty() && named.is_empty() => ("nothing-said", vec![]),
        ([], _) => ("everything-ruled-out", vec![]),
        _ if all_equal => ("nothing-separates", vec![]),
        ([_, _, ..], _) => ("tie", ahead),
        ([_], Some(gap)) if gap <= file.close => ("close", ahead),
        ([_], _) => ("clear", ahead),
    };

    let warnings = fired
        .values()
        .filter(|(rule, ..)| rule.warn.is_some())
        .filter(|(rule, ..)| {
            rule.only_for.is_none() || leaders.iter().any(|leader| speaks_of(rule, leader))
        })
        .map(|(rule, ..)| rule.id.text.clone())
        .collect();
    let stacks = file
        .options
        .iter()
        .map(|option| {
            let rules = fired.values().map(|it| it.0);
            let rules: Vec<_> = rules
                .filter(|it| speaks_of(it, option.id.as_str()))
                .collect();
            let base = option.stack.iter().map(|it| it.text.clone()).collect();
            (option.id.text.clone(), expected_stack(file, &base, &rules))
        })
        .collect();
    Expected {
        state,
        leaders,
        gap,
        ranking,
        ruled_out,
        warnings,
        fired: fired
            .into_iter()
            .map(|(name, (_, causes, importance))| (name.to_owned(), causes, importance))
            .collect(),
        stacks,
    }
}

fn expected_stack(file: &RuleFile, base: &BTreeSet<String>, rules: &[&RuleDef]) -> Stack {
    let mut layers = Vec::new();
    for layer in &file.layers {
        let mut first = Vec::new();
        let mut added = Vec::new();
        let here = file.components.iter().filter(|it| it.layer == layer.id);
        for id in here.map(|it| it.id.text.clone()).collect::<BTreeSet<_>>() {
            let names = |ids: &[matrix_engine::Id]| ids.iter().any(|it| it.text == id);
            let added_by: BTreeSet<String> = rules
                .iter()
                .filter(|rule| names(&rule.add))
                .map(|rule| rule.id.text.clone())
                .collect();
            if rules.iter().any(|rule| names(&rule.drop)) {
                continue;
            }
            if base.contains(&id) {
                first.push((id, BTreeSet::new()));
            } else if !added_by.is_empty() {
                added.push((id, added_by));
            }
        }
        first.append(&mut added);
        if !first.is_empty() {
            layers.push((layer.id.text.clone(), first));
        }
    }
    layers
}

/// What the engine says, by names.
pub fn found(rules: &Rules, result: &Recommendation) -> Expected {
    let option = |it| rules.option(it).id.text.clone();
    let rule = |it: &RuleIx| rules.rule(*it).id.text.clone();
    let questions = |list: &[matrix_engine::QuestionIx]| -> BTreeSet<String> {
        let ids = list.iter().map(|it| rules.question(*it).id.text.clone());
        let set: BTreeSet<String> = ids.clone().collect();
        assert!(ids.eq(set.iter().cloned()), "causes are ordered and single");
        set
    };
    let line = |it: &matrix_engine::Contribution| {
        let causes = questions(&it.causes);
        (rule(&it.rule), it.points, it.importance, causes)
    };
    let lines =
        |list: &[matrix_engine::Contribution]| -> Vec<Line> { list.iter().map(line).collect() };
    Expected {
        state: result.verdict.as_str(),
        leaders: result.leaders.iter().map(|it| option(*it)).collect(),
        gap: result.gap,
        ranking: result
            .ranking
            .iter()
            .map(|it| {
                (
                    option(it.option),
                    it.rank,
                    it.breakdown.score,
                    lines(&it.breakdown.contributions),
                )
            })
            .collect(),
        ruled_out: result
            .ruled_out
            .iter()
            .map(|it| {
                (
                    option(it.option),
                    it.vetoes.iter().map(rule).collect(),
                    lines(&it.musts).into_iter().collect(),
                    it.breakdown.score,
                    lines(&it.breakdown.contributions),
                )
            })
            .collect(),
        warnings: result.warnings.iter().map(rule).collect(),
        fired: result
            .fired
            .iter()
            .map(|it| (rule(&it.rule), questions(&it.causes), it.importance))
            .collect(),
        stacks: rules
            .option_ixs()
            .map(|it| (option(it), found_stack(rules, result, it)))
            .collect(),
    }
}

fn found_stack(rules: &Rules, result: &Recommendation, of: matrix_engine::OptionIx) -> Stack {
    stack(rules, result, of)
        .into_iter()
        .map(|layer| {
            let parts = layer.parts.iter().map(|part| {
                let added_by = part.added_by.iter();
                let added_by = added_by.map(|it| rules.rule(*it).id.text.clone()).collect();
                (rules.component(part.component).id.text.clone(), added_by)
            });
            (rules.layer(layer.layer).id.text.clone(), parts.collect())
        })
        .collect()
}
