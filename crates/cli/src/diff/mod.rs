//! `matrix diff`: what an edit of the rules changed. This file reads and asks the engine; `text.rs` puts
//! it into words, `json.rs` into JSON.

mod json;
mod text;

use crate::{Format, Output, input};
use matrix_engine::{Impact, Rules, impact};
use std::path::Path;

/// Two rule files, and where they part.
struct Compared<'a> {
    before: (&'a Path, Rules),
    after: (&'a Path, Rules),
    impact: Impact,
}

/// Compares two rule files by their winners.
///
/// # Errors
/// A message when one of the files cannot be read.
pub fn run(
    before: &Path,
    after: &Path,
    format: Format,
    deny_changes: bool,
) -> Result<Output, String> {
    if before.as_os_str() == "-" && after.as_os_str() == "-" {
        return Err("only one of the two files can be standard input; name the other".to_owned());
    }
    // Both are read, so that the findings of both are printed.
    let (old, new) = (input::rules(before)?, input::rules(after)?);
    let (Some(old), Some(new)) = (old, new) else {
        return Ok(Output::findings());
    };
    let compared = Compared {
        impact: impact(&old, &new),
        before: (before, old),
        after: (after, new),
    };
    Ok(Output {
        text: match format {
            Format::Human => text::diff(&compared),
            Format::Json => format!("{:#}\n", json::diff(&compared)),
        },
        findings: deny_changes && !compared.impact.pairs.is_empty(),
    })
}
