//! `matrix diff`: what an edit of the rules changed. This file reads and asks the engine; `text.rs` and `markdown.rs`
//! put it into words with the sentences of `sentences.rs`, `json.rs` into JSON.

mod json;
mod markdown;
mod sentences;
mod text;

use crate::cores::Cores;
use crate::{Output, ReportFormat, input};
use matrix_engine::{Broken, Impact, Rules, broken_promises, impact_by};
use std::path::Path;

/// Two rule files, and where they part.
struct Compared<'a> {
    before: (&'a Path, Rules),
    after: (&'a Path, Rules),
    impact: Impact,
    broken: Vec<Broken>,
}

/// What counts in the exit code.
#[derive(Clone, Copy)]
pub struct Deny {
    /// Winners that differ, and files that cannot be compared.
    pub changes: bool,
    /// Promises that are not kept.
    pub broken: bool,
}

/// Compares two rule files by their winners.
///
/// # Errors
/// A message when one of the files cannot be read.
pub fn run(
    before: &Path,
    after: &Path,
    format: ReportFormat,
    deny: Deny,
) -> Result<Output, String> {
    if before.as_os_str() == "-" && after.as_os_str() == "-" {
        return Err("only one of the two files can be standard input; name the other".to_owned());
    }
    // Both are read, so that the findings of both are printed.
    let (old, new) = (input::rules(before)?, input::rules(after)?);
    let (Some(old), Some(new)) = (old, new) else {
        return Ok(Output::findings());
    };
    let impact = impact_by(&old, &new, &Cores::new("Comparing answers"));
    let compared = Compared {
        broken: broken_promises(&old, &new, &impact),
        impact,
        before: (before, old),
        after: (after, new),
    };
    let changed =
        !compared.impact.pairs.is_empty() || compared.broken.contains(&Broken::NothingShared);
    Ok(Output {
        text: match format {
            ReportFormat::Human => text::diff(&compared),
            ReportFormat::Markdown => markdown::diff(&compared),
            ReportFormat::Json => format!("{:#}\n", json::diff(&compared)),
        },
        findings: deny.changes && changed || deny.broken && !compared.broken.is_empty(),
    })
}
