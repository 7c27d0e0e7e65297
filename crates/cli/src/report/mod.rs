//! `matrix report`: is a rule file sound? This file reads and asks the engine; `text.rs` puts it into
//! words, `json.rs` into JSON. Where some answers lead (`--given`) is another question: `given/`.

mod given;
mod importance;
mod json;
mod text;
mod thresholds;

pub use thresholds::Thresholds;

use crate::cores::Cores;
use crate::{Output, ReportFormat, input};
use matrix_engine::soundness_by;
use std::path::Path;

/// Looks at a file as a whole and says what was found; with answers `given`, says where these lead.
///
/// # Errors
/// A message when the file cannot be read, when answers do not fit it, or when a table is asked for and no
/// answers to put into it.
pub fn run(
    path: &Path,
    given: &[String],
    format: ReportFormat,
    thresholds: &Thresholds,
    deny_findings: bool,
) -> Result<Output, String> {
    if given.is_empty() && format == ReportFormat::Markdown {
        return Err(
            "--format markdown is a table of answers and where they lead: name them with --given"
                .to_owned(),
        );
    }
    let Some(rules) = input::rules(path)? else {
        return Ok(Output::findings());
    };
    if !given.is_empty() {
        return Ok(Output {
            text: given::report(path, &rules, given, format)?,
            findings: false,
        });
    }
    let found = soundness_by(&rules, &Cores::new("Looking at answers"));
    let beyond = thresholds.beyond(&found);
    Ok(Output {
        text: match format {
            ReportFormat::Json => format!("{:#}\n", json::report(path, &rules, &found, &beyond)),
            _ => text::report(path, &rules, &found, &beyond),
        },
        findings: deny_findings && (found.has_findings() || !beyond.is_empty()),
    })
}
