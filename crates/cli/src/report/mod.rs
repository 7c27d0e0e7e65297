//! `matrix report`: is a rule file sound? This file reads and asks the engine; `text.rs` puts it into
//! words, `json.rs` into JSON.

mod json;
mod text;

use crate::{Format, Output, input};
use matrix_engine::soundness;
use std::path::Path;

/// Looks at a file as a whole and says what was found.
///
/// # Errors
/// A message when the file cannot be read.
pub fn run(path: &Path, format: Format, deny_findings: bool) -> Result<Output, String> {
    let Some(rules) = input::rules(path)? else {
        return Ok(Output::findings());
    };
    let found = soundness(&rules);
    Ok(Output {
        text: match format {
            Format::Human => text::report(path, &rules, &found),
            Format::Json => format!("{:#}\n", json::report(path, &rules, &found)),
        },
        findings: deny_findings && found.has_findings(),
    })
}
