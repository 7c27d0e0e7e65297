//! `matrix explain`: answers in, recommendation out, with how sure it is and what would change it.
//! This file reads and asks the engine; `text.rs` puts the result into words. As JSON it is what exports
//! carry too, `matrix_text::explanation`.

pub mod text;

use crate::{Format, Output, input};
use matrix_engine::{analyse, evaluate};
use matrix_text::explanation::explanation;
use matrix_text::export::Export;
use std::path::Path;

/// Explains what a file recommends.
///
/// # Errors
/// A message when the file cannot be read or the answers do not fit it.
pub fn run(path: &Path, answers: &str, format: Format) -> Result<Output, String> {
    let Some(case) = input::case(path, answers)? else {
        return Ok(Output::findings());
    };
    let (rules, answers) = (&case.rules, &case.input.answers);
    let without = case.without();
    let export = Export {
        rules,
        answers,
        result: &evaluate(rules, answers),
        without: without.as_ref(),
        analysis: &analyse(rules, answers),
        // An explanation has neither: it is for now.
        date: "",
        link: "",
    };
    let text = match format {
        Format::Json => format!("{:#}\n", explanation(&export)),
        Format::Human => text::explanation(&export),
    };
    Ok(Output {
        text,
        findings: false,
    })
}
