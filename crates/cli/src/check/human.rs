//! Findings for people: with the line of the file on a terminal, one line for each finding elsewhere.

use super::{Checked, snippet};
use crate::input;
use matrix_engine::{Rules, Severity, test_outcomes};
use matrix_text::words::counted;
use std::env;
use std::io::{self, IsTerminal};

/// How findings are shown.
#[derive(Clone, Copy)]
enum Look {
    /// A line for each, for programs and logs.
    Lines,
    /// With the line of the file, in colours or without.
    Snippets { colours: bool },
}

impl Look {
    /// Colours unless `NO_COLOR` asks for none (<https://no-color.org>); lines of the file on a terminal, or where
    /// `CLICOLOR_FORCE` says that somebody looks.
    fn of_output() -> Self {
        let is_set =
            |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
        if !(io::stdout().is_terminal() || is_set("CLICOLOR_FORCE")) {
            return Self::Lines;
        }
        let is_dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self::Snippets {
            colours: !is_dumb && !refused,
        }
    }
}

/// What was found in each file, with a last line for each, and one for all where there are several.
pub fn text(files: &[Checked]) -> String {
    let look = Look::of_output();
    let mut text = String::new();
    for file in files.iter().filter(|file| file.outcome.is_ok()) {
        for finding in file.findings() {
            text += &match look {
                Look::Lines => input::line(&file.path, finding) + "\n",
                Look::Snippets { colours } => {
                    snippet::text(&file.name(), &file.text, finding, colours) + "\n\n"
                }
            };
        }
        text += &last_line(file);
        text.push('\n');
    }
    if files.len() > 1 {
        let count = |severity| files.iter().map(|file| file.count(severity)).sum();
        text += &[&counted(files.len(), "file"), ": ", &found(count), "\n"].concat();
    }
    input::plain(&text)
}

fn last_line(file: &Checked) -> String {
    let name = file.name();
    let mended = match file.mended {
        Some(places) => format!("{} mended; ", counted(places, "place")),
        None => String::new(),
    };
    let found = found(|severity| file.count(severity));
    let rules = file
        .outcome
        .as_ref()
        .ok()
        .and_then(|loaded| loaded.rules.as_ref());
    let notes = match file.count(Severity::Note) {
        0 => String::new(),
        notes => format!("; {}", counted(notes, "note")),
    };
    match rules {
        Some(rules) => {
            let tests = tests(rules);
            let described = input::described(rules);
            format!("{name}: {mended}{found}; {described}, {tests}{notes}")
        }
        None => format!("{name}: {mended}{found}; its tests were not run"),
    }
}

/// How many tests the file has, and whether they pass.
fn tests(rules: &Rules) -> String {
    let outcomes = test_outcomes(rules);
    let failed = outcomes.iter().filter(|it| !it.faults.is_empty()).count();
    match (outcomes.len(), failed) {
        (0, _) => "no tests".to_owned(),
        (all, 0) => format!("{} passed", counted(all, "test")),
        (all, failed) => format!("{failed} of {} failed", counted(all, "test")),
    }
}

fn found(count: impl Fn(Severity) -> usize) -> String {
    format!(
        "{} and {}",
        counted(count(Severity::Error), "error"),
        counted(count(Severity::Warning), "warning")
    )
}
