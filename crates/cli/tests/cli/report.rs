//! `matrix report`.

use super::{GOOD, LARGE, broken, folder, run, run_in};
use serde_json::{Value, json};

/// A file in which everything is as it should be.
const SOUND: &str = r#"{
  "format": 1, "id": "sound", "version": "7", "title": "Sound",
  "groups": [{ "id": "all", "title": "All" }],
  "questions": [
    { "id": "admin", "group": "all", "kind": "toggle", "ask": "Admin?" },
    { "id": "fast", "group": "all", "kind": "toggle", "ask": "Fast?" }
  ],
  "options": [
    { "id": "django", "name": "Django", "summary": "D" },
    { "id": "go", "name": "Go", "summary": "G" }
  ],
  "rules": [
    { "id": "built-in", "if": "admin", "points": { "django": 3 }, "because": "It is built in." },
    { "id": "quick", "if": "fast", "points": { "go": 3 }, "because": "It is quick." }
  ]
}"#;

/// The same with a fault of each kind.
fn faulty() -> String {
    let mut file: Value = serde_json::from_str(SOUND).unwrap();
    let toggle = json!({ "id": "idle", "group": "all", "kind": "toggle", "ask": "Idle?" });
    let option = json!({ "id": "slow", "name": "Slow", "summary": "S" });
    file["questions"].as_array_mut().unwrap().push(toggle);
    file["options"].as_array_mut().unwrap().push(option);
    let rules = file["rules"].as_array_mut().unwrap();
    rules[0]["for"] = json!(["slow"]);
    rules[0]["warn"] = json!("Mind it.");
    rules.extend([
        json!({ "id": "dead", "if": { "all": ["admin", { "any": ["admin=no", { "all": ["fast", "fast=no"] }] }] }, "points": { "slow": 5 }, "because": "B." }),
        json!({ "id": "none", "if": { "all": ["admin=no", "fast=no"] }, "veto": ["django", "go", "slow"], "because": "B." }),
        json!({ "id": "same", "if": "idle", "points": { "django": 1, "go": 1, "slow": 1 }, "because": "B." }),
    ]);
    file.to_string()
}

const REPORT: &str = "\
rules.json: sound 7: 3 questions, 3 options, 5 rules
Looked at every set of answers: 27, of which 8 answer every question.
Answers have normal importance. Shares are of sets that answer every question.

6 findings:
  option ‘slow’ never wins
  rule ‘built-in’ matters, but its warning is never shown
  rule ‘dead’ never fires: no answers make its condition true
  rule ‘same’ never matters: its points change neither who leads nor how sure that is
  question ‘idle’ never matters: no answer to it changes anything
  every option is ruled out in 25.0 % of sets, for example admin=no,fast=no

How often each option wins, ties split evenly:
   37.5 % django
   37.5 % go
    0.0 % slow

The lead is shared in 25.0 % of sets:
   25.0 % django and go; for example admin=yes,fast=yes

Importance was not walked through. It doubles points; no must can rule an option out.
";

#[test]
fn a_report_names_each_fault_of_a_file() {
    let ran = run("report", faulty(), &["report", "rules.json"]);
    assert_eq!(ran.out, REPORT);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn findings_count_only_when_asked_to() {
    let arguments = ["report", "rules.json", "--deny-findings"];
    let strict = run("report-denied", faulty(), &arguments);
    assert_eq!((strict.code, strict.out.as_str()), (Some(1), REPORT));
    let sound = run("report-sound", SOUND, &arguments);
    assert_eq!(sound.code, Some(0), "shares are no finding: {}", sound.out);
    assert!(
        sound
            .out
            .contains("\nNothing was found that needs a look.\n"),
        "{}",
        sound.out
    );
    assert!(
        sound
            .out
            .contains("   50.0 % none: nothing separates the options\n"),
        "{}",
        sound.out
    );
}

#[test]
fn a_report_in_json_is_what_scripts_were_promised() {
    let arguments = ["report", "rules.json", "--format", "json"];
    let ran = run("report-json", faulty(), &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = json!({
        "file": "rules.json",
        "rules": { "id": "sound", "version": "7" },
        "looked": { "basis": "counted", "sets": 27, "complete": 8, "margin": 0.0, "unseen": 0.0 },
        "findings": [
            { "kind": "option-never-wins", "option": "slow", "shares_the_lead": false, "proven": true },
            { "kind": "effect-never-matters", "rule": "built-in", "effects": ["warning"], "proven": true },
            { "kind": "rule-never-fires", "rule": "dead", "effects": ["scores"], "proven": true },
            { "kind": "rule-never-matters", "rule": "same", "effects": ["scores"], "proven": true },
            { "kind": "question-never-matters", "question": "idle", "proven": true },
            { "kind": "everything-ruled-out", "share": 0.25, "example": "admin=no,fast=no" },
        ],
        "options": [
            { "option": "django", "wins": "alone", "share": 0.375 },
            { "option": "go", "wins": "alone", "share": 0.375 },
            { "option": "slow", "wins": "never", "share": 0.0 },
        ],
        "ties": [{ "options": ["django", "go"], "share": 0.25, "example": "admin=yes,fast=yes" }],
        "tied": 0.25,
        "nothing_separates": 0.0,
        "a_must_rules_out": [],
    });
    assert_eq!(found, expected);
}

#[test]
fn a_broken_file_has_no_report() {
    let ran = run("report-broken", broken(), &["report", "rules.json"]);
    assert!(
        ran.err.starts_with("rules.json:21:29: error[E012]: "),
        "{}",
        ran.err
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let missing = run("report-missing", GOOD, &["report", "nowhere.json"]);
    assert!(
        missing
            .err
            .starts_with("matrix: cannot read nowhere.json: ")
    );
    assert_eq!(missing.code, Some(2));
    let folder = folder("report-stdin");
    let piped = run_in(&folder, &["report", "-"], SOUND.as_bytes());
    assert!(piped.out.starts_with("-: sound 7: "), "{}", piped.out);
}

/// Sixteen more questions: no longer can every set be looked at, and the words say so.
#[test]
fn a_finding_of_a_sample_is_said_as_what_was_not_found() {
    let mut file: Value = serde_json::from_str(&faulty()).unwrap();
    for at in 0..16 {
        let id = format!("t{at}");
        let toggle = json!({ "id": id, "group": "all", "kind": "toggle", "ask": "T?" });
        file["questions"].as_array_mut().unwrap().push(toggle);
        let rule = json!({ "id": id, "if": id, "points": { "go": 1 }, "because": "B." });
        file["rules"].as_array_mut().unwrap().push(rule);
    }
    let ran = run("report-sample", file.to_string(), &["report", "rules.json"]);
    for line in [
        "  option ‘slow’ was not seen to win",
        "  rule ‘built-in’ matters, but its warning was not seen",
        "  rule ‘dead’ never fires: no answers make its condition true",
        "  rule ‘same’ was not seen to matter: its points changed neither who leads nor how sure that is",
        "  question ‘idle’ was not seen to matter: no answer to it changed anything",
    ] {
        assert!(ran.out.lines().any(|it| it == line), "{}", ran.out);
    }
    let ruled_out = ", for example admin=no,fast=no\n";
    assert!(ran.out.contains(ruled_out), "{}", ran.out);
}

/// Too many sets to look at each: a sample says that it is one, and says the same each time.
#[test]
fn a_large_file_is_reported_from_a_sample() {
    let arguments = ["report", LARGE, "--format", "json", "--deny-findings"];
    let ran = run("report-large", GOOD, &arguments);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["looked"]["basis"], "sampled");
    let drawn = found["looked"]["complete"].as_u64().unwrap();
    assert!((40_000..=50_000).contains(&drawn), "{drawn}");
    let margin = found["looked"]["margin"].as_f64().unwrap();
    assert!((0.006..0.007).contains(&margin));
    let looked = format!(
        "Looked at every set of at most 2 answers, and at a sample of {},{:03} sets that answer every question.",
        drawn / 1_000,
        drawn % 1_000
    );
    let text = run("report-large-text", GOOD, &["report", LARGE]);
    for line in [
        looked.as_str(),
        "Answers have normal importance. Shares are of the sample, within 0.6 % with 95 % probability.",
        "What none of the sample shows is, with 95 % probability, in at most 0.006 % of all such sets.",
        "Nothing was found that needs a look.",
    ] {
        assert!(text.out.lines().any(|it| it == line), "{}", text.out);
    }
    assert_eq!(run("report-large-again", GOOD, &arguments).out, ran.out);
}

/// Many sets, and few enough to be counted: two toggles and so many more.
fn counted(more: usize) -> String {
    let mut file: Value = serde_json::from_str(SOUND).unwrap();
    for at in 0..more {
        let toggle =
            json!({ "id": format!("t{at}"), "group": "all", "kind": "toggle", "ask": "T?" });
        file["questions"].as_array_mut().unwrap().push(toggle);
        let option = if at % 2 == 0 { "django" } else { "go" };
        file["rules"].as_array_mut().unwrap().push(
            json!({ "id": format!("r{at}"), "if": { "all": [format!("t{at}"), "admin"] }, "points": { option: 1 }, "because": "B." }),
        );
    }
    file.to_string()
}

#[test]
fn any_number_of_cores_finds_the_same() {
    let folder = folder("report-cores");
    std::fs::write(folder.join("counted.json"), counted(8)).unwrap();
    std::fs::write(
        folder.join("after.json"),
        counted(8).replace("\"django\":1", "\"django\":2"),
    )
    .unwrap();
    for arguments in [
        vec!["report", "counted.json", "--format", "json"],
        vec!["report", LARGE, "--format", "json"],
        vec![
            "report",
            LARGE,
            "--given",
            "",
            "--given",
            "admin=yes",
            "--format",
            "json",
        ],
        vec!["diff", "counted.json", "after.json", "--format", "json"],
        vec!["diff", "counted.json", LARGE, "--format", "json"],
    ] {
        let with = |cores: &str| {
            let ran = std::process::Command::new(env!("CARGO_BIN_EXE_matrix"))
                .args(&arguments)
                .env("RAYON_NUM_THREADS", cores)
                .current_dir(&folder)
                .output()
                .unwrap();
            assert_eq!(ran.status.code(), Some(0), "{arguments:?}");
            assert!(
                ran.stderr.is_empty(),
                "no progress where there is no terminal"
            );
            String::from_utf8(ran.stdout).unwrap()
        };
        let one = with("1");
        assert!(one.len() > 100, "{one}");
        assert_eq!(with("2"), one, "{arguments:?}");
        assert_eq!(with("7"), one, "{arguments:?}");
    }
}

#[test]
fn up_to_twenty_million_sets_are_counted() {
    let ran = run("report-counted", counted(11), &["report", "rules.json"]);
    let line = "Looked at every set of answers: 1,594,323, of which 8,192 answer every question.";
    assert!(ran.out.contains(line), "{}", ran.out);
    assert!(ran.out.contains("Nothing was found"), "{}", ran.out);
}

#[test]
fn shares_beyond_a_threshold_are_findings() {
    let arguments = [
        "report",
        "rules.json",
        "--min-share",
        "30",
        "--max-share",
        "20%",
        "--deny-findings",
    ];
    let ran = run("report-thresholds", SOUND, &arguments);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    let found = ran.out.split_once("\n4 findings:\n");
    let (_, rest) = found.unwrap_or_else(|| panic!("{}", ran.out));
    let (findings, _) = rest.split_once("\n\n").unwrap();
    assert_eq!(
        findings,
        "  option ‘django’ wins in 25.0 % of sets, less than 30 %\n  \
         option ‘django’ wins in 25.0 % of sets, more than 20 %\n  \
         option ‘go’ wins in 25.0 % of sets, less than 30 %\n  \
         option ‘go’ wins in 25.0 % of sets, more than 20 %"
    );
    let within = [
        "report",
        "rules.json",
        "--min-share",
        "25",
        "--max-share",
        "25",
        "--max-tied",
        "0",
        "--deny-findings",
    ];
    assert_eq!(run("report-within", SOUND, &within).code, Some(0));
    let tied = run(
        "report-tied",
        faulty(),
        &["report", "rules.json", "--max-tied", "20"],
    );
    let line = "  the lead is shared in 25.0 % of sets, more than 20 %";
    assert!(tied.out.lines().any(|it| it == line), "{}", tied.out);
    let json = [
        "report",
        "rules.json",
        "--min-share",
        "30",
        "--format",
        "json",
    ];
    let found: Value = serde_json::from_str(&run("report-threshold", SOUND, &json).out).unwrap();
    assert_eq!(
        found["findings"][0],
        json!({ "kind": "option-wins-seldom", "option": "django", "share": 0.25, "threshold": 0.3 })
    );
    let wrong = run(
        "report-wrong",
        SOUND,
        &["report", "rules.json", "--min-share", "half"],
    );
    assert_eq!(wrong.code, Some(2));
    let says = "a share is a number from 0 to 100, in per cent";
    assert!(wrong.err.contains(says), "{}", wrong.err);
}

#[test]
fn where_importance_could_matter_is_said() {
    let ran = run("report-importance", GOOD, &["report", "rules.json"]);
    let said = "Importance was not walked through. It doubles points, and a must can rule out:\n  flask by built-in\n";
    assert!(ran.out.ends_with(said), "{}", ran.out);
}
