//! `matrix report --given`: where some answers still lead. The engine knows it, as for `matrix explain`;
//! `text.rs` puts it into words, `json.rs` into JSON, `markdown.rs` into a table for a document.

mod json;
mod markdown;
mod text;

use crate::cores::Cores;
use crate::{ReportFormat, input};
use matrix_engine::{Answers, Rules, Shares, analyse, write_answers};
use matrix_text::explanation::certainty;
use serde_json::Value;
use std::path::Path;

/// Some answers, and where they lead.
struct Row {
    /// The answers in the one form, empty for none.
    answers: String,
    /// How many questions they leave open.
    open: usize,
    shares: Shares,
    /// As in the JSON of `matrix explain`.
    certainty: Value,
}

impl Row {
    fn new(rules: &Rules, answers: &Answers) -> Self {
        let analysis = analyse(rules, answers);
        Self {
            answers: write_answers(rules, answers),
            open: rules.questions().len() - answers.count(),
            certainty: certainty(rules, &analysis),
            shares: analysis.shares,
        }
    }
}

/// Says for each of these texts of answers in which share of all ways to answer the rest each option wins.
///
/// # Errors
/// A message when some answers do not fit the rules.
pub fn report(
    path: &Path,
    rules: &Rules,
    given: &[String],
    format: ReportFormat,
) -> Result<String, String> {
    // Every text is read before the first is looked at: a mistake in the last one should show at once.
    let answers = given.iter().map(|given| input::answers(rules, given));
    let answers: Vec<Answers> = answers.collect::<Result<_, _>>()?;
    let cores = Cores::new("Looking ahead");
    let rows = cores.map(answers.len(), |at| {
        answers.get(at).map(|given| Row::new(rules, given))
    });
    let rows: Vec<Row> = rows.into_iter().flatten().collect();
    Ok(match format {
        ReportFormat::Human => text::report(path, rules, &rows),
        ReportFormat::Json => format!("{:#}\n", json::report(path, rules, rows)),
        ReportFormat::Markdown => markdown::table(rules, &rows),
    })
}
