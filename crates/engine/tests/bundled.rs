//! What is promised of the rule file that the product ships with: of its content, beside what the program holds for
//! every file. It runs only by name, `--test bundled`, and is about the rule set `web-frameworks` alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "bundled/holdout.rs"]
mod holdout;
#[path = "bundled/links.rs"]
mod links;
#[path = "bundled/maximum.rs"]
mod maximum;
#[path = "bundled/sentences.rs"]
mod sentences;

use matrix_engine::{
    Answers, Kind, OptionIx, QuestionIx, Rules, evaluate, load, read_answers, soundness,
    write_answers,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules.json");
    std::fs::read_to_string(path).unwrap()
});
static RULES: LazyLock<Rules> = LazyLock::new(|| load(&TEXT).rules.unwrap());

/// All claims of the texts that the file was made from, one a line: id, space, words.
const CLAIMS: &str = include_str!("data/claims.txt");

/// Always the same numbers, so that a failure comes back.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Answers to some of the questions, few or many.
    fn answers(&mut self, rules: &Rules) -> Answers {
        let mut answers = Answers::none(rules);
        let of_ten = 1 + self.below(10);
        for question in rules.question_ixs() {
            if self.below(10) < of_ten {
                let values: Vec<_> = rules.value_ixs(question).collect();
                answers.set(question, values[self.below(values.len())]);
                let another = values[self.below(values.len())];
                if rules.question(question).kind == Kind::Many && !answers.has(question, another) {
                    answers.toggle(rules, question, another);
                }
            }
        }
        answers
    }
}

/// Answers to search in: what the file itself writes down, then random ones.
fn candidates() -> impl Iterator<Item = Answers> {
    let file = RULES.file();
    let presets = file.presets.iter().map(|it| &it.answers);
    let tests = file.tests.iter().map(|it| &it.answers);
    let mut dice = Dice(2026);
    presets
        .chain(tests)
        .map(|it| RULES.answers_from(it))
        .chain((0..20_000).map(move |_| dice.answers(&RULES)))
}

fn leaders(answers: &Answers) -> Vec<OptionIx> {
    evaluate(&RULES, answers).leaders
}

#[test]
fn it_has_no_errors_no_warnings_and_passes_its_own_tests() {
    let found: Vec<String> = load(&TEXT)
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(!RULES.file().tests.is_empty());
}

#[test]
fn nothing_in_it_is_idle() {
    assert!(!soundness(&RULES).has_findings());
}

#[test]
fn every_option_can_win_alone() {
    let mut open: BTreeSet<OptionIx> = RULES.option_ixs().collect();
    let mut won = BTreeMap::new();
    for answers in candidates() {
        if let [winner] = leaders(&answers).as_slice()
            && open.remove(winner)
        {
            let id = RULES.option(*winner).id.as_str();
            won.insert(id, write_answers(&RULES, &answers));
        }
        if open.is_empty() {
            return;
        }
    }
    let never: Vec<&str> = open
        .iter()
        .map(|it| RULES.option(*it).id.as_str())
        .collect();
    panic!("{never:?} never win alone; the others do: {won:#?}");
}

#[test]
fn every_question_can_change_the_leaders() {
    let mut open: BTreeSet<QuestionIx> = RULES.question_ixs().collect();
    for answers in candidates() {
        if open.is_empty() {
            return;
        }
        let before = leaders(&answers);
        open.retain(|question| {
            !RULES.value_ixs(*question).any(|value| {
                let mut other = answers.clone();
                other.set(*question, value);
                leaders(&other) != before
            })
        });
    }
    let never: Vec<&str> = open
        .iter()
        .map(|it| RULES.question(*it).id.as_str())
        .collect();
    assert!(never.is_empty(), "{never:?} never change who leads");
}

#[test]
fn every_rule_can_fire() {
    let mut open: BTreeSet<&str> = RULES.file().rules.iter().map(|it| it.id.as_str()).collect();
    for answers in candidates() {
        for fired in evaluate(&RULES, &answers).fired {
            open.remove(RULES.rule(fired.rule).id.as_str());
        }
        if open.is_empty() {
            return;
        }
    }
    panic!("{open:?} never fire");
}

#[test]
fn it_recommends_what_the_four_rows_of_the_original_matrix_say() {
    for (row, answers, winner) in [
        (
            "rapid MVP with user roles",
            "deadline=weeks,auth=roles,admin=yes",
            "django",
        ),
        (
            "high-traffic microservice",
            "shape=micro,traffic=high",
            "fastapi",
        ),
        ("real-time chat app", "realtime=core", "node"),
        (
            "complex data analytics",
            "queries=complex,data=relational",
            "flask",
        ),
    ] {
        let (answers, unread) = read_answers(&RULES, answers);
        assert_eq!(unread, [], "{row}");
        let result = evaluate(&RULES, &answers);
        let leaders: Vec<&str> = result
            .leaders
            .iter()
            .map(|it| RULES.option(*it).id.as_str())
            .collect();
        assert_eq!(leaders, [winner], "{row}");
        let bill = &result.ranking.first().unwrap().breakdown;
        assert!(!bill.contributions.is_empty(), "{row} comes with reasons");
    }
}

#[test]
fn every_source_is_used_and_every_rule_with_points_says_why() {
    let file: Value = serde_json::from_str(&TEXT).unwrap();
    let mut used = BTreeSet::new();
    collect(&file, "sources", &mut used);
    collect(&file, "source", &mut used);
    for source in &RULES.file().sources {
        assert!(
            used.contains(source.id.as_str()),
            "nothing uses ‘{}’",
            source.id
        );
    }
    for rule in &RULES.file().rules {
        assert!(
            rule.warn.is_some() || !rule.because.is_empty(),
            "{}",
            rule.id
        );
    }
}

#[test]
fn every_claim_of_the_originals_is_somewhere_and_no_claim_is_invented() {
    let known: BTreeSet<&str> = CLAIMS
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(known.len(), CLAIMS.lines().count(), "one id for each line");
    let file: Value = serde_json::from_str(&TEXT).unwrap();
    let mut named = BTreeSet::new();
    collect(&file, "x-claims", &mut named);
    let named: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    let nowhere: Vec<_> = known.difference(&named).collect();
    let invented: Vec<_> = named.difference(&known).collect();
    assert!(nowhere.is_empty(), "claims that are nowhere: {nowhere:?}");
    assert!(
        invented.is_empty(),
        "claims that are in no original: {invented:?}"
    );
}

/// All texts under this key, alone or in a list, anywhere.
fn collect(value: &Value, wanted: &str, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                if key == wanted {
                    let list = member
                        .as_array()
                        .map_or(std::slice::from_ref(member), Vec::as_slice);
                    into.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                collect(member, wanted, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, wanted, into)),
        _ => {}
    }
}
