//! `matrix check`: everything that is wrong with rule files, and their tests. Each form of output has a file of its own.

mod fix;
mod github;
mod human;
mod json;
mod sarif;
mod snippet;

use crate::{Output, day, input, print};
use clap::{Args, ValueEnum};
use matrix_engine::{Diagnostic, Loaded, Rules, Severity, notes, without_mark};
use std::path::{Path, PathBuf};
use time::Date;

/// What `check` is told.
#[derive(Args)]
pub struct CheckArguments {
    /// The rule files; - reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to print findings.
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    format: CheckFormat,
    /// Let warnings count as findings in the exit code. Notes never do.
    #[arg(long)]
    deny_warnings: bool,
    /// Mend in the files what has one sure mend, and say what is left. Comments and layout stay.
    #[arg(long)]
    fix: bool,
    /// Leave notes out: what no test touches, and sources that are late.
    #[arg(long)]
    no_notes: bool,
    /// The day for which sources are looked at, YYYY-MM-DD: one that is past its ‘until’ then is a note.
    #[arg(long, value_name = "DAY", value_parser = day::read)]
    on: Option<Date>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// Text for people: with the line of the file on a terminal, a line for each finding elsewhere.
    Human,
    /// One JSON document.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

/// A file that was looked at, or why it could not be.
struct Checked {
    path: PathBuf,
    /// Its text, as far as it is any.
    text: String,
    /// How many places were mended; `None` where nobody asked for that.
    mended: Option<usize>,
    outcome: Result<Loaded, String>,
}

impl Checked {
    fn new(path: &Path, bytes: &[u8], loaded: Loaded, mended: Option<usize>) -> Self {
        let text = String::from_utf8_lossy(bytes);
        Self {
            path: path.to_owned(),
            // The places of findings do not count the mark that a file may begin with.
            text: without_mark(&text).to_owned(),
            mended,
            outcome: Ok(loaded),
        }
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn findings(&self) -> &[Diagnostic] {
        let loaded = self.outcome.as_ref();
        loaded.map_or(&[], |loaded| loaded.diagnostics.as_slice())
    }

    fn count(&self, severity: Severity) -> usize {
        let of_kind = self.findings().iter();
        of_kind
            .filter(|finding| finding.severity() == severity)
            .count()
    }
}

/// Checks the files and says what was found.
///
/// # Errors
/// A message when a file cannot be read or mended, after what was found in the others is printed.
pub fn run(arguments: &CheckArguments) -> Result<Output, String> {
    let checked: Vec<Checked> = arguments
        .files
        .iter()
        .map(|path| check(path, arguments))
        .collect();
    let text = match arguments.format {
        CheckFormat::Human => human::text(&checked),
        CheckFormat::Json => format!("{:#}\n", json::value(&checked)),
        CheckFormat::Github => github::text(&checked),
        CheckFormat::Sarif => format!("{:#}\n", sarif::value(&checked)),
    };
    let count = |severity| {
        checked
            .iter()
            .map(|file| file.count(severity))
            .sum::<usize>()
    };
    let warned = arguments.deny_warnings && count(Severity::Warning) > 0;
    let output = Output {
        text,
        findings: count(Severity::Error) > 0 || warned,
    };
    let failed: Vec<&str> = checked
        .iter()
        .filter_map(|file| file.outcome.as_ref().err().map(String::as_str))
        .collect();
    if failed.is_empty() {
        return Ok(output);
    }
    print(&output)?;
    Err(failed.join("\nmatrix: "))
}

/// What is found in the bytes of a file, as text for people, and its rules if it can be used.
pub fn report(path: &Path, bytes: &[u8]) -> (Option<Rules>, String) {
    let checked = Checked::new(path, bytes, input::load_bytes(path, bytes), None);
    let report = human::text(std::slice::from_ref(&checked));
    let rules = checked.outcome.ok().and_then(|loaded| loaded.rules);
    (rules, report)
}

fn check(path: &Path, arguments: &CheckArguments) -> Checked {
    look(path, arguments).unwrap_or_else(|problem| Checked {
        path: path.to_owned(),
        text: String::new(),
        mended: None,
        outcome: Err(problem),
    })
}

fn look(path: &Path, arguments: &CheckArguments) -> Result<Checked, String> {
    let mut bytes = input::read(path)?;
    let mut mended = None;
    if arguments.fix {
        let (after, places) = fix::mend(path, bytes)?;
        bytes = after;
        mended = Some(places);
    }
    let mut loaded = input::load_bytes(path, &bytes);
    if let Some(rules) = loaded.rules.as_ref().filter(|_| !arguments.no_notes) {
        let on = arguments.on.map(|day| day.to_string());
        let notes = notes(rules, &bytes, on.as_deref());
        loaded.diagnostics.extend(notes);
    }
    let in_file = |finding: &Diagnostic| (finding.place.offset, finding.code);
    loaded.diagnostics.sort_by_key(in_file);
    Ok(Checked::new(path, &bytes, loaded, mended))
}
