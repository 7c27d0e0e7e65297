//! An explanation as JSON, as `matrix explain` prints it. The names of its members are relied on by
//! others: they may gain company, they do not change.

use crate::export::content::Export;
use matrix_engine::{
    Analysis, Answers, Basis, Contribution, OptionIx, QuestionIx, Recommendation, RuleIx, Rules,
    sensitivity, stack, write_answer,
};
use serde_json::{Map, Value, json};

/// The contracted JSON: what the page decides, then how sure it is. Day and link are not in it.
#[must_use]
pub fn explanation(export: &Export) -> Value {
    let Export {
        rules,
        answers,
        result,
        analysis,
        ..
    } = *export;
    let option_id = |option: OptionIx| rules.option(option).id.as_str();
    let ranking: Vec<Value> = result
        .ranking
        .iter()
        .map(|ranked| {
            json!({
                "option": option_id(ranked.option),
                "rank": ranked.rank,
                "score": ranked.breakdown.score,
                "reasons": reasons(rules, ranked.option, &ranked.breakdown.contributions),
                "stack": stack_json(rules, result, ranked.option),
            })
        })
        .collect();
    let mut ruled_out = Vec::new();
    for out in &result.ruled_out {
        if !out.vetoes.is_empty() {
            let reasons: Vec<Value> = out
                .vetoes
                .iter()
                .map(|rule| veto(rules, result, *rule))
                .collect();
            ruled_out.push(
                json!({ "option": option_id(out.option), "by": "rules", "reasons": reasons }),
            );
        }
        if !out.musts.is_empty() {
            let reasons = reasons(rules, out.option, &out.musts);
            ruled_out.push(
                json!({ "option": option_id(out.option), "by": "visitor", "reasons": reasons }),
            );
        }
    }
    let warnings: Vec<Value> = result
        .warnings
        .iter()
        .map(
            |rule| json!({ "rule": rules.rule(*rule).id.as_str(), "text": rules.rule(*rule).warn }),
        )
        .collect();
    let winner_stack = match result.leaders.as_slice() {
        [winner] => stack_json(rules, result, *winner),
        _ => json!([]),
    };
    let mut all = json!({
        "winner": result.leaders.iter().map(|leader| option_id(*leader)).collect::<Vec<_>>(),
        "state": analysis.verdict(result).as_str(),
        "gap": result.gap,
        "ranking": ranking,
        "ruled_out": ruled_out,
        "warnings": warnings,
        "stack": winner_stack,
        "certainty": certainty(rules, analysis),
        "changes": changes(rules, answers, analysis),
        "ask": analysis.ask.iter().map(|ask| json!({
            "question": rules.question(ask.question).id.as_str(),
            "drop": ask.drop,
        })).collect::<Vec<_>>(),
        "settled": question_ids(rules, &analysis.settled),
        "rests_on": sensitivity(result).iter().map(|point| json!({
            "rule": rules.rule(point.rule).id.as_str(),
            "option": option_id(point.option),
            "change": point.change,
        })).collect::<Vec<_>>(),
    });
    if let Some(without) = export.without {
        add(&mut all, "own", json!(true));
        add(
            &mut all,
            "without_own",
            json!({
                "winner": without.leaders.iter().map(|leader| option_id(*leader)).collect::<Vec<_>>(),
                "state": without.verdict.as_str(),
                "gap": without.gap,
            }),
        );
    }
    all
}

/// A member that only some have.
fn add(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

/// Shares of all ways to answer the rest, and whether they can still change the winner.
#[must_use]
pub fn certainty(rules: &Rules, analysis: &Analysis) -> Value {
    let shares = &analysis.shares;
    let options: Map<String, Value> = rules
        .option_ixs()
        .zip(&shares.options)
        .map(|(option, share)| (rules.option(option).id.text.clone(), json!(share)))
        .collect();
    let basis = match shares.basis {
        Basis::Counted => "counted",
        Basis::Sampled => "sampled",
    };
    json!({
        "decided": analysis.decided,
        "shares": options,
        "tied": shares.tied,
        "nobody": shares.nobody,
        "basis": basis,
        "margin": shares.basis.margin(),
    })
}

/// What would change the winner. A step names a question and its answer after the step, written as for
/// `--answers`; `null` is no answer.
fn changes(rules: &Rules, answers: &Answers, analysis: &Analysis) -> Value {
    let flips = &analysis.flips;
    let list = flips.list.iter().map(|flip| {
        let steps: Vec<Value> = flip
            .changes
            .iter()
            .map(|change| {
                let mut after = answers.clone();
                after.change(rules, *change);
                json!({
                    "question": rules.question(change.question()).id.as_str(),
                    "answer": write_answer(rules, &after, change.question()),
                })
            })
            .collect();
        let winner: Vec<&str> = flip
            .leaders
            .iter()
            .map(|leader| rules.option(*leader).id.as_str())
            .collect();
        json!({ "steps": steps, "winner": winner, "gap": flip.gap })
    });
    json!({ "complete": flips.complete, "list": list.collect::<Vec<_>>() })
}

fn reasons(rules: &Rules, option: OptionIx, contributions: &[Contribution]) -> Vec<Value> {
    contributions
        .iter()
        .map(|contribution| {
            let rule = rules.rule(contribution.rule);
            let mut reason = json!({
                "rule": rule.id.as_str(),
                "points": contribution.points,
                "because": rule.because,
                "questions": question_ids(rules, &contribution.causes),
            });
            if rules.author(contribution.rule, option).is_some() {
                add(&mut reason, "own", json!(true));
                let published = rules.published_points(contribution.rule, option);
                add(&mut reason, "published", json!(published));
            }
            reason
        })
        .collect()
}

fn veto(rules: &Rules, result: &Recommendation, rule: RuleIx) -> Value {
    let fired = result.fired.iter().find(|fired| fired.rule == rule);
    let causes = fired.map_or(&[][..], |fired| &fired.causes);
    let rule = rules.rule(rule);
    json!({
        "rule": rule.id.as_str(),
        "because": rule.because,
        "questions": question_ids(rules, causes),
    })
}

fn question_ids<'r>(rules: &'r Rules, questions: &[QuestionIx]) -> Vec<&'r str> {
    let questions = questions.iter();
    questions
        .map(|question| rules.question(*question).id.as_str())
        .collect()
}

fn stack_json(rules: &Rules, result: &Recommendation, option: OptionIx) -> Value {
    let layers = stack(rules, result, option);
    let layers = layers.iter().map(|layer| {
        let parts: Vec<Value> = layer
            .parts
            .iter()
            .map(|part| {
                json!({
                    "id": rules.component(part.component).id.as_str(),
                    "because": because(rules, &part.added_by),
                })
            })
            .collect();
        json!({ "layer": rules.layer(layer.layer).id.as_str(), "components": parts })
    });
    layers.collect()
}

/// Why a part was added; `None` for a part of the base stack.
#[must_use]
pub fn because(rules: &Rules, added_by: &[RuleIx]) -> Option<String> {
    let reasons: Vec<&str> = added_by
        .iter()
        .map(|rule| rules.rule(*rule).because.as_str())
        .collect();
    (!reasons.is_empty()).then(|| reasons.join(" "))
}
