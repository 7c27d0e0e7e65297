//! `docs/authors.md`: the rule file in it is what the document says of it, and its commands are those that there are.

use super::{folder, run_in};
use std::fs;

const DOCUMENT: &str = include_str!("../../../../docs/authors.md");

/// The blocks of one language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let blocks = DOCUMENT.split(&fence).skip(1);
    blocks
        .filter_map(|rest| rest.split("\n```").next())
        .collect()
}

#[test]
fn the_steps_lead_where_the_document_says() {
    let folder = folder("authors");
    let steps: Vec<&str> = blocks("sh").into_iter().flat_map(str::lines).collect();
    let run = |step: &str| {
        let command = step.split('#').next().unwrap_or_default().trim();
        let arguments = words(command.strip_prefix("matrix ").unwrap());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = run_in(&folder, &arguments, b"");
        assert_eq!(ran.code, Some(0), "{step}\n{}{}", ran.out, ran.err);
        ran.out
    };
    let step = |begin: &str| *steps.iter().find(|step| step.starts_with(begin)).unwrap();
    run(step("matrix new"));
    let [rules] = blocks("json")[..] else {
        panic!("one rule file")
    };
    fs::write(folder.join("chooser/rules.json"), format!("{rules}\n")).unwrap();
    run(step("matrix check"));
    assert_eq!(run(step("matrix fmt")), "", "laid out already");
    let report = run(step("matrix report"));
    assert!(report.contains("database=yes,rate=many"), "{report}");
    run("matrix due chooser/rules.json --on 2026-11-27");
}

#[test]
fn every_command_that_is_named_is_there() {
    let folder = folder("authors-commands");
    let mut named: Vec<&str> = [DOCUMENT, include_str!("../../../../docs/agents.md")]
        .iter()
        .flat_map(|text| text.split("matrix ").skip(1))
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next())
        .filter(|word| !word.is_empty())
        .collect();
    named.sort_unstable();
    named.dedup();
    assert!(named.len() > 8, "{named:?}");
    for command in named {
        let ran = run_in(&folder, &[command, "--help"], b"");
        assert_eq!(ran.code, Some(0), "{command}: {}", ran.err);
    }
}

/// Words as a shell takes them apart, with double quotes.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for c in command.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words
}
