//! How much one answer can bring one option: at most so many points, whatever else is answered. A project
//! that says one thing should not be decided by it many times over.
//!
//! Points count that rules give in whose condition the answer helped, since that is what the bill shows
//! beside the answer. All sets of answers would be too many, so only those rules are looked at that ask the
//! question and speak for the option. They fall into clusters that share no other question. Given the
//! answer, no cluster knows of another, so the most that all of them give is the sum of the most that each
//! gives. The engine evaluates every set, and in the end the heaviest one under all rules of the file.

use super::{RULES, TEXT, candidates};
use matrix_engine::{
    Answers, Condition, Kind, OptionIx, QuestionIx, RuleDef, Rules, ValueIx, evaluate, load,
    write_answers,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What one answer may bring one option, at normal importance.
const MAXIMUM: i32 = 4;

#[test]
fn no_answer_brings_an_option_more_than_the_stated_maximum() {
    let too_heavy: Vec<String> = FOUND
        .iter()
        .filter(|(_, it)| it.sum > MAXIMUM)
        .map(|((question, value, option), it)| it.described(*question, *value, *option))
        .collect();
    assert!(
        too_heavy.is_empty(),
        "at most {MAXIMUM} points for an answer and an option, but\n{}",
        too_heavy.join("\n")
    );
}

/// Whoever looks at answers as they come must not find heavier ones than the search did.
#[test]
fn no_answers_as_they_come_weigh_more_than_the_heaviest_that_were_found() {
    for answers in candidates().take(2_000) {
        let result = evaluate(&RULES, &answers);
        for option in RULES.option_ixs() {
            let mut sums: BTreeMap<QuestionIx, i32> = BTreeMap::new();
            for line in &result.breakdown(option).unwrap().contributions {
                for cause in &line.causes {
                    // What the file weighs in its presets and tests is not at issue here.
                    let points = line.points / line.importance.factor();
                    *sums.entry(*cause).or_default() += points.max(0);
                }
            }
            for (question, sum) in sums {
                for value in chosen(&answers, question) {
                    let found = &FOUND[&(question, value, option)];
                    assert!(
                        sum <= found.sum,
                        "{}",
                        found.described(question, value, option)
                    );
                }
            }
        }
    }
}

/// The answers with which one answer brings an option the most.
#[derive(Clone)]
struct Heaviest {
    sum: i32,
    answers: Answers,
}

impl Heaviest {
    /// `team=large brings django 9 points: big-teams 5, built-in 4 (with admin=yes,team=large)`
    fn described(&self, question: QuestionIx, value: ValueIx, option: OptionIx) -> String {
        let lines = lines(&RULES, &self.answers, question, option);
        let fired = lines
            .iter()
            .map(|(rule, points)| format!("{rule} {points}"));
        format!(
            "{}={} brings {} {} points: {} (with {})",
            RULES.question(question).id,
            RULES.question(question).values[value.get()].id,
            RULES.option(option).id,
            self.sum,
            fired.collect::<Vec<_>>().join(", "),
            write_answers(&RULES, &self.answers)
        )
    }
}

/// For each question, value and option the heaviest answers that have the value.
static FOUND: LazyLock<BTreeMap<(QuestionIx, ValueIx, OptionIx), Heaviest>> = LazyLock::new(|| {
    let questions = RULES.question_ixs();
    questions.flat_map(heaviest_by_value).collect()
});

fn heaviest_by_value(question: QuestionIx) -> Vec<((QuestionIx, ValueIx, OptionIx), Heaviest)> {
    let rules = RULES.file().rules.iter();
    let asking: Vec<&RuleDef> = rules.filter(|it| asks(it, question)).collect();
    let mut found = Vec::new();
    if asking.is_empty() {
        return found;
    }
    let only = with_rules(&asking);
    for option in RULES.option_ixs() {
        let speaking = asking.iter().copied().filter(|it| gives(it, option));
        let speaking: Vec<&RuleDef> = speaking.collect();
        let clusters = clusters(&speaking, question);
        let ways: Vec<(Vec<ValueIx>, Heaviest)> = ways(&speaking, question)
            .into_iter()
            .map(|way| {
                let heaviest = heaviest(&only, &clusters, question, option, &way);
                (way, heaviest)
            })
            .collect();
        let named = named(&speaking, question);
        for value in RULES.value_ixs(question) {
            let having = ways.iter().filter(|(way, _)| {
                let other = || way.iter().any(|it| !named.contains(it));
                way.contains(&value) || (!named.contains(&value) && other())
            });
            let heaviest = having.map(|(_, it)| it).max_by_key(|it| it.sum).unwrap();
            found.push(((question, value, option), heaviest.clone()));
        }
    }
    found
}

/// The most that all clusters give together when a question is answered so.
fn heaviest(
    only: &Rules,
    clusters: &[Vec<&RuleDef>],
    question: QuestionIx,
    option: OptionIx,
    way: &[ValueIx],
) -> Heaviest {
    let mut all = given(question, way);
    let mut sum = 0;
    for cluster in clusters {
        let names: BTreeSet<&str> = cluster.iter().map(|it| it.id.as_str()).collect();
        let open: Vec<(QuestionIx, Vec<Vec<ValueIx>>)> = others(cluster, question)
            .into_iter()
            .map(|other| (other, ways(cluster, other)))
            .collect();
        let mut best = (0, given(question, way));
        for_each(&open, &mut given(question, way), &mut |answers| {
            let lines = lines(only, answers, question, option);
            let points = lines.iter().filter(|it| names.contains(it.0.as_str()));
            let points = points.map(|it| it.1).sum();
            if points > best.0 {
                best = (points, answers.clone());
            }
        });
        sum += best.0;
        for (other, _) in open {
            answer(&mut all, other, &chosen(&best.1, other));
        }
    }
    let whole = lines(&RULES, &all, question, option);
    assert_eq!(
        sum,
        whole.iter().map(|it| it.1).sum::<i32>(),
        "the clusters add up under all rules: {}",
        write_answers(&RULES, &all)
    );
    Heaviest { sum, answers: all }
}

/// The rules, with their points, that speak for an option because a question is answered as it is.
fn lines(
    rules: &Rules,
    answers: &Answers,
    question: QuestionIx,
    option: OptionIx,
) -> Vec<(String, i32)> {
    let result = evaluate(rules, answers);
    let lines = &result.breakdown(option).unwrap().contributions;
    lines
        .iter()
        .filter(|line| line.points > 0 && line.causes.contains(&question))
        .map(|line| (rules.rule(line.rule).id.text.clone(), line.points))
        .collect()
}

/// Hands on every way to answer, or not to answer, these questions.
fn for_each(
    open: &[(QuestionIx, Vec<Vec<ValueIx>>)],
    answers: &mut Answers,
    visit: &mut impl FnMut(&Answers),
) {
    let Some(((question, ways), rest)) = open.split_first() else {
        return visit(answers);
    };
    for_each(rest, answers, visit);
    for way in ways {
        answer(answers, *question, way);
        for_each(rest, answers, visit);
    }
    answers.clear(*question);
}

fn given(question: QuestionIx, way: &[ValueIx]) -> Answers {
    let mut answers = Answers::none(&RULES);
    answer(&mut answers, question, way);
    answers
}

fn answer(answers: &mut Answers, question: QuestionIx, way: &[ValueIx]) {
    answers.clear(question);
    for value in way {
        answers.toggle(&RULES, question, *value);
    }
}

fn chosen(answers: &Answers, question: QuestionIx) -> Vec<ValueIx> {
    let values = RULES.value_ixs(question);
    values.filter(|it| answers.has(question, *it)).collect()
}

/// The answers to a question that some rules tell apart: one value each, or every set of them.
fn ways(rules: &[&RuleDef], question: QuestionIx) -> Vec<Vec<ValueIx>> {
    let values = told_apart(rules, question);
    if RULES.question(question).kind != Kind::Many {
        return values.into_iter().map(|it| vec![it]).collect();
    }
    let sets = 1_usize..1 << values.len();
    let members = |set: usize| {
        let values = values.iter().enumerate();
        let values = values.filter(move |(at, _)| set & (1 << at) != 0);
        values.map(|(_, it)| *it).collect()
    };
    sets.map(members).collect()
}

/// The values of a question that some rules name, and one that stands for all others.
fn told_apart(rules: &[&RuleDef], question: QuestionIx) -> Vec<ValueIx> {
    let named = named(rules, question);
    let other = RULES.value_ixs(question).find(|it| !named.contains(it));
    named.into_iter().chain(other).collect()
}

fn named(rules: &[&RuleDef], question: QuestionIx) -> BTreeSet<ValueIx> {
    let mut named = BTreeSet::new();
    for rule in rules {
        literals(&rule.when, &mut |asked, value| {
            if RULES.find_question(asked) == Some(question) {
                named.insert(RULES.find_value(question, value).unwrap());
            }
        });
    }
    named
}

/// Rules in clusters: two that share a question beside this one are in the same.
fn clusters<'r>(rules: &[&'r RuleDef], question: QuestionIx) -> Vec<Vec<&'r RuleDef>> {
    let mut clusters: Vec<Vec<&RuleDef>> = Vec::new();
    for rule in rules {
        let asked = others(&[rule], question);
        let (near, mut apart): (Vec<_>, Vec<_>) = clusters
            .into_iter()
            .partition(|it| !others(it, question).is_disjoint(&asked));
        apart.push(near.into_iter().flatten().chain([*rule]).collect());
        clusters = apart;
    }
    clusters
}

/// The questions that rules ask beside this one.
fn others(rules: &[&RuleDef], question: QuestionIx) -> BTreeSet<QuestionIx> {
    let all = RULES.question_ixs();
    all.filter(|it| *it != question && rules.iter().any(|rule| asks(rule, *it)))
        .collect()
}

fn asks(rule: &RuleDef, question: QuestionIx) -> bool {
    let mut found = false;
    literals(&rule.when, &mut |asked, _| {
        found |= RULES.find_question(asked) == Some(question);
    });
    found
}

fn gives(rule: &RuleDef, option: OptionIx) -> bool {
    let mut points = rule.points.iter();
    points.any(|(id, points)| *points > 0 && RULES.find_option(id.as_str()) == Some(option))
}

/// Every question and value that a condition names.
fn literals(condition: &Condition, visit: &mut impl FnMut(&str, &str)) {
    match condition {
        Condition::Is { question, value } => {
            let value = value.as_ref().map_or(Condition::YES, |it| it.as_str());
            visit(question.as_str(), value);
        }
        Condition::Not(inner) => literals(inner, visit),
        Condition::All(members) | Condition::Any(members) => {
            for member in members {
                literals(member, visit);
            }
        }
    }
}

/// The file with these rules alone, and without what decides nothing. It asks the same questions.
fn with_rules(rules: &[&RuleDef]) -> Rules {
    let mut file: Value = serde_json::from_str(&TEXT).unwrap();
    for idle in [
        "tests",
        "presets",
        "comparison",
        "notes",
        "takeaways",
        "moved",
    ] {
        file.as_object_mut().unwrap().remove(idle);
    }
    for option in file["options"].as_array_mut().unwrap() {
        option.as_object_mut().unwrap().remove("facts");
    }
    let kept = file["rules"].as_array_mut().unwrap();
    kept.retain(|it| rules.iter().any(|rule| it["id"] == json!(rule.id.as_str())));
    load(&file.to_string()).rules.unwrap()
}
