//! The binary as scripts and people meet it: what it prints, where, and with which exit code.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "cli/authors.rs"]
mod authors;
#[path = "cli/broken.rs"]
mod broken;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/check_formats.rs"]
mod check_formats;
#[path = "cli/completions.rs"]
mod completions;
#[path = "cli/diff.rs"]
mod diff;
#[path = "cli/due.rs"]
mod due;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/fix.rs"]
mod fix;
#[path = "cli/fmt.rs"]
mod fmt;
#[path = "cli/given.rs"]
mod given;
#[path = "cli/jsonc.rs"]
mod jsonc;
#[path = "cli/new.rs"]
mod new;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/schema.rs"]
mod schema;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The path of a rule file of the size of a real decision.
const LARGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/rules.json");

/// A rule file without any finding.
const GOOD: &str = r#"{
  "format": 1, "id": "small", "version": "7", "title": "Small",
  "groups": [{ "id": "all", "title": "All" }],
  "questions": [
    { "id": "admin", "group": "all", "kind": "toggle", "ask": "Admin?" },
    { "id": "fast", "group": "all", "kind": "toggle", "ask": "Fast?" }
  ],
  "layers": [{ "id": "web", "title": "Web" }, { "id": "store", "title": "Store" }],
  "components": [
    { "id": "core", "name": "Core", "layer": "web" },
    { "id": "cache", "name": "Cache", "layer": "store" }
  ],
  "options": [
    { "id": "django", "name": "Django", "summary": "D", "stack": ["core"] },
    { "id": "flask", "name": "Flask", "summary": "F" },
    { "id": "go", "name": "Go", "summary": "G" }
  ],
  "rules": [
    { "id": "built-in", "if": "admin", "points": { "django": 3, "flask": -2 }, "because": "It is built in." },
    { "id": "no-go", "if": "admin", "veto": ["go"], "because": "Go has none." },
    { "id": "cached", "if": "fast", "for": ["django"], "add": ["cache"], "warn": "Mind the cache.", "because": "It is slow." }
  ],
  "tests": [{ "name": "admin", "given": { "admin": true }, "winner": ["django"] }]
}"#;

/// The program ends as it would have; a panic would be code 101.
#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let folder = folder("unread");
    fs::write(folder.join("bad.json"), broken()).unwrap();
    for (arguments, code) in [
        (&["check", "bad.json"][..], 1),
        (&["explain", "bad.json"], 1),
        (&["explain", "missing.json"], 2),
        (&["fmt", "--check", "bad.json", "missing.json"], 2),
    ] {
        assert_eq!(run_unread(&folder, arguments), Some(code), "{arguments:?}");
    }
}

#[test]
fn a_rule_file_that_is_too_large_to_pack_is_said_to_be_as_large_as_it_is() {
    let folder = folder("pack-large");
    fs::write(folder.join("index.html"), "").unwrap();
    fs::write(folder.join("rules.json"), " ".repeat(300_000)).unwrap();
    let ran = run_in(&folder, &["pack", "--dist", "."], b"");
    assert!(ran.err.contains("the file has 300000 bytes"), "{}", ran.err);
    assert_eq!(ran.code, Some(2));
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs `matrix` in `folder`, with `input` on standard input.
fn run_in(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_matrix"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input closes it, which is no fault here.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs `matrix` in `folder` while nobody reads what it says, as after `| head -1`; what it said is lost.
fn run_unread(folder: &Path, arguments: &[&str]) -> Option<i32> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_matrix"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop((child.stdout.take(), child.stderr.take()));
    child.wait().unwrap().code()
}

/// An empty folder for one test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs `matrix` beside a file `rules.json` with this content.
fn run(test: &str, content: impl AsRef<[u8]>, arguments: &[&str]) -> Ran {
    let folder = folder(test);
    fs::write(folder.join("rules.json"), content).unwrap();
    run_in(&folder, arguments, b"")
}

fn broken() -> String {
    GOOD.replace("\"if\": \"fast\"", "\"if\": \"fist\"")
}

#[test]
fn standard_input_is_a_file_too() {
    let folder = folder("stdin");
    let good = run_in(&folder, &["check", "-"], GOOD.as_bytes());
    assert_eq!(good.code, Some(0), "{}", good.out);
    let bad = run_in(&folder, &["check", "-"], b"{");
    assert!(
        bad.out.starts_with("-:1:1: error[E001]: this is not JSON"),
        "{}",
        bad.out
    );
    assert_eq!(bad.code, Some(1));
    let explained = run_in(
        &folder,
        &["explain", "-", "--answers", "admin=yes"],
        GOOD.as_bytes(),
    );
    assert!(explained.out.starts_with("Django, "), "{}", explained.out);
}

#[test]
fn a_file_that_cannot_be_read_leaves_code_2_and_a_reason() {
    for (command, more) in [
        ("check", &[][..]),
        ("explain", &[]),
        ("export", &["--as", "csv"]),
    ] {
        let on = |test: &str, content: &[u8], file: &str| {
            run(test, content, &[&[command, file], more].concat())
        };
        for (ran, message) in [
            (
                on("missing", GOOD.as_bytes(), "nowhere.json"),
                "matrix: cannot read nowhere.json: ",
            ),
            (
                on("folder", GOOD.as_bytes(), "."),
                "matrix: cannot read .: ",
            ),
        ] {
            assert!(ran.err.starts_with(message), "{command}: {}", ran.err);
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{command}");
        }
    }
    assert_eq!(run("usage", GOOD, &["check"]).code, Some(2));
    assert_eq!(run("command", GOOD, &["chekc", "rules.json"]).code, Some(2));
}

/// The page says the same: `crates/engine/src/encoding.rs`.
#[test]
fn a_file_that_is_not_utf_8_has_a_finding_and_leaves_code_1() {
    let latin = b"{\n  \"title\": \"caf\xe9\" }";
    let finding = "rules.json:2:16: error[E023]: byte 17 (0xE9) belongs to no character of UTF-8; the text is \
                   probably Windows-1252 or ISO 8859-1 (Latin-1); save the file as UTF-8\n";
    let checked = run("latin", latin, &["check", "rules.json"]);
    assert!(checked.out.starts_with(finding), "{}", checked.out);
    assert_eq!(checked.code, Some(1));
    let explained = run("latin-explain", latin, &["explain", "rules.json"]);
    assert_eq!((explained.code, explained.err.as_str()), (Some(1), finding));
}

#[test]
fn a_broken_file_has_no_answer_but_its_findings_and_leaves_code_1() {
    for arguments in [
        ["explain", "rules.json", "--format", "json"],
        ["export", "rules.json", "--as", "record"],
    ] {
        let ran = run("broken-asked", broken(), &arguments);
        assert!(
            ran.err.starts_with("rules.json:21:29: error[E012]: "),
            "{arguments:?}: {}",
            ran.err
        );
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{arguments:?}");
    }
}
