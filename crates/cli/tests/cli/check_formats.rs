//! `matrix check`: several files, and the forms of its output.

use super::{GOOD, Ran, broken, folder, run_in};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

/// A folder with a good file, a broken one and one that is not UTF-8; `gone.json` is missing.
fn files(test: &str, arguments: &[&str]) -> Ran {
    let folder = folder(test);
    fs::write(folder.join("good.json"), GOOD).unwrap();
    fs::write(folder.join("broken.json"), broken()).unwrap();
    fs::write(folder.join("latin.json"), b"{ \"a\": \"\xe9\" }").unwrap();
    run_in(&folder, arguments, b"")
}

#[test]
fn several_files_are_checked_in_one_call() {
    let ran = files("several", &["check", "broken.json", "good.json"]);
    assert!(
        ran.out
            .starts_with("broken.json:21:29: error[E012]: unknown question ‘fist’"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.ends_with("\n2 files: 1 error and 0 warnings\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("\ngood.json: 0 errors and 0 warnings; small 7: "),
        "{}",
        ran.out
    );
    assert_eq!(ran.code, Some(1));
}

#[test]
fn a_file_that_is_missing_does_not_hide_the_others_and_leaves_code_2() {
    let ran = files("several-missing", &["check", "gone.json", "broken.json"]);
    assert!(
        ran.out.contains("broken.json:21:29: error[E012]"),
        "{}",
        ran.out
    );
    assert!(
        ran.err.starts_with("matrix: cannot read gone.json: "),
        "{}",
        ran.err
    );
    assert_eq!(ran.code, Some(2));
}

#[test]
fn there_is_json_for_several_files_and_for_what_cannot_be_read() {
    let read = |ran: &Ran| -> Value { serde_json::from_str(&ran.out).unwrap() };
    let ran = files("json-missing", &["check", "gone.json", "--format", "json"]);
    let found = read(&ran);
    assert_eq!(
        (&found["file"], &found["diagnostics"]),
        (&json!("gone.json"), &json!([]))
    );
    assert!(
        found["error"]
            .as_str()
            .unwrap()
            .starts_with("cannot read gone.json: ")
    );
    assert_eq!(ran.code, Some(2));

    let ran = files("json-latin", &["check", "latin.json", "--format", "json"]);
    assert_eq!(read(&ran)["diagnostics"][0]["code"], "E023");
    assert_eq!(ran.code, Some(1));

    let ran = files(
        "json-several",
        &["check", "gone.json", "broken.json", "--format", "json"],
    );
    let found = read(&ran);
    assert_eq!(found["files"][0]["file"], "gone.json");
    assert_eq!(
        found["files"][1]["diagnostics"][0]["help"],
        "did you mean ‘fast’?"
    );
    assert_eq!(ran.code, Some(2));
}

#[test]
fn github_gets_annotations() {
    let ran = files(
        "github",
        &["check", "broken.json", "gone.json", "--format", "github"],
    );
    let mut lines = ran.out.lines();
    assert_eq!(
        lines.next().unwrap(),
        "::error file=broken.json,line=21,col=29,title=E012::unknown question ‘fist’; did you mean ‘fast’?"
    );
    assert!(
        lines
            .next()
            .unwrap()
            .starts_with("::error file=gone.json::cannot read gone.json: ")
    );
    assert_eq!((lines.next(), ran.code), (None, Some(2)));
    let folder = folder("github-percent");
    fs::write(
        folder.join("a,b.json"),
        GOOD.replace("\"if\": \"admin\", \"v", "\"if\": \"100%\", \"v"),
    )
    .unwrap();
    let ran = run_in(&folder, &["check", "a,b.json", "--format", "github"], b"");
    assert!(
        ran.out.starts_with(
            "::error file=a%2Cb.json,line=20,col=28,title=E012::unknown question ‘100%25’"
        ),
        "{}",
        ran.out
    );
}

fn sarif(test: &str, arguments: &[&str]) -> Value {
    let ran = files(test, arguments);
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    // The one pattern of the official schema that not every engine for regular expressions takes: its last bracket is
    // not escaped.
    let schema = include_str!("../data/sarif-schema-2.1.0.json").replace("{2}]?$", "{2}\\\\]?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let faults: Vec<String> = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&log)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    log
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let log = sarif(
        "sarif",
        &[
            "check",
            "good.json",
            "broken.json",
            "latin.json",
            "gone.json",
            "--format",
            "sarif",
        ],
    );
    let run = &log["runs"][0];
    let result = run["results"]
        .as_array()
        .unwrap()
        .iter()
        .find(|result| result["ruleId"] == "E012")
        .unwrap();
    assert_eq!(
        result["message"]["text"],
        "unknown question ‘fist’; did you mean ‘fast’?"
    );
    let place = &result["locations"][0];
    assert_eq!(
        place["physicalLocation"]["artifactLocation"]["uri"],
        "broken.json"
    );
    assert_eq!(
        place["physicalLocation"]["region"],
        json!({ "startLine": 21, "startColumn": 29 })
    );
    assert_eq!(
        place["logicalLocations"][0]["fullyQualifiedName"],
        "rules[2].if"
    );
    let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], "E012");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    sarif("sarif-clean", &["check", "good.json", "--format", "sarif"]);
}

/// What `--fix` would do.
#[test]
fn sarif_names_sure_mends() {
    let folder = folder("sarif-mends");
    let text = GOOD.replacen("\"title\": ", "\"x-é\": 'é', \"title\": ", 1);
    fs::write(folder.join("rules.json"), text).unwrap();
    let ran = run_in(&folder, &["check", "rules.json", "--format", "sarif"], b"");
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    let result = &log["runs"][0]["results"][0];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    let (line, column) = (
        &region["startLine"],
        region["startColumn"].as_u64().unwrap(),
    );
    assert_eq!(
        result["fixes"],
        json!([{ "artifactChanges": [{
            "artifactLocation": { "uri": "rules.json" },
            "replacements": [{
                "deletedRegion": {
                    "startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 3,
                },
                "insertedContent": { "text": "\"é\"" },
            }],
        }] }])
    );
}

/// The same finding keeps its fingerprint when lines and entries come before it.
#[test]
fn fingerprints_stay_when_something_else_is_edited() {
    let fingerprints = |test: &str, text: String| -> Vec<String> {
        let folder = folder(test);
        fs::write(folder.join("rules.json"), text).unwrap();
        let ran = run_in(&folder, &["check", "rules.json", "--format", "sarif"], b"");
        let log: Value = serde_json::from_str(&ran.out).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        let of = |result: &Value| {
            result["partialFingerprints"]["finding/v1"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        results
            .iter()
            .filter(|it| it["level"] != "note")
            .map(of)
            .collect()
    };
    let before = fingerprints("fingerprint", broken());
    let rule = "\"rules\": [\n\n    { \"id\": \"new\", \"if\": \"admin\", \"veto\": [\"flask\"], \"because\": \"New.\" },";
    let after = fingerprints("fingerprint-after", broken().replace("\"rules\": [", rule));
    assert_eq!(before.len(), 1);
    assert_eq!(before, after);
    let twice = broken().replace(
        "{ \"id\": \"no-go\", \"if\": \"admin\", \"veto\": [\"go\"]",
        "{ \"id\": \"no-go\", \"if\": \"admin\", \"veto\": [\"\", \"\"]",
    );
    let twice = fingerprints("fingerprint-twice", twice);
    assert_eq!(twice.len(), 3);
    assert_ne!(twice[0], twice[1], "two of the same kind are two");
}

/// Where somebody looks, the line of the file stands there too; in colours, unless they are refused.
#[test]
fn the_line_of_the_file_is_shown_where_somebody_looks() {
    let folder = folder("snippet");
    fs::write(folder.join("rules.json"), broken()).unwrap();
    let shown = |no_color: &str| {
        let ran = Command::new(env!("CARGO_BIN_EXE_matrix"))
            .args(["check", "rules.json"])
            .current_dir(&folder)
            .env("CLICOLOR_FORCE", "1")
            .env("NO_COLOR", no_color)
            .env("TERM", "xterm")
            .output()
            .unwrap();
        String::from_utf8(ran.stdout).unwrap()
    };
    let plain = "\
error[E012]: unknown question ‘fist’
  --> rules.json:21:29
   |
21 |     { \"id\": \"cached\", \"if\": \"fist\", \"for\": [\"django\"], \"add\": [\"cache\"], \"warn\": \"Mind the cache.\", \"because\": \"It is slow.\" }
   |                             ^^^^^^ rules[2].if
   |
   = help: did you mean ‘fast’?

rules.json: 1 error and 0 warnings; its tests were not run
";
    assert_eq!(shown("1"), plain);
    assert!(shown("").contains("\u{1b}["), "{}", shown(""));
}

#[test]
fn a_day_is_a_day() {
    for (command, name) in [
        (&["check"][..], "--on"),
        (&["due"], "--on"),
        (&["export", "--as", "record"], "--date"),
    ] {
        for day in ["tomorrow", "2026-02-30", "2026-1-1"] {
            let ran = files("day", &[command, &["good.json", name, day]].concat());
            let expected = format!(
                "error: invalid value '{day}' for '{name} <DAY>': not a day that exists; write year, month and day as \
                 in 2026-11-21\n"
            );
            assert!(ran.err.starts_with(&expected), "{}", ran.err);
            assert_eq!(ran.code, Some(2));
        }
    }
}
