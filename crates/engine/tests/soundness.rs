//! What is said about a rule file as a whole: against brute force on random small files, and on files
//! made to have each finding.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "tests stop at the first surprise"
)]

#[path = "soundness/brute.rs"]
mod brute;
#[path = "oracle/files.rs"]
#[allow(dead_code, reason = "only the files are needed here")]
mod files;
#[path = "oracle/mod.rs"]
#[allow(dead_code, reason = "only the types of answers are needed here")]
mod oracle;

use brute::Brute;
use files::{config, plan, rules};
use matrix_engine::{
    Effect, Lead, Rules, Searched, Soundness, evaluate, load, soundness, write_answers,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const TINY: f64 = 1e-9;

/// A soundness in a form that can be compared whatever the order of the file is.
fn comparable(rules: &Rules, found: &Soundness) -> Value {
    let option = |it: &matrix_engine::OptionIx| rules.option(*it).id.text.clone();
    let rule = |it: &matrix_engine::RuleIx| rules.rule(*it).id.text.clone();
    json!({
        "looked": format!("{:?}", found.searched),
        "options": found.options.iter()
            .map(|it| json!([option(&it.option), format!("{:?} {:.9}", it.lead, it.share)]))
            .collect::<Vec<_>>(),
        "rules": found.rules.iter()
            .map(|it| json!([rule(&it.rule), it.never_fires, format!("{:?} {}", it.effects, it.proven)]))
            .collect::<Vec<_>>(),
        "questions": found.questions.iter().map(|it| rules.question(*it).id.text.clone()).collect::<Vec<_>>(),
        "nobody": found.nobody.iter()
            .map(|it| json!([format!("{:.9}", it.share), write_answers(rules, &it.example)]))
            .collect::<Vec<_>>(),
        "ties": found.ties.iter()
            .map(|it| json!([
                it.options.iter().map(option).collect::<Vec<_>>(),
                format!("{:.9}", it.share),
                write_answers(rules, &it.example),
            ]))
            .collect::<Vec<_>>(),
        "tied": format!("{:.9} {:.9}", found.tied, found.undifferentiated),
    })
}

fn check(text: &str) {
    let rules = rules(text);
    let found = soundness(&rules);
    let brute = Brute::new(&rules);
    let Searched::Every { sets, complete } = found.searched else {
        panic!("a small file is counted");
    };
    assert_eq!((sets, complete), (brute.sets(), brute.complete()));
    assert_eq!(
        (found.searched.margin(), found.searched.unseen()),
        (0.0, 0.0)
    );

    for it in &found.options {
        let (lead, share) = brute.fortune(it.option);
        assert_eq!(it.lead, lead, "{text}");
        assert!((it.share - share).abs() < TINY, "{text}");
    }
    let mine: Vec<(String, bool, Vec<Effect>)> = found
        .rules
        .iter()
        .map(|it| {
            assert!(it.proven && (it.whole || !it.never_fires));
            let id = rules.rule(it.rule).id.text.clone();
            (id, it.never_fires, it.effects.clone())
        })
        .collect();
    assert_eq!(mine, brute.idle(text), "{text}");
    assert_eq!(found.questions, brute.questions(), "{text}");

    let nobody = found
        .nobody
        .as_ref()
        .map(|it| (it.share, it.example.count()));
    assert_eq!(nobody.is_some(), brute.nobody().is_some(), "{text}");
    if let (Some(mine), Some(theirs)) = (nobody, brute.nobody()) {
        assert!((mine.0 - theirs.0).abs() < TINY);
        assert_eq!(mine.1, theirs.1, "the smallest example");
    }
    let mut ties = brute.ties();
    assert_eq!(found.ties.len(), ties.len(), "{text}");
    assert!(found.ties.is_sorted_by(|one, next| one.share >= next.share));
    for it in &found.ties {
        let (share, answers) = ties.remove(&brute::sorted(it.options.clone())).unwrap();
        assert!((it.share - share).abs() < TINY);
        assert_eq!(it.example.count(), answers, "the smallest example");
    }
    let sum: f64 = found.ties.iter().map(|it| it.share).sum();
    assert!((sum - found.tied).abs() < TINY);
    let nobody = found.nobody.as_ref().map_or(0.0, |it| it.share);
    let sum: f64 = found.options.iter().map(|it| it.share).sum();
    assert!((sum + nobody + found.undifferentiated - 1.0).abs() < TINY);
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn everything_that_is_said_is_what_brute_force_finds(plan in plan(2)) {
        let text = plan.text();
        prop_assume!(brute::sets(&rules(&text)) <= 1_200);
        check(&text);
    }

    #[test]
    fn the_order_of_the_file_decides_nothing(plan in plan(2), seed in any::<u64>()) {
        let straight = rules(&plan.text());
        prop_assume!(brute::sets(&straight) <= 5_000);
        let shuffled = rules(&plan.shuffled(seed));
        prop_assert_eq!(
            comparable(&straight, &soundness(&straight)),
            comparable(&shuffled, &soundness(&shuffled))
        );
    }
}

/// A file with every finding once. `more` toggles are asked besides, each worth points to the first
/// option by itself; with enough of them not every set of answers can be looked at.
fn faulty(more: usize) -> Value {
    let toggle = |id: &str| json!({ "id": id, "group": "all", "kind": "toggle", "ask": id });
    let option = |id: &str| json!({ "id": id, "name": id, "summary": id, "stack": ["part"] });
    let mut questions = vec![
        toggle("fast"),
        toggle("small"),
        // Only the rule that gives all options the same looks at it.
        toggle("idle"),
        json!({ "id": "size", "group": "all", "kind": "one", "ask": "size", "values": [
            { "id": "one", "label": "1" }, { "id": "two", "label": "2" }, { "id": "both", "label": "B" },
        ] }),
    ];
    let mut rules = vec![
        json!({ "id": "fast", "if": "fast", "points": { "go": 3, "also-go": 3, "slow": -2 }, "because": "B." }),
        json!({ "id": "small", "if": "small", "points": { "node": 2 }, "because": "B." }),
        // Adds what is there already; shows a warning about an option that never leads.
        json!({ "id": "no-change", "if": "small", "add": ["part"], "because": "B." }),
        json!({ "id": "unseen", "if": "fast", "for": ["slow"], "warn": "Mind it.", "drop": ["part"], "because": "B." }),
        // A contradiction that the checker does not see.
        json!({
            "id": "dead",
            "if": { "all": ["size=one", { "any": ["size=two", { "all": ["fast", "size=both"] }] }] },
            "points": { "node": 5 }, "because": "B.",
        }),
        json!({ "id": "everyone", "if": "idle", "points": { "go": 1, "also-go": 1, "node": 1, "slow": 1 }, "because": "B." }),
        json!({ "id": "out", "if": { "all": ["size=both", "small=no"] }, "veto": ["go", "also-go", "node", "slow"], "because": "B." }),
    ];
    for at in 0..more {
        questions.push(toggle(&format!("t{at}")));
        rules.push(
            json!({ "id": format!("t{at}"), "if": format!("t{at}"), "points": { "node": 1 }, "because": "B." }),
        );
    }
    json!({
        "format": 1, "id": "faulty", "version": "1", "title": "Faulty",
        "groups": [{ "id": "all", "title": "All" }],
        "questions": questions,
        "layers": [{ "id": "layer", "title": "Layer" }],
        "components": [{ "id": "part", "name": "Part", "layer": "layer" }],
        "options": [option("go"), option("also-go"), option("node"), option("slow")],
        "rules": rules,
    })
}

/// The ids of what never wins, of rules with what never shows, and of questions.
fn findings(rules: &Rules, found: &Soundness) -> Value {
    json!({
        "winless": found.winless()
            .map(|it| format!("{} {:?}", rules.option(it.option).id, it.lead))
            .collect::<Vec<_>>(),
        "rules": found.rules.iter()
            .map(|it| format!("{} {} {:?} {} {}", rules.rule(it.rule).id, it.never_fires, it.effects, it.whole, it.proven))
            .collect::<Vec<_>>(),
        "questions": found.questions.iter()
            .map(|it| rules.question(*it).id.as_str())
            .collect::<Vec<_>>(),
    })
}

#[test]
fn a_file_with_every_fault_has_every_finding() {
    let rules = rules(&faulty(0).to_string());
    let found = soundness(&rules);
    assert_eq!(
        found.searched,
        Searched::Every {
            sets: 3 * 3 * 3 * 4,
            complete: 2 * 2 * 2 * 3
        }
    );
    assert_eq!(
        findings(&rules, &found),
        json!({
            "winless": ["also-go Shared", "go Shared", "slow Never"],
            "rules": [
                "dead true [Scores] true true",
                "everyone false [Scores] true true",
                "no-change false [Stack] true true",
                "unseen false [Warning] false true",
            ],
            "questions": ["idle"],
        })
    );
    assert!(found.has_findings());
    let nobody = found.nobody.as_ref().unwrap();
    assert_eq!(write_answers(&rules, &nobody.example), "size=both,small=no");
    assert!((nobody.share - 1.0 / 6.0).abs() < TINY);
    let tie = &found.ties[0];
    let ids: Vec<&str> = tie
        .options
        .iter()
        .map(|it| rules.option(*it).id.as_str())
        .collect();
    assert_eq!(ids, ["also-go", "go"]);
    assert_eq!(write_answers(&rules, &tie.example), "fast=yes");
    // Fast, and not the sixth in which all are ruled out.
    assert!((tie.share - 5.0 / 12.0).abs() < TINY);
}

#[test]
fn where_not_every_set_is_looked_at_that_is_said_and_only_proofs_are_called_proven() {
    let rules = rules(&faulty(16).to_string());
    let found = soundness(&rules);
    assert_eq!(
        found.searched,
        Searched::Sample {
            walks: 50_000,
            answers: 2
        }
    );
    assert!((0.006..0.007).contains(&found.searched.margin()));
    assert!(found.searched.unseen() < 3.0 / 50_000.0);
    assert_eq!(
        findings(&rules, &found),
        json!({
            "winless": ["also-go Shared", "go Shared", "slow Never"],
            "rules": [
                "dead true [Scores] true true",
                "everyone false [Scores] true false",
                "no-change false [Stack] true false",
                "unseen false [Warning] false false",
            ],
            "questions": ["idle"],
        })
    );
    let nobody = found.nobody.as_ref().unwrap();
    assert_eq!(write_answers(&rules, &nobody.example), "size=both,small=no");
    assert!((nobody.share - 1.0 / 6.0).abs() < found.searched.margin());
    let shares: f64 = found.options.iter().map(|it| it.share).sum();
    assert!((shares + nobody.share + found.undifferentiated - 1.0).abs() < TINY);
}

/// More options than fit side by side at once, and many more: each leads somewhere, alone or with others.
#[test]
fn any_number_of_options_is_counted_alike() {
    for options in [17, 33, 100] {
        let mut file = faulty(0);
        for at in 4..options {
            let id = format!("o{at:02}");
            file["options"]
                .as_array_mut()
                .unwrap()
                .push(json!({ "id": id, "name": id, "summary": id }));
            let (points, when) = match at % 3 {
                0 => (4, json!("fast=no")),
                1 => (4, json!({ "all": ["size=two", "small"] })),
                _ => (-2, json!("idle")),
            };
            file["rules"].as_array_mut().unwrap().push(json!({
                "id": format!("r{at:02}"), "if": when, "points": { id: points }, "because": "B.",
            }));
        }
        check(&file.to_string());
    }
}

/// Answers of the file's own tests count with the importance they have there.
#[test]
fn what_the_tests_of_a_file_show_is_no_finding() {
    let mut file = faulty(0);
    file["rules"].as_array_mut().unwrap().push(
        json!({ "id": "against", "if": "small=no", "points": { "go": -2, "also-go": -2, "node": -2, "slow": -1 }, "because": "B." }),
    );
    file["tests"] = json!([{
        "name": "A must leaves only one", "given": { "small": false }, "importance": { "small": "must" },
        "winner": ["slow"],
    }]);
    let rules = rules(&file.to_string());
    let found = soundness(&rules);
    let slow = found
        .options
        .iter()
        .find(|it| rules.option(it.option).id.text == "slow");
    assert_eq!(slow.unwrap().lead, Lead::Alone);
}

#[test]
fn a_large_file_is_sampled_the_same_way_each_time() {
    let rules = load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap();
    let found = soundness(&rules);
    assert!(!found.has_findings(), "{:#}", findings(&rules, &found));
    assert!(matches!(
        found.searched,
        Searched::Sample { answers: 2, .. }
    ));
    assert_eq!(soundness(&rules), found, "the same sample again");
    for tie in &found.ties {
        let leaders = evaluate(&rules, &tie.example).leaders;
        assert_eq!(brute::sorted(leaders), brute::sorted(tie.options.clone()));
    }
}
