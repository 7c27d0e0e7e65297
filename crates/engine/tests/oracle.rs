//! The engine against an independent, naive one, and properties that hold for all files and answers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "oracle/files.rs"]
mod files;
#[path = "oracle/mod.rs"]
mod oracle;

use files::{Dice, answers, config, given, plan, rules};
use matrix_engine::{
    Answers, Code, Importance, evaluate, load, matrix, read_answers, write_answers,
};
use oracle::{Named, expected, found, truth};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn the_engine_says_what_the_oracle_says(plan in plan(4), answers in answers()) {
        let rules = rules(&plan.text());
        let named = plan.named(&answers);
        let result = evaluate(&rules, &given(&rules, &named));
        prop_assert_eq!(found(&rules, &result), expected(rules.file(), &named));
    }

    #[test]
    fn every_bill_and_every_column_add_up_to_the_score(plan in plan(3), answers in answers()) {
        let rules = rules(&plan.text());
        let result = evaluate(&rules, &given(&rules, &plan.named(&answers)));
        let table = matrix(&result);
        prop_assert_eq!(table.options.len(), rules.option_ixs().count());
        prop_assert_eq!(table.in_the_running, result.ranking.len());
        for (column, option) in table.options.iter().enumerate() {
            let bill = result.breakdown(*option).unwrap();
            prop_assert_eq!(bill.contributions.iter().map(|it| it.points).sum::<i32>(), bill.score);
            prop_assert_eq!(table.scores[column], bill.score);
            let cells = table.rows.iter().filter_map(|row| row.points[column]);
            prop_assert_eq!(cells.sum::<i32>(), bill.score);
        }
        let causes: BTreeSet<_> = table.rows.iter().map(|row| &row.causes).collect();
        prop_assert_eq!(causes.len(), table.rows.len(), "one row for one set of answers");
    }

    /// What fires on some answers rests on answers that were given, and goes on firing whatever
    /// the questions without an answer would say: the meaning of "unset is unknown".
    #[test]
    fn silence_never_fires_a_rule_not_even_through_not(
        plan in plan(7),
        partial in answers(),
        full in prop::collection::vec((1..16_u8, 0..3_usize).prop_map(Some), 5),
    ) {
        let rules = rules(&plan.text());
        let nothing = evaluate(&rules, &Answers::none(&rules));
        prop_assert!(nothing.fired.is_empty(), "{:?} fires on nothing", nothing.fired);
        let before = given(&rules, &plan.named(&partial));
        let all: Vec<_> = partial.iter().zip(&full).map(|(some, all)| some.or(*all)).collect();
        let after = evaluate(&rules, &given(&rules, &plan.named(&all)));
        for fired in evaluate(&rules, &before).fired {
            prop_assert!(!fired.causes.is_empty());
            for cause in &fired.causes {
                prop_assert!(before.is_given(*cause));
            }
            prop_assert!(after.fired.iter().any(|it| it.rule == fired.rule));
        }
    }

    /// The causes of a rule are enough: it fires on them alone.
    #[test]
    fn a_rule_fires_on_its_causes_alone(plan in plan(6), answers in answers()) {
        let rules = rules(&plan.text());
        let answers = given(&rules, &plan.named(&answers));
        for fired in evaluate(&rules, &answers).fired {
            let mut only = answers.clone();
            for question in rules.question_ixs().filter(|it| !fired.causes.contains(it)) {
                only.clear(question);
            }
            let again = evaluate(&rules, &only);
            prop_assert!(again.fired.contains(&fired));
        }
    }

    #[test]
    fn the_order_of_the_file_decides_nothing(plan in plan(3), answers in answers(), seed: u64) {
        let named = plan.named(&answers);
        let [straight, shuffled] = [plan.text(), plan.shuffled(seed)].map(|text| {
            let rules = rules(&text);
            let answers = given(&rules, &named);
            (found(&rules, &evaluate(&rules, &answers)), write_answers(&rules, &answers))
        });
        prop_assert_eq!(straight, shuffled);
    }

    #[test]
    fn importance_doubles_exactly_the_rules_that_its_answer_made_true(
        plan in plan(4),
        answers in answers(),
        which: prop::sample::Index,
        must: bool,
    ) {
        let rules = rules(&plan.text());
        let mut named = plan.named(&answers);
        for answer in named.values_mut() {
            answer.1 = Importance::Normal;
        }
        prop_assume!(!named.is_empty());
        let plain = evaluate(&rules, &given(&rules, &named));
        let question = named.keys().nth(which.index(named.len())).unwrap().clone();
        let heavy = if must { Importance::Must } else { Importance::More };
        named.get_mut(&question).unwrap().1 = heavy;
        let weighed = evaluate(&rules, &given(&rules, &named));
        let question = rules.find_question(&question).unwrap();
        for option in rules.option_ixs() {
            let (before, after) = (plain.breakdown(option).unwrap(), weighed.breakdown(option).unwrap());
            prop_assert_eq!(before.contributions.len(), after.contributions.len());
            for line in &before.contributions {
                let now = after.contributions.iter().find(|it| it.rule == line.rule).unwrap();
                let factor = if line.causes.contains(&question) { 2 } else { 1 };
                prop_assert_eq!(now.points, line.points * factor);
            }
            let broken = must
                && before.contributions.iter().any(|it| it.causes.contains(&question) && it.points <= -2);
            let out = weighed.ruled_out.iter().find(|it| it.option == option);
            prop_assert_eq!(out.is_some_and(|it| !it.musts.is_empty()), broken);
        }
    }

    #[test]
    fn written_answers_read_back_equal(plan in plan(1), answers in answers(), seed: u64) {
        let rules = rules(&plan.text());
        let answers = given(&rules, &plan.named(&answers));
        let text = write_answers(&rules, &answers);
        prop_assert_eq!(read_answers(&rules, &text), (answers.clone(), vec![]), "{}", text);
        let mut parts: Vec<&str> = text.split(',').collect();
        Dice(seed).shuffle(&mut parts);
        let (back, unread) = read_answers(&rules, &parts.join(" , "));
        prop_assert_eq!(write_answers(&rules, &back), text, "one form for equal answers");
        prop_assert_eq!(unread, vec![]);
    }

    #[test]
    fn any_text_reads_as_answers_that_the_engine_can_use(
        plan in plan(2),
        text in prop_oneof![
            any::<String>(),
            "((traffic|admin|realtime|budget|adnim)?[=!*+, ]{0,2}(yes|no|small|huge|\u{e4})?[=!*+, ]{0,2}){0,6}",
        ],
    ) {
        let rules = rules(&plan.text());
        let (answers, unread) = read_answers(&rules, &text);
        let parts = text.split(',').filter(|it| !it.trim().is_empty()).count();
        prop_assert!(unread.len() + answers.count() <= parts);
        let again = write_answers(&rules, &answers);
        prop_assert_eq!(read_answers(&rules, &again), (answers.clone(), vec![]));
        let result = evaluate(&rules, &answers);
        prop_assert_eq!(&result, &evaluate(&rules, &answers), "equal answers, equal results");
        prop_assert_eq!(result.ranking.len() + result.ruled_out.len(), rules.option_ixs().count());
    }

    /// The checker may miss a contradiction but must not see one where there is none.
    #[test]
    fn a_rule_that_fires_was_not_called_impossible(plan in plan(5), answers in answers()) {
        let text = plan.text();
        let loaded = load(&text);
        let rules = loaded.rules.unwrap();
        let result = evaluate(&rules, &given(&rules, &plan.named(&answers)));
        for fired in &result.fired {
            let name = format!("‘{}’", rules.rule(fired.rule).id);
            let impossible = |it: &matrix_engine::Diagnostic| {
                it.code == Code::NeverTrue && it.message.contains(&name)
            };
            prop_assert!(!loaded.diagnostics.iter().any(impossible), "{}", name);
        }
    }
}

#[test]
fn the_oracle_knows_kleenes_tables() {
    let file = r#"{
        "format": 1, "id": "tables", "version": "1", "title": "Tables",
        "groups": [{ "id": "all", "title": "All" }],
        "questions": [
            { "id": "t", "group": "all", "kind": "toggle", "ask": "t" },
            { "id": "f", "group": "all", "kind": "toggle", "ask": "f" },
            { "id": "u", "group": "all", "kind": "toggle", "ask": "u" }
        ],
        "options": [{ "id": "a", "name": "A", "summary": "A" }, { "id": "b", "name": "B", "summary": "B" }],
        "rules": [{ "id": "r", "if": CONDITION, "points": { "a": 1 }, "because": "r" }]
    }"#;
    let yes_no = |it: &str| (BTreeSet::from([it.to_owned()]), Importance::Normal);
    let named = Named::from([("t".into(), yes_no("yes")), ("f".into(), yes_no("no"))]);
    for (condition, expected) in [
        (r#""t""#, Some(true)),
        (r#""f""#, Some(false)),
        (r#""u""#, None),
        (r#"{"not":"t"}"#, Some(false)),
        (r#"{"not":"f"}"#, Some(true)),
        (r#"{"not":"u"}"#, None),
        (r#"{"not":{"not":"u"}}"#, None),
        (r#"{"all":["t","t"]}"#, Some(true)),
        (r#"{"all":["t","f"]}"#, Some(false)),
        (r#"{"all":["t","u"]}"#, None),
        (r#"{"all":["u","f"]}"#, Some(false)),
        (r#"{"any":["f","f"]}"#, Some(false)),
        (r#"{"any":["f","t"]}"#, Some(true)),
        (r#"{"any":["u","f"]}"#, None),
        (r#"{"any":["u","t"]}"#, Some(true)),
        (r#"{"not":{"all":["u","f"]}}"#, Some(true)),
        (r#"{"not":{"any":["u","f"]}}"#, None),
        (r#"{"any":["u",{"not":"u"}]}"#, None),
    ] {
        let rules = rules(&file.replace("CONDITION", condition));
        let when = &rules.file().rules[0].when;
        assert_eq!(truth(when, &named), expected, "{condition}");
        let fires = !evaluate(&rules, &given(&rules, &named)).fired.is_empty();
        assert_eq!(fires, expected == Some(true), "{condition}");
    }
}

/// The properties above say something only while their files reach every state.
#[test]
fn random_files_reach_every_state() {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..1_500 {
        let (plan, answers) = (plan(2), answers())
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let rules = rules(&plan.text());
        let result = evaluate(&rules, &given(&rules, &plan.named(&answers)));
        seen.insert(result.verdict.as_str());
        let both = result.ruled_out.iter();
        if both
            .clone()
            .any(|it| !it.vetoes.is_empty() && !it.musts.is_empty())
        {
            seen.insert("ruled out both ways");
        }
    }
    let all = [
        "clear",
        "close",
        "everything-ruled-out",
        "nothing-said",
        "nothing-separates",
        "ruled out both ways",
        "tie",
    ];
    assert_eq!(seen, BTreeSet::from(all));
}
