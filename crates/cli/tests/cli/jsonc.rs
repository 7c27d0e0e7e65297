//! JSON with comments and trailing commas, wherever a rule file is read.

use super::{GOOD, folder, run_in};
use std::fs;

fn commented() -> String {
    let text = GOOD.replacen("{\n", "{\n  // What this is.\n", 1);
    text.replace(
        "\"winner\": [\"django\"] }]",
        "\"winner\": [\"django\",], }, /* more to come */ ]",
    )
}

#[test]
fn every_command_reads_jsonc() {
    let folder = folder("jsonc");
    fs::write(folder.join("rules.jsonc"), commented()).unwrap();
    fs::write(folder.join("rules.json"), GOOD).unwrap();
    for arguments in [
        &["check", "rules.jsonc"][..],
        &["explain", "rules.jsonc", "--answers", "admin=yes"],
        &["export", "rules.jsonc", "--as", "csv"],
        &["report", "rules.jsonc"],
        &["diff", "rules.jsonc", "rules.json", "--deny-changes"],
    ] {
        let ran = run_in(&folder, arguments, b"");
        assert_eq!(ran.code, Some(0), "{arguments:?}: {}{}", ran.out, ran.err);
    }
    let ran = run_in(&folder, &["check", "-"], commented().as_bytes());
    assert_eq!(
        ran.code,
        Some(0),
        "what has no name may be either: {}",
        ran.out
    );
}

#[test]
fn in_json_a_comment_is_a_finding_and_the_rest_is_read_all_the_same() {
    let folder = folder("jsonc-as-json");
    let text = commented().replace("\"if\": \"fast\"", "\"if\": \"fist\"");
    fs::write(folder.join("rules.json"), text).unwrap();
    let ran = run_in(&folder, &["check", "rules.json"], b"");
    let expected = "\
rules.json:2:3: error[E001]: this is not JSON: a comment stands here (and in one more place); delete it, keep it under a key that begins with x-, or call the file .jsonc, where comments may stand
rules.json:22:29: error[E012]: unknown question ‘fist’ (rules[2].if); did you mean ‘fast’?
rules.json:24:79: error[E001]: this is not JSON: a comma stands after the last member (tests[0].winner, and in 2 more places); delete the comma, or call the file .jsonc, where it may stand
rules.json: 3 errors and 0 warnings; its tests were not run
";
    assert_eq!(ran.out, expected);
    assert_eq!(ran.code, Some(1));
}
