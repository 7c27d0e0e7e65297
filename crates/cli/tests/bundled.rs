//! What the documentation says of the content of `rules.json` in figures, and how the file is laid out. It runs only by name: `--test bundled`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

use std::process::Command;

/// The table of kinds of project in the documentation is what the command prints.
#[test]
fn the_table_in_the_documentation_is_what_the_command_prints() {
    let document = include_str!("../../../docs/content.md");
    let (_, rest) = document.split_once("\n| Answers |").unwrap();
    let (rows, _) = rest.split_once("\n\n").unwrap();
    let sets: Vec<&str> = rows
        .lines()
        .filter_map(|row| row.strip_prefix("| `")?.split_once("` |"))
        .map(|(answers, _)| answers)
        .collect();
    assert_eq!(sets.len(), 12);
    let ran = Command::new(env!("CARGO_BIN_EXE_matrix"))
        .args(["report", "rules.json", "--format", "markdown"])
        .args(sets.iter().flat_map(|it| ["--given", *it]))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap();
    let table = String::from_utf8(ran.stdout).unwrap();
    assert!(document.contains(table.trim()), "{table}");
    assert!(
        !table.is_empty(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
}

#[test]
fn the_rules_are_laid_out() {
    let ran = Command::new(env!("CARGO_BIN_EXE_matrix"))
        .args(["fmt", "--check", "rules.json"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap();
    assert_eq!(
        (ran.status.code(), String::from_utf8(ran.stdout).unwrap()),
        (Some(0), String::new())
    );
}
