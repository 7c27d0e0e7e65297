//! What the documentation says about the engine is complete.

#![allow(clippy::unwrap_used, reason = "tests stop at the first surprise")]

use matrix_engine::Code;
use std::fs;
use std::path::Path;

const RULE_FORMAT: &str = include_str!("../../../docs/rule-format.md");

#[test]
fn every_code_is_explained_once_and_no_code_is_invented() {
    let explained: Vec<&str> = RULE_FORMAT
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" |"))
        .map(|(first, _)| first)
        .filter(|it| it.len() == 4 && it.starts_with(['E', 'W', 'N']))
        .filter(|it| it.bytes().skip(1).all(|byte| byte.is_ascii_digit()))
        .collect();
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(explained, known);
}

/// `docs/lints.md` is made of the header comments of the checks. `WRITE_DOCS=1` makes it anew.
#[test]
fn the_page_of_the_checks_is_what_their_headers_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(root.join("src/lint"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let mut checks: Vec<(String, String)> = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
        let header: Vec<&str> = lines
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect();
        let header = header.join("\n");
        // What only helps checks has no code.
        let Some((codes, says)) = header
            .strip_prefix('`')
            .and_then(|rest| rest.split_once(": "))
        else {
            continue;
        };
        let codes = codes.replace('`', "");
        let mut first = says.chars();
        let says = first
            .next()
            .unwrap()
            .to_uppercase()
            .chain(first)
            .collect::<String>();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        checks.push((
            codes.clone(),
            format!("## {codes}\n\n{says}\n\n`crates/engine/src/lint/{name}`\n"),
        ));
    }
    let order = |codes: &str| {
        let kind = "EWN".find(codes.get(..1).unwrap()).unwrap();
        (kind, codes.to_owned())
    };
    checks.sort_by_key(|(codes, _)| order(codes));
    let checks: Vec<String> = checks.into_iter().map(|(_, text)| text).collect();
    let page = format!("{INTRODUCTION}\n{}", checks.join("\n"));
    let path = root.join("../../docs/lints.md");
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    assert!(
        written == page,
        "docs/lints.md is not what the headers in crates/engine/src/lint say; make it anew with WRITE_DOCS=1 cargo test -p \
         matrix-engine --test docs"
    );
}

const INTRODUCTION: &str = "\
# What is checked beyond single places

The checks of a rule file that need the whole of it, for whoever wants to know why something is found. This page is made \
of the header comments of `crates/engine/src/lint/`, where each check has a file; do not edit it by hand. All codes, with \
those that are seen at a single place, stand in section 8 of `docs/rule-format.md`.

`E` is an error: the file cannot be used. `W` is a warning: it works, but probably not as meant; \
`matrix check --deny-warnings` makes it count. `N` is a note: nothing is wrong, and it never counts.
";
