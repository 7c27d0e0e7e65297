//! What the engine recommends in small cases that a person can work out.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[path = "evaluate/answers.rs"]
mod answers;
#[path = "evaluate/conditions.rs"]
mod conditions;
#[path = "evaluate/stacks.rs"]
mod stacks;

use matrix_engine::{Recommendation, Rules, evaluate, load, read_answers};
use std::fmt::Write as _;

/// Three options, three kinds of questions, and these rules.
fn with_rules(rules: &str) -> Rules {
    let file = r#"{
        "format": 1, "id": "small", "version": "1", "title": "Small",
        "groups": [{ "id": "all", "title": "All" }],
        "questions": [
            { "id": "admin", "group": "all", "kind": "toggle", "ask": "Admin?" },
            { "id": "fast", "group": "all", "kind": "toggle", "ask": "Fast?" },
            { "id": "data", "group": "all", "kind": "one", "ask": "Data?", "values": [
                { "id": "tables", "label": "T" }, { "id": "documents", "label": "D" }, { "id": "none", "label": "N" }] },
            { "id": "knows", "group": "all", "kind": "many", "ask": "Languages?", "values": [
                { "id": "python", "label": "P" }, { "id": "js", "label": "J" }, { "id": "none", "label": "N" }] }
        ],
        "layers": [{ "id": "web", "title": "Web" }, { "id": "store", "title": "Store" }],
        "components": [
            { "id": "go-web", "name": "Go", "layer": "web" },
            { "id": "postgres", "name": "PostgreSQL", "layer": "store" },
            { "id": "mongo", "name": "MongoDB", "layer": "store" },
            { "id": "cache", "name": "Cache", "layer": "store" }
        ],
        "options": [
            { "id": "go", "name": "Go", "summary": "Go", "stack": ["postgres", "go-web"] },
            { "id": "flask", "name": "Flask", "summary": "Flask", "stack": ["postgres"] },
            { "id": "django", "name": "Django", "summary": "Django", "stack": ["postgres"] }
        ],
        "rules": [RULES]
    }"#
    .replace("RULES", rules);
    let loaded = load(&file);
    loaded
        .rules
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

#[track_caller]
fn ask(rules: &Rules, answers: &str) -> Recommendation {
    let (answers, unread) = read_answers(rules, answers);
    assert_eq!(unread, [], "all answers are known");
    evaluate(rules, &answers)
}

/// `clear by 2, go: 1 go 3, 2 flask 1; out django (veto a) (must b)`
fn digest(rules: &Rules, result: &Recommendation) -> String {
    let option = |it| rules.option(it).id.as_str();
    let rule = |it| rules.rule(it).id.as_str();
    let mut text = result.verdict.as_str().to_owned();
    if let Some(gap) = result.gap {
        write!(text, " by {gap}").unwrap();
    }
    for leader in &result.leaders {
        write!(text, ", {}", option(*leader)).unwrap();
    }
    let ranking = result.ranking.iter();
    let ranking: Vec<String> = ranking
        .map(|it| format!("{} {} {}", it.rank, option(it.option), it.breakdown.score))
        .collect();
    write!(text, ": {}", ranking.join(", ")).unwrap();
    for it in &result.ruled_out {
        write!(text, "; out {} {}", option(it.option), it.breakdown.score).unwrap();
        for veto in &it.vetoes {
            write!(text, " (veto {})", rule(*veto)).unwrap();
        }
        for line in &it.musts {
            write!(text, " (must {})", rule(line.rule)).unwrap();
        }
    }
    for warning in &result.warnings {
        write!(text, "; warns {}", rule(*warning)).unwrap();
    }
    text
}

#[track_caller]
fn check(rules: &str, cases: &[(&str, &str)]) {
    let rules = with_rules(rules);
    for (answers, expected) in cases {
        let result = ask(&rules, answers);
        assert_eq!(digest(&rules, &result), *expected, "for ‘{answers}’");
    }
}

fn points(condition: &str, points: &str) -> String {
    format!(r#"{{ "id": "r", "if": {condition}, "points": {points}, "because": "." }}"#)
}

#[test]
fn without_an_answer_nothing_is_said_and_nobody_leads() {
    check(
        &points(r#""admin""#, r#"{ "django": 3 }"#),
        &[("", "nothing-said: 1 django 0, 1 flask 0, 1 go 0")],
    );
}

#[test]
fn answers_that_no_rule_cares_for_separate_nothing() {
    check(
        &points(r#""admin""#, r#"{ "django": 3 }"#),
        &[
            (
                "fast=yes",
                "nothing-separates: 1 django 0, 1 flask 0, 1 go 0",
            ),
            (
                "admin=no",
                "nothing-separates: 1 django 0, 1 flask 0, 1 go 0",
            ),
        ],
    );
}

#[test]
fn equal_points_for_all_separate_nothing_either() {
    check(
        &points(r#""admin""#, r#"{ "django": 2, "flask": 2, "go": 2 }"#),
        &[(
            "admin=yes",
            "nothing-separates: 1 django 2, 1 flask 2, 1 go 2",
        )],
    );
}

#[test]
fn a_shared_lead_is_a_tie_and_the_next_place_counts_all_before_it() {
    check(
        &points(r#""admin""#, r#"{ "django": 2, "go": 2 }"#),
        &[(
            "admin=yes",
            "tie by 2, django, go: 1 django 2, 1 go 2, 3 flask 0",
        )],
    );
}

#[test]
fn a_lead_is_close_up_to_two_points_and_clear_beyond() {
    check(
        &points(r#""admin""#, r#"{ "django": 2, "go": 0, "flask": -1 }"#),
        &[(
            "admin=yes",
            "close by 2, django: 1 django 2, 2 go 0, 3 flask -1",
        )],
    );
    check(
        &points(r#""admin""#, r#"{ "django": 3 }"#),
        &[(
            "admin=yes",
            "clear by 3, django: 1 django 3, 2 flask 0, 2 go 0",
        )],
    );
}

#[test]
fn the_gap_reaches_to_the_next_score_and_not_to_a_ruled_out_one() {
    check(
        r#"{ "id": "p", "if": "admin", "points": { "django": 1, "go": 5 }, "because": "." },
           { "id": "v", "if": "fast", "veto": ["go"], "because": "." }"#,
        &[
            ("admin=yes", "clear by 4, go: 1 go 5, 2 django 1, 3 flask 0"),
            (
                "admin=yes,fast=yes",
                "close by 1, django: 1 django 1, 2 flask 0; out go 5 (veto v)",
            ),
        ],
    );
}

#[test]
fn where_all_that_are_left_are_equal_after_a_veto_there_is_a_tie() {
    check(
        r#"{ "id": "v", "if": "fast", "veto": ["go"], "because": "." }"#,
        &[(
            "fast=yes",
            "tie, django, flask: 1 django 0, 1 flask 0; out go 0 (veto v)",
        )],
    );
}

#[test]
fn the_only_option_left_leads_clearly_without_a_gap() {
    check(
        r#"{ "id": "v", "if": "fast", "veto": ["go", "flask"], "because": "." },
           { "id": "p", "if": "fast", "points": { "django": -5 }, "because": "." }"#,
        &[(
            "fast=yes",
            "clear, django: 1 django -5; out flask 0 (veto v); out go 0 (veto v)",
        )],
    );
}

#[test]
fn everything_can_be_ruled_out() {
    check(
        r#"{ "id": "v", "if": "fast", "veto": ["go", "flask", "django"], "because": "." }"#,
        &[(
            "fast=yes",
            "everything-ruled-out: ; out django 0 (veto v); out flask 0 (veto v); out go 0 (veto v)",
        )],
    );
}

#[test]
fn a_veto_of_the_file_and_a_must_of_the_visitor_are_kept_apart() {
    let rules = r#"{ "id": "veto", "if": "fast", "veto": ["flask"], "because": "." },
           { "id": "pain", "if": "admin", "points": { "flask": -2, "go": -1, "django": 1 }, "because": "." }"#;
    check(
        rules,
        &[
            (
                "admin=yes",
                "close by 2, django: 1 django 1, 2 go -1, 3 flask -2",
            ),
            (
                "admin=yes*",
                "clear by 4, django: 1 django 2, 2 go -2, 3 flask -4",
            ),
            (
                "admin=yes!",
                "clear by 4, django: 1 django 2, 2 go -2; out flask -4 (must pain)",
            ),
            (
                "admin=yes,fast=yes",
                "close by 2, django: 1 django 1, 2 go -1; out flask -2 (veto veto)",
            ),
            (
                "admin=yes!,fast=yes",
                "clear by 4, django: 1 django 2, 2 go -2; out flask -4 (veto veto) (must pain)",
            ),
            (
                // A must on the answer behind the veto changes nothing about who ruled it out.
                "admin=yes,fast=yes!",
                "close by 2, django: 1 django 1, 2 go -1; out flask -2 (veto veto)",
            ),
        ],
    );
}

#[test]
fn the_highest_importance_among_the_answers_that_made_a_rule_true_counts() {
    check(
        &points(
            r#"{ "any": ["admin", "fast"] }"#,
            r#"{ "go": 3, "flask": -2 }"#,
        ),
        &[
            (
                "admin=yes,fast=yes",
                "clear by 3, go: 1 go 3, 2 django 0, 3 flask -2",
            ),
            (
                "admin=yes,fast=yes*",
                "clear by 6, go: 1 go 6, 2 django 0, 3 flask -4",
            ),
            (
                "admin=yes!,fast=yes*",
                "clear by 6, go: 1 go 6, 2 django 0; out flask -4 (must r)",
            ),
            // The must is on an answer that did not make it true.
            (
                "admin=no!,fast=yes",
                "clear by 3, go: 1 go 3, 2 django 0, 3 flask -2",
            ),
        ],
    );
}

#[test]
fn a_warning_for_some_options_shows_while_one_of_them_leads() {
    check(
        r#"{ "id": "p", "if": "admin", "points": { "django": 3, "go": 3 }, "because": "." },
           { "id": "v", "if": "data=none", "veto": ["django"], "because": "." },
           { "id": "for-all", "if": "fast", "warn": "." },
           { "id": "for-flask", "if": "fast", "for": ["flask"], "warn": "." },
           { "id": "for-two", "if": "fast", "for": ["flask", "django"], "warn": "." }"#,
        &[
            (
                "fast=yes",
                "nothing-separates: 1 django 0, 1 flask 0, 1 go 0; warns for-all",
            ),
            (
                "fast=yes,admin=yes",
                "tie by 3, django, go: 1 django 3, 1 go 3, 3 flask 0; warns for-all; warns for-two",
            ),
            (
                "fast=yes,admin=yes,data=none",
                "clear by 3, go: 1 go 3, 2 flask 0; out django 3 (veto v); warns for-all",
            ),
        ],
    );
}

#[test]
fn the_lines_of_a_bill_go_from_most_for_to_most_against() {
    let rules = with_rules(
        r#"{ "id": "d", "if": "fast", "points": { "go": -1 }, "because": "." },
           { "id": "c", "if": "fast", "points": { "go": 2 }, "because": "." },
           { "id": "b", "if": "fast", "points": { "go": -4 }, "because": "." },
           { "id": "a", "if": "fast", "points": { "go": 2 }, "because": "." },
           { "id": "z", "if": { "any": ["fast", "admin"] }, "points": { "go": 0 }, "because": "." }"#,
    );
    let result = ask(&rules, "fast=yes");
    let bill = result.breakdown(rules.find_option("go").unwrap()).unwrap();
    let lines = bill.contributions.iter();
    let lines: Vec<_> = lines
        .map(|it| (rules.rule(it.rule).id.as_str(), it.points))
        .collect();
    assert_eq!(lines, [("a", 2), ("c", 2), ("z", 0), ("d", -1), ("b", -4)]);
    assert_eq!(bill.score, -1);
}
