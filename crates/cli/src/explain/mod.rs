//! `matrix explain`: answers in, recommendation out, with how sure it is and what would change it.
//! This file reads and asks the engine; `json.rs` and `text.rs` put it into words.

mod json;
mod text;

use crate::{Format, Output, input};
use matrix_engine::{
    Analysis, Answers, Recommendation, RuleIx, Rules, analyse, evaluate, load, read_answers,
};
use std::path::Path;

/// Everything that is explained.
struct Told {
    rules: Rules,
    answers: Answers,
    result: Recommendation,
    analysis: Analysis,
}

/// Explains what a file recommends.
///
/// # Errors
/// A message when the file cannot be read or the answers do not fit it.
pub fn run(path: &Path, answers: &str, format: Format) -> Result<Output, String> {
    let text = input::read(path)?;
    let loaded = load(&text);
    let Some(rules) = loaded.rules else {
        for diagnostic in &loaded.diagnostics {
            eprintln!("{}", input::line(path, diagnostic));
        }
        return Ok(Output {
            text: String::new(),
            findings: true,
        });
    };
    let (answers, unread) = read_answers(&rules, answers);
    if !unread.is_empty() {
        let complaints: Vec<String> = unread
            .iter()
            .map(|it| format!("‘{}’: {}", it.part, it.why(&rules)))
            .collect();
        return Err(format!(
            "cannot use these answers: {}",
            complaints.join("; ")
        ));
    }
    let told = Told {
        result: evaluate(&rules, &answers),
        analysis: analyse(&rules, &answers),
        answers,
        rules,
    };
    let text = match format {
        Format::Json => format!("{:#}\n", json::explanation(&told)),
        Format::Human => text::explanation(&told),
    };
    Ok(Output {
        text,
        findings: false,
    })
}

/// Why a part was added; `None` for a part of the base stack.
fn because(rules: &Rules, added_by: &[RuleIx]) -> Option<String> {
    let reasons: Vec<&str> = added_by
        .iter()
        .map(|rule| rules.rule(*rule).because.as_str())
        .collect();
    (!reasons.is_empty()).then(|| reasons.join(" "))
}
