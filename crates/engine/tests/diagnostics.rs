//! Broken files and what is said about them: each case breaks the small file in one place and names
//! the finding that must come of it, with its code, place, path and words.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "diagnostics/bytes.rs"]
mod bytes;
#[path = "diagnostics/cases.rs"]
mod cases;
#[path = "diagnostics/hostile.rs"]
mod hostile;
#[path = "diagnostics/limits.rs"]
mod limits;
#[path = "diagnostics/mends.rs"]
mod mends;
#[path = "diagnostics/notes.rs"]
mod notes;
#[path = "diagnostics/sections.rs"]
mod sections;

use cases::{CASES, Case};
use matrix_engine::{Code, Diagnostic, Severity, load};
use std::collections::{BTreeMap, BTreeSet};

/// A file with one of everything and no fault.
const SMALL: &str = include_str!("data/small.json");

/// The one occurrence of `old` in the small file becomes `new`.
#[track_caller]
fn with(old: &str, new: &str) -> String {
    assert_eq!(
        SMALL.matches(old).count(),
        1,
        "{old} must stand once in the small file"
    );
    SMALL.replacen(old, new, 1)
}

/// Line and column of the mark `▸`, counted the slow way, and the text without it.
#[track_caller]
fn marked(text: &str) -> (String, (usize, usize)) {
    let at = text
        .find('▸')
        .unwrap_or_else(|| panic!("no mark in {text}"));
    let before: Vec<&str> = text[..at].split('\n').collect();
    let place = (before.len(), before.last().unwrap().chars().count() + 1);
    (text.replacen('▸', "", 1), place)
}

fn lines(diagnostics: &[Diagnostic]) -> String {
    let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Breaks the small file as the case says; the expected finding must be there, and nothing else but
/// what the case says must follow.
fn check(case: &Case) -> Result<(), String> {
    let text = with(case.old, case.new);
    let text = match case.mark {
        Some((old, marked)) => text.replacen(old, marked, 1),
        None => text,
    };
    let (text, (line, column)) = marked(&text);
    let loaded = load(&text);
    let fault = |what: String| {
        let found = lines(&loaded.diagnostics);
        Err(format!("{}\n{what}; found:\n{found}\n", case.new))
    };
    let place = (line, column, case.path);
    let is_it = |it: &&Diagnostic| {
        (it.place.line, it.place.column, it.place.path.as_str()) == place && it.code == case.code
    };
    let Some(hit) = loaded.diagnostics.iter().find(is_it) else {
        return fault(format!("expected {} at {place:?}", case.code));
    };
    let help = hit.help.as_deref().unwrap_or_default();
    if !format!("{}; {help}", hit.message).contains(case.says) {
        return fault(format!("expected the words ‘{}’", case.says));
    }
    let others: BTreeSet<Code> = loaded
        .diagnostics
        .iter()
        .filter(|it| *it != hit)
        .map(|it| it.code)
        .collect();
    if others != case.also.into_iter().collect() {
        return fault(format!("expected to follow: {:?}", case.also));
    }
    let blocks = |it: &Diagnostic| it.severity() == Severity::Error && it.code != Code::FailedTest;
    if loaded.rules.is_some() == loaded.diagnostics.iter().any(blocks) {
        return fault(format!("usable: {}", loaded.rules.is_some()));
    }
    Ok(())
}

#[test]
fn the_small_file_has_no_fault() {
    let loaded = load(SMALL);
    assert_eq!(lines(&loaded.diagnostics), "");
    assert!(loaded.rules.is_some());
}

#[test]
fn each_fault_is_found_where_it_is() {
    let faults: Vec<String> = CASES.iter().filter_map(|case| check(case).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_code_has_a_case_and_a_name_of_its_own() {
    let mut names = BTreeMap::new();
    for code in Code::ALL {
        // No text has this fault: `bytes.rs` is about it.
        let is_of_bytes = *code == Code::NotUtf8;
        // `notes.rs` is about these.
        let is_note = code.severity() == Severity::Note;
        assert!(
            is_of_bytes || is_note || CASES.iter().any(|case| case.code == *code),
            "no case for {code} ({code:?})"
        );
        assert_eq!(names.insert(code.as_str(), code), None, "{code} twice");
    }
}

#[test]
fn a_finding_prints_place_code_cause_path_and_next_step() {
    let text = "{\n  \"format\": 1,\n\t\"ideas\": 3\n}";
    let loaded = load(text);
    let found = lines(&loaded.diagnostics);
    assert!(
        found.contains(
            "3:2: error[E003]: unknown key ‘ideas’ in a rule file (ideas); known keys: format, \
             $schema, id, "
        ),
        "{found}"
    );
    assert!(
        found.contains("1:1: error[E004]: a rule file needs the key ‘id’"),
        "{found}"
    );
}

#[test]
fn all_faults_of_a_file_are_reported_in_the_order_of_the_file() {
    let text = SMALL
        .replace("\"flask\": -2", "\"flask\": -6, \"flusk\": 1")
        .replace("\"group\": \"storage\"", "\"group\": \"strage\"")
        .replace("\"say\": \"Django.\"", "\"say\": \"\"")
        .replace("\"2026-02-28\"", "\"2026-02-30\"");
    let loaded = load(&text);
    let found: Vec<(&str, usize)> = loaded
        .diagnostics
        .iter()
        .map(|it| (it.code.as_str(), it.place.line))
        .collect();
    let expected = [
        ("E016", 12),
        ("E012", 20),
        ("E013", 50),
        ("E012", 50),
        ("E009", 56),
    ];
    assert_eq!(found, expected, "{}", lines(&loaded.diagnostics));
    assert!(loaded.rules.is_none());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let text = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(lines(&load(&text).diagnostics), "");
    let broken = text.replace("\"vetoed\": [\"flask\"]", "\"vetoed\": [\"rails\"]");
    let found = load(&broken).diagnostics;
    let plain = load(&with("\"vetoed\": [\"flask\"]", "\"vetoed\": [\"rails\"]")).diagnostics;
    assert_eq!(found.len(), 1, "{}", lines(&found));
    assert_eq!(
        found[0].to_string(),
        plain[0].to_string(),
        "line and column are the same as without"
    );
}

#[test]
fn a_fault_in_the_file_as_a_whole_stands_at_its_beginning() {
    for (text, code) in [
        ("", Code::Syntax),
        ("   ", Code::Syntax),
        ("null", Code::WrongType),
        ("[]", Code::WrongType),
        ("{} {}", Code::Syntax),
        ("{", Code::Syntax),
        ("{\"format\": 2}", Code::UnknownFormat),
    ] {
        let found = load(text).diagnostics;
        assert_eq!(found.len(), 1, "{text}: {}", lines(&found));
        assert_eq!(found[0].code, code, "{text}");
        assert_eq!(found[0].place.line, 1, "{text}");
    }
}
