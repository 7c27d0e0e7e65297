//! Broken files, each with what is said about it: `tests/broken/NAME.json` with `NAME.txt` beside it. `WRITE_EXPECTED=1`
//! writes the texts anew; read them before they are committed.

use super::run_in;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken");

fn files() -> Vec<PathBuf> {
    let files = fs::read_dir(FOLDER)
        .unwrap()
        .map(|file| file.unwrap().path());
    let is_rule_file = |path: &PathBuf| path.extension().is_some_and(|ending| ending != "txt");
    let mut files: Vec<PathBuf> = files.filter(is_rule_file).collect();
    files.sort();
    files
}

/// A finding of it stands in a line of its own: place, kind, words, and what to do.
fn findings(said: &str) -> impl Iterator<Item = &str> {
    said.lines().filter(|line| line.contains("]: "))
}

#[test]
fn each_broken_file_has_exactly_its_findings() {
    let mut faults = Vec::new();
    for file in files() {
        let name = file.file_name().unwrap().to_str().unwrap();
        let ran = run_in(Path::new(FOLDER), &["check", name], b"");
        let expected = file.with_extension("txt");
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            fs::write(&expected, &ran.out).unwrap();
        }
        let expected = fs::read_to_string(expected).unwrap();
        let has_errors = findings(&ran.out).any(|line| line.contains(": error["));
        if ran.out != expected || ran.code != Some(i32::from(has_errors)) {
            faults.push(format!("{name}: expected\n{expected}found\n{}", ran.out));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn there_are_enough_of_them_and_each_finding_has_a_next_step() {
    let files = files();
    assert!(files.len() >= 60, "{}", files.len());
    for file in files {
        let said = fs::read_to_string(file.with_extension("txt")).unwrap();
        assert!(findings(&said).count() > 0, "{file:?}: {said}");
        for line in findings(&said) {
            assert!(line.contains("; "), "no next step: {line}");
        }
    }
}

/// What one sure mend is known for is mended, and what is left then is known too.
#[test]
fn a_mend_leaves_no_finding_that_has_one() {
    let folder = super::folder("broken-mended");
    for file in files() {
        let name = file.file_name().unwrap().to_str().unwrap();
        fs::copy(&file, folder.join(name)).unwrap();
        let first = run_in(&folder, &["check", name, "--fix"], b"");
        let again = run_in(&folder, &["check", name, "--fix"], b"");
        assert!(
            again.out.contains(": 0 places mended; "),
            "{name}: {}",
            again.out
        );
        assert_eq!(
            findings(&first.out).count(),
            findings(&again.out).count(),
            "{name}"
        );
    }
}
