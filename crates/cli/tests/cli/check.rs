//! `matrix check`.

use super::{GOOD, LARGE, broken, run};
use serde_json::Value;

/// Only a warning: nothing uses the layer any more.
fn warned() -> String {
    GOOD.replace(
        "\"id\": \"core\", \"name\": \"Core\", \"layer\": \"web\"",
        "\"id\": \"core\", \"name\": \"Core\", \"layer\": \"store\"",
    )
}

#[test]
fn a_clean_file_is_counted_and_leaves_code_0() {
    let ran = run(
        "clean-no-notes",
        GOOD,
        &["check", "--no-notes", "rules.json"],
    );
    assert_eq!(
        ran.out,
        "rules.json: 0 errors and 0 warnings; small 7: 2 questions, 3 options, 3 rules, 1 test passed\n"
    );
    let ran = run("clean", GOOD, &["check", "rules.json"]);
    let notes = ran.out.lines().filter(|line| line.contains(": note[N20"));
    assert_eq!(notes.count(), 3, "{}", ran.out);
    assert!(
        ran.out.ends_with("\nrules.json: 0 errors and 0 warnings; small 7: 2 questions, 3 options, 3 rules, 1 test passed; 3 notes\n"),
        "{}",
        ran.out
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn an_error_is_one_line_with_its_place_and_leaves_code_1() {
    let ran = run("broken", broken(), &["check", "rules.json"]);
    assert_eq!(
        ran.out,
        "rules.json:21:29: error[E012]: unknown question ‘fist’ (rules[2].if); did you mean ‘fast’?\n\
         rules.json: 1 error and 0 warnings; its tests were not run\n"
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
}

#[test]
fn a_failing_test_of_the_file_leaves_code_1() {
    let text = GOOD.replace("\"winner\": [\"django\"]", "\"winner\": [\"go\"]");
    let ran = run("failing", text, &["check", "rules.json"]);
    assert!(
        ran.out.contains("rules.json:23:13: error[E020]: test ‘admin’: expected go to lead, found django (scores: django 3, flask -2, go vetoed) (tests[0]); see every reason with explain --answers \"admin=yes\"; then mend the rules, or the test if it expects too much\n"),
        "{}",
        ran.out
    );
    assert_eq!(ran.code, Some(1));
}

#[test]
fn warnings_count_only_when_asked_to() {
    let lenient = run("warned", warned(), &["check", "rules.json"]);
    assert!(
        lenient.out.contains("\nrules.json:8:22: warning[W102]: "),
        "{}",
        lenient.out
    );
    assert_eq!(lenient.code, Some(0));
    let strict = run(
        "denied",
        warned(),
        &["check", "rules.json", "--deny-warnings"],
    );
    assert_eq!((strict.code, &strict.out), (Some(1), &lenient.out));
    let clean = run(
        "spotless",
        GOOD,
        &["check", "rules.json", "--deny-warnings"],
    );
    assert_eq!(clean.code, Some(0));
}

#[test]
fn findings_come_as_json_too() {
    let ran = run(
        "as-json",
        broken(),
        &["check", "rules.json", "--format", "json"],
    );
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = serde_json::json!({
        "file": "rules.json",
        "diagnostics": [{
            "code": "E012", "severity": "error", "line": 21, "column": 29, "path": "rules[2].if",
            "message": "unknown question ‘fist’", "help": "did you mean ‘fast’?",
        }],
    });
    assert_eq!(found, expected);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let clean = run(
        "as-json-clean",
        GOOD,
        &["check", "rules.json", "--format", "json"],
    );
    let found: Value = serde_json::from_str(&clean.out).unwrap();
    let found = found["diagnostics"].as_array().unwrap();
    assert!(found.iter().all(|it| it["severity"] == "note"), "{found:?}");
    assert_eq!(found[1]["also"][0]["path"], "options[2].id");
    assert_eq!(clean.code, Some(0));
}

#[test]
fn a_file_larger_than_the_limit_is_refused_without_reading_it_all() {
    let ran = run("large", " ".repeat(3_000_000), &["check", "rules.json"]);
    let says = "error[E007]: the file has 3000000 bytes; at most 262144 are read";
    assert!(ran.out.contains(says), "{}", ran.out);
    assert_eq!(ran.code, Some(1));
    let input = " ".repeat(300_000);
    let ran = super::run_in(
        &super::folder("large-stdin"),
        &["check", "-"],
        input.as_bytes(),
    );
    let says = "error[E007]: the file has more than 262144 bytes";
    assert!(ran.out.contains(says), "{}", ran.out);
}

#[test]
fn a_large_file_can_be_clean() {
    let ran = run("large-clean", GOOD, &["check", LARGE, "--deny-warnings"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
}
