//! `matrix explain`.

use super::{GOOD, LARGE, run};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn unknown_answers_leave_code_2_with_a_suggestion_for_each() {
    let arguments = [
        "explain",
        "rules.json",
        "--answers",
        "amdin=yes,fast=yas,admin=yes",
    ];
    let ran = run("unknown", GOOD, &arguments);
    assert_eq!(
        ran.err,
        "matrix: cannot use these answers: ‘amdin=yes’: no such question; did you mean ‘admin’?; \
         ‘fast=yas’: unknown value ‘yas’; did you mean ‘yes’?\n"
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

/// Rules about lunch, without layers.
const CANTEEN: &str = include_str!("../../../text/tests/data/canteen.json");

#[test]
fn the_parts_stand_under_the_word_of_the_file_and_nothing_stands_over_no_parts() {
    let arguments = ["explain", "rules.json", "--answers"];
    let asked = |test, file: &str, answers| run(test, file, &[&arguments[..], &[answers]].concat());
    let lunch = asked("canteen", CANTEEN, "meat=no,time=little").out;
    assert!(lunch.starts_with("Soup, decided by "), "{lunch}");
    assert!(
        !lunch.contains("consists of") && !lunch.contains("stack"),
        "{lunch}"
    );
    let parts = asked("parts", GOOD, "admin=yes!,fast=yes").out;
    assert!(
        parts.contains("\nDjango. What it consists of:\n  "),
        "{parts}"
    );
}

#[test]
fn an_explanation_in_json_is_what_scripts_were_promised() {
    let arguments = [
        "explain",
        "rules.json",
        "--answers",
        "admin=yes!,fast=yes",
        "--format",
        "json",
    ];
    let ran = run("promise", GOOD, &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let reason = |points: i32| serde_json::json!({ "rule": "built-in", "points": points, "because": "It is built in.", "questions": ["admin"] });
    let stack = serde_json::json!([
        { "layer": "web", "components": [{ "id": "core", "because": null }] },
        { "layer": "store", "components": [{ "id": "cache", "because": "It is slow." }] },
    ]);
    let expected = serde_json::json!({
        "winner": ["django"],
        "state": "decided",
        "gap": null,
        "ranking": [{ "option": "django", "rank": 1, "score": 6, "reasons": [reason(6)], "stack": stack }],
        "ruled_out": [
            { "option": "flask", "by": "visitor", "reasons": [reason(-4)] },
            { "option": "go", "by": "rules", "reasons": [{ "rule": "no-go", "because": "Go has none.", "questions": ["admin"] }] },
        ],
        "warnings": [{ "rule": "cached", "text": "Mind the cache." }],
        "stack": stack,
        "certainty": {
            "decided": true, "shares": { "django": 1.0, "flask": 0.0, "go": 0.0 },
            "tied": 0.0, "nobody": 0.0, "basis": "counted", "margin": 0.0,
        },
        "changes": { "complete": true, "list": [
            { "steps": [{ "question": "admin", "answer": "no!" }], "winner": ["django", "flask", "go"], "gap": null },
            { "steps": [{ "question": "admin", "answer": null }], "winner": ["django", "flask", "go"], "gap": null },
        ] },
        "ask": [],
        "settled": [],
        // Five less and the must is broken; five more and the other one catches up.
        "rests_on": [
            { "rule": "built-in", "option": "django", "change": -5 },
            { "rule": "built-in", "option": "flask", "change": 5 },
        ],
    });
    assert_eq!(found, expected);
}

#[test]
fn without_answers_nobody_wins_and_there_is_no_stack() {
    let ran = run(
        "silent",
        GOOD,
        &["explain", "rules.json", "--format", "json"],
    );
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["winner"], serde_json::json!([]));
    assert_eq!(found["state"], "nothing-said");
    assert_eq!(found["stack"], serde_json::json!([]));
    assert_eq!(found["ranking"].as_array().unwrap().len(), 3);
}

#[test]
fn an_explanation_for_people_names_winner_stack_and_reasons() {
    let arguments = ["explain", "rules.json", "--answers", "admin=yes,fast=yes"];
    let ran = run("people", GOOD, &arguments);
    for line in [
        "Django, decided by 5 points.",
        "Every question is answered.",
        "What would change this? One change is enough:",
        "  admin=no: nothing separates the options",
        "  Web: Core",
        "  Store: Cache. Added: It is slow. (cached)",
        "Note: Mind the cache. (cached)",
        "1. Django: 3",
        "  +3 It is built in. (built-in)",
        "2. Flask: -2",
        "Ruled out: Go",
        "  by the rules: Go has none. (no-go)",
    ] {
        assert!(
            ran.out.lines().any(|it| it == line),
            "‘{line}’ in:\n{}",
            ran.out
        );
    }
}

#[test]
fn what_json_promises_holds_for_a_large_file() {
    let arguments = [
        "explain",
        LARGE,
        "--answers",
        "realtime=core",
        "--format",
        "json",
    ];
    let ran = run("large-json", GOOD, &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["winner"], serde_json::json!(["node"]));
    let keys: BTreeSet<&str> = found
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    for promised in [
        "winner",
        "state",
        "ranking",
        "ruled_out",
        "warnings",
        "stack",
    ] {
        assert!(keys.contains(promised), "{promised}");
    }
    for it in found["ranking"].as_array().unwrap() {
        let reasons = it["reasons"].as_array().unwrap();
        let sum: i64 = reasons
            .iter()
            .map(|reason| reason["points"].as_i64().unwrap())
            .sum();
        assert_eq!(it["score"], sum, "the reasons for {} add up", it["option"]);
        for reason in reasons {
            assert_eq!(reason["questions"], serde_json::json!(["realtime"]));
            assert!(!reason["because"].as_str().unwrap().is_empty());
        }
    }
    assert!(!found["stack"].as_array().unwrap().is_empty());
}

#[test]
fn an_open_question_is_asked_next_and_one_that_no_longer_matters_is_settled() {
    let ran = run("open", GOOD, &["explain", "rules.json", "--answers", ""]);
    for line in [
        "Of all ways to answer the rest (every way was looked at), this share ends with",
        "   66.7 % Django",
        "  Ties, split evenly above: 50.0 %.",
        "  admin=yes: Django, by 5 points",
        "To ask next, the most telling first: admin",
        "No longer matters: fast",
    ] {
        assert!(
            ran.out.lines().any(|it| it == line),
            "‘{line}’ in:\n{}",
            ran.out
        );
    }
}

#[test]
fn a_tie_is_called_one_at_the_top_and_among_the_changes() {
    let arguments = ["explain", LARGE, "--answers", "style=freedom"];
    let ran = run("tie", GOOD, &arguments);
    for line in [
        "A tie between Flask and Node.js (Fastify, Hono, Express).",
        "  admin=yes: a tie of Django, Flask and Node.js (Fastify, Hono, Express)",
        "  style=balance: nothing separates the options",
    ] {
        assert!(
            ran.out.lines().any(|it| it == line),
            "‘{line}’ in:\n{}",
            ran.out
        );
    }
    assert!(!ran.out.contains('\u{a0}'), "no space that cannot be typed");
}

/// Answers and a judgement beside them.
const JUDGED: &str = "admin=yes,built-in.django=-1,no-go.go.veto=0,own.1=We_run_Go,own.1.go=4";

#[test]
fn a_judgement_counts_is_marked_and_what_the_file_says_alone_is_said() {
    let arguments = ["explain", "rules.json", "--answers", JUDGED];
    let text = run("judged", GOOD, &arguments).out;
    for line in [
        "This rests on own judgement beside the rule file: 1 line weighed otherwise, \
         1 veto lifted and 1 reason added. \
         Rule file alone: Django, ",
        "\n  Django, −1, was +",
        "\n  Go may run all the same: “Go has none.”\n",
        "\n  “We run Go” (Go +4)\n",
        " It is built in. (built-in) [own judgement: −1, was +",
        "\n  +4 We run Go [own reason]\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let ran = run(
        "judged-json",
        GOOD,
        &[&arguments[..], &["--format", "json"]].concat(),
    );
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["own"], true);
    assert_eq!(found["winner"], serde_json::json!(["go"]));
    assert_eq!(
        found["without_own"]["winner"],
        serde_json::json!(["django"])
    );
    let reasons = found["ranking"][0]["reasons"].as_array().unwrap();
    let own = reasons
        .iter()
        .find(|reason| reason["rule"] == "own.1")
        .unwrap();
    assert_eq!(own["own"], true);
    assert_eq!(own["points"], 4);
    assert_eq!(own["questions"], serde_json::json!([]));
}

#[test]
fn a_link_can_stand_in_place_of_answers() {
    let link = "https://example.org/m/#rules=small@7&was=go&admin=yes&built-in.django=-1&no-go.go.veto=0\
        &own.1=We_run_Go&own.1.go=4&v=2";
    let asked = |test, said: &str| run(test, GOOD, &["explain", "rules.json", "--answers", said]);
    assert_eq!(asked("link", link).out, asked("link-text", JUDGED).out);
    let other = asked("link-other", "#rules=large@1&admin=yes&v=1");
    assert_eq!(other.code, Some(2));
    assert_eq!(
        other.err,
        "matrix: this link was made with other rules, ‘large’; these are ‘small’\n"
    );
    let wrong = asked(
        "link-wrong",
        "#rules=small@7&admin=yes&built-in.djago=1&v=2",
    );
    // What the rules still know of it counts.
    assert_eq!(wrong.code, Some(0));
    assert!(wrong.out.starts_with("Django, "), "{}", wrong.out);
    assert!(
        wrong
            .err
            .starts_with("matrix: left out of this link: ‘built-in.djago=1’: no option ‘djago’; did you mean ‘django’?"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_person_reads_which_rule_says_what() {
    let ran = run(
        "explain-ids",
        GOOD,
        &["explain", "rules.json", "--answers", "admin=yes!,fast=yes"],
    );
    let lines: Vec<&str> = ran.out.lines().collect();
    for line in [
        "  Store: Cache. Added: It is slow. (cached)",
        "Note: Mind the cache. (cached)",
        "  +6 It is built in. (built-in) [doubled: a must]",
        "  by the rules: Go has none. (no-go)",
        "  by your must: It is built in. (built-in)",
    ] {
        assert!(lines.contains(&line), "{line}\n{}", ran.out);
    }
    let link = "https://example.org/m/#rules=small@7&was=django&admin=yes!&fast=yes&v=1";
    let linked = run(
        "explain-link",
        GOOD,
        &["explain", "rules.json", "--answers", link],
    );
    assert_eq!(
        linked.out, ran.out,
        "a link in place of answers says the same"
    );
}
