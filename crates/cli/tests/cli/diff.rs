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
        "before.json (small 7) → after.json (small 8)\n\
         \n\
         Both ask 2 questions; what only one of them asks stays without an answer.\n\
         Looked at every set of answers: 9, of which 4 answer every question.\n\
         Answers have normal importance. Shares are of sets that answer every question.\n\
         \n\
         How often each option wins, before → after, ties split evenly:\n    \
         0.0 % →  50.0 %  +50.0  flask\n   \
         50.0 % →   0.0 %  -50.0  django\n    \
         0.0 % →   0.0 %         go\n   \
         50.0 % →  50.0 %         none: nothing separates the options\n\
         \n\
         The winner differs in 50.0 % of sets:\n   \
         50.0 % django → flask; for example admin=yes\n\
         \n\
         Edited:\n  \
         Questions moved: fast → speed\n  \
         Rules changed: built-in\n\
         \n\
         Answers that are a must were not compared. There this edit changes whom they rule out:\n  \
         flask is no longer ruled out where an answer behind rule ‘built-in’ is a must\n"
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
            "rules": { "added": [], "removed": [], "moved": [], "changed": ["built-in"] },
        },
        "looked": { "basis": "counted", "sets": 9, "complete": 4, "margin": 0.0, "unseen": 0.0 },
        "questions": 2,
        "shares": [
            { "option": "django", "was": ["django"], "before": 0.5, "after": 0.0 },
            { "option": "flask", "was": ["flask"], "before": 0.0, "after": 0.5 },
            { "option": "go", "was": ["go"], "before": 0.0, "after": 0.0 },
        ],
        "nothing_separates": { "before": 0.5, "after": 0.5 },
        "nobody": { "before": 0.0, "after": 0.0 },
        "broken": [],
        "musts": [{ "rule": "built-in", "option": "flask", "rules_out": false }],
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

/// Another id of the set, the same version, a question, an option and two rules gone without a word, a test lost.
fn careless() -> String {
    let mut file: Value = serde_json::from_str(GOOD).unwrap();
    file["id"] = json!("tiny");
    file["options"].as_array_mut().unwrap().remove(2);
    file["questions"].as_array_mut().unwrap().remove(1);
    let rules = file["rules"].as_array_mut().unwrap();
    rules.truncate(1);
    file["layers"] = json!([{ "id": "web", "title": "Web" }]);
    file["components"] = json!([{ "id": "core", "name": "Core", "layer": "web" }]);
    file["tests"] = json!([{ "name": "none", "given": { "admin": false }, "winner": [] }]);
    file.to_string()
}

#[test]
fn promises_that_an_edit_breaks_are_named_with_what_to_do() {
    let ran = diff("diff-careless", GOOD, &careless(), &[]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let (_, rest) = ran
        .out
        .split_once("\n6 broken promises:\n")
        .unwrap_or_else(|| panic!("{}", ran.out));
    let (broken, _) = rest.split_once("\n\n").unwrap();
    assert_eq!(
        broken,
        "  the id of the set is ‘tiny’ and was ‘small’: links and kept answers of before are not taken any more; \
         keep the id\n  \
         question ‘fast’ is gone; say under `moved` what it is called now, or null where nothing took its place\n  \
         option ‘go’ is gone; say under `moved` what it is called now, or null where nothing took its place\n  \
         rule ‘cached’ is gone; say under `moved` what it is called now, or null where nothing took its place\n  \
         rule ‘no-go’ is gone; say under `moved` what it is called now, or null where nothing took its place\n  \
         the test ‘admin’ is gone; put it back; where it no longer holds, accept that by leaving out --deny-broken"
    );
    let denied = diff("diff-denied", GOOD, &careless(), &["--deny-broken"]);
    assert_eq!(denied.code, Some(1));
    let said = careless().replace("\"tiny\"", "\"small\"").replacen(
        "\"tests\":",
        "\"moved\": { \"fast\": null, \"go\": null, \"no-go\": null, \"cached\": null }, \"tests\":",
        1,
    );
    let same_version = diff(
        "diff-version",
        GOOD,
        &said,
        &["--format", "json", "--deny-broken"],
    );
    assert_eq!(same_version.code, Some(1));
    let found: Value = serde_json::from_str(&same_version.out).unwrap();
    let kinds: Vec<&str> = found["broken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["version-not-raised", "test-lost"]);
    assert_eq!(found["broken"][1]["test"], "admin");
    let kept = said
        .replace("\"version\":\"7\"", "\"version\":\"7.1\"")
        .replace("{\"admin\":false}", "{\"admin\":true}")
        .replace("\"winner\":[]", "\"winner\":[\"django\"]");
    let clean = diff("diff-kept", GOOD, &kept, &["--deny-broken"]);
    assert_eq!(
        clean.code,
        Some(0),
        "a test under another name is no lost one: {}",
        clean.out
    );
}

#[test]
fn files_without_a_common_question_are_not_called_the_same() {
    let other = GOOD
        .replace("admin", "staff")
        .replace("\"fast\"", "\"swift\"");
    let ran = diff("diff-strangers", GOOD, &other, &["--deny-changes"]);
    assert_eq!(ran.code, Some(1));
    assert!(!ran.out.contains("The winner"), "{}", ran.out);
    for line in [
        "The files have no question in common: no winner was compared.",
        "  the two files have no question in common, so nothing was compared; is one of them another file, or is \
         `moved` missing?",
    ] {
        assert!(ran.out.lines().any(|it| it == line), "{}", ran.out);
    }
}

#[test]
fn a_comparison_in_markdown_is_fit_for_a_comment() {
    let after = edited().replace("\"title\": \"Small\"", "\"title\": \"Small <b>*set*\"");
    let ran = diff("diff-markdown", GOOD, &after, &["--format", "markdown"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("### Small &lt;b>"), "{}", ran.out);
    let lines: Vec<&str> = ran.out.lines().collect();
    for line in [
        "**The winner differs in 50.0 % of all ways to answer.**",
        "| Option | Before | After | Change |",
        "| flask | 0.0 % | 50.0 % | +50.0 |",
        "| django | 50.0 % | 0.0 % | -50.0 |",
        "| go | 0.0 % | 0.0 % |  |",
        "| 50.0 % | django | flask | `admin=yes` |",
        "- Rules changed: `built-in`",
    ] {
        assert!(lines.contains(&line), "{line}\n{}", ran.out);
    }
    let opened = ran.out.matches("<details>").count();
    assert_eq!((opened, ran.out.matches("</details>").count()), (4, 4));
}
