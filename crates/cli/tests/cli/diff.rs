//! `matrix diff`.

use super::{GOOD, LARGE, Ran, broken, folder, run_in};
use serde_json::{Value, json};
use std::fs;

/// Runs `matrix diff before.json after.json` and more arguments.
fn diff(test: &str, before: &str, after: &str, more: &[&str]) -> Ran {
    let folder = folder(test);
    fs::write(folder.join("before.json"), before).unwrap();
    fs::write(folder.join("after.json"), after).unwrap();
    let arguments = [&["diff", "before.json", "after.json"], more].concat();
    run_in(&folder, &arguments, b"")
}

/// Flask gets more for the admin than Django; the speed is asked under another name.
fn edited() -> String {
    let text = GOOD
        .replace("\"flask\": -2", "\"flask\": 4")
        .replace("\"fast\"", "\"speed\"")
        .replace("\"version\": \"7\"", "\"version\": \"8\"")
        .replace("\"winner\": [\"django\"]", "\"winner\": [\"flask\"]");
    text.replace(
        "\"tests\":",
        "\"moved\": { \"fast\": \"speed\" }, \"tests\":",
    )
}

#[test]
fn an_edit_is_named_and_so_is_what_it_changes() {
    let ran = diff("diff", GOOD, &edited(), &[]);
    assert_eq!(
        ran.out,
        "before.json (small 7) → after.json (small 8)\n  \
         Questions moved: fast → speed\n  \
         Rules changed: built-in\n\
         \n\
         Both ask 2 questions; what only one of them asks stays without an answer.\n\
         Looked at every set of answers: 9, of which 4 answer every question.\n\
         Answers have normal importance. Shares are of sets that answer every question.\n\
         \n\
         The winner differs in 50.0 % of sets:\n   \
         50.0 % django → flask; for example admin=yes\n"
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_file_differs_from_itself_in_nothing() {
    for file in [GOOD, &fs::read_to_string(LARGE).unwrap()] {
        let ran = diff("diff-same", file, file, &["--deny-changes"]);
        assert_eq!(ran.code, Some(0));
        for line in [
            "Nothing that decides was edited.",
            "The winner is the same in all of them.",
        ] {
            assert!(ran.out.lines().any(|it| it == line), "{}", ran.out);
        }
    }
}

#[test]
fn a_comparison_in_json_is_what_scripts_were_promised() {
    let arguments = ["--format", "json", "--deny-changes"];
    let ran = diff("diff-json", GOOD, &edited(), &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let none = json!({ "added": [], "removed": [], "moved": [] });
    let expected = json!({
        "before": { "file": "before.json", "id": "small", "version": "7" },
        "after": { "file": "after.json", "id": "small", "version": "8" },
        "edit": {
            "questions": { "added": [], "removed": [], "moved": [{ "from": "fast", "to": "speed" }] },
            "values": none, "options": none,
            "rules": { "added": [], "removed": [], "changed": ["built-in"] },
        },
        "looked": { "basis": "counted", "sets": 9, "complete": 4, "margin": 0.0, "unseen": 0.0 },
        "questions": 2,
        "differs": 0.5,
        "pairs": [{
            "before": { "winner": ["django"], "state": "one" },
            "after": { "winner": ["flask"], "state": "one" },
            "share": 0.5,
            "example": { "before": "admin=yes", "after": "admin=yes" },
        }],
    });
    assert_eq!(found, expected);
}

#[test]
fn an_edit_without_a_rule_that_changes_a_winner_is_clean() {
    let reworded = GOOD.replace("It is built in.", "It comes with it.");
    let ran = diff("diff-words", GOOD, &reworded, &["--deny-changes"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    let weaker = GOOD.replace("\"django\": 3", "\"django\": 2");
    let ran = diff("diff-points", GOOD, &weaker, &["--deny-changes"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert!(
        ran.out.contains("  Rules changed: built-in\n"),
        "{}",
        ran.out
    );
}

#[test]
fn files_that_cannot_be_compared_say_why() {
    let ran = diff("diff-broken", GOOD, &broken(), &[]);
    assert!(
        ran.err.starts_with("after.json:21:29: error[E012]: "),
        "{}",
        ran.err
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let folder = folder("diff-missing");
    fs::write(folder.join("before.json"), GOOD).unwrap();
    let missing = run_in(&folder, &["diff", "before.json", "after.json"], b"");
    assert!(missing.err.starts_with("matrix: cannot read after.json: "));
    assert_eq!(missing.code, Some(2));
    let twice = run_in(&folder, &["diff", "-", "-"], GOOD.as_bytes());
    assert_eq!(
        twice.err,
        "matrix: only one of the two files can be standard input; name the other\n"
    );
    assert_eq!(twice.code, Some(2));
    let piped = run_in(&folder, &["diff", "-", "before.json"], GOOD.as_bytes());
    assert_eq!(piped.code, Some(0), "{}", piped.err);
}
