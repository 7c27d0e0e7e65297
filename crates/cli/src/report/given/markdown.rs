//! Where some answers lead, as a table in Markdown: a row for each set of answers, a column for each option.

use super::Row;
use crate::searched::tenths;
use crate::shares::by_id;
use matrix_engine::{Basis, Rules, SAMPLE, Shares};
use matrix_text::export::Inline;
use matrix_text::words::share_of;

/// The table, and under it what its figures are.
pub fn table(rules: &Rules, rows: &[Row]) -> String {
    let options = by_id(rules);
    // Shares that most files do not have get a column only where there are some.
    let extras: Vec<Extra> = EXTRAS
        .into_iter()
        .filter(|(_, share)| rows.iter().any(|row| share(&row.shares) > 0.0))
        .collect();
    let names = options.iter();
    let names = names.map(|option| cell(&rules.option(*option).name));
    let names = names.chain(extras.iter().map(|(heading, _)| (*heading).to_owned()));
    let mut lines = vec![
        line("Answers", names, "Figures"),
        line(
            "---",
            std::iter::repeat_n("---:".to_owned(), options.len() + extras.len()),
            "---",
        ),
    ];
    for row in rows {
        let shares = &row.shares;
        let wins = options.iter();
        let wins = wins.map(|option| figure(share_of(shares, *option)));
        let extras = extras.iter().map(|(_, share)| figure(share(shares)));
        let answers = match row.answers.as_str() {
            "" => "none".to_owned(),
            answers => Inline::code(answers).to_string(),
        };
        lines.push(line(&answers, wins.chain(extras), basis(shares.basis)));
    }
    lines.push(String::new());
    lines.push(legend(rows));
    lines.push(String::new());
    lines.join("\n")
}

/// Another share beside those of the options, with its heading.
type Extra = (&'static str, fn(&Shares) -> f64);

const EXTRAS: [Extra; 3] = [
    ("Ties", |shares| shares.tied),
    ("Of these, level", |shares| shares.undifferentiated),
    ("All ruled out", |shares| shares.nobody),
];

fn line(first: &str, cells: impl Iterator<Item = String>, last: &str) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {first} | {} | {last} |", cells.join(" | "))
}

/// Text in a cell. Only in tables does a bar mean something.
fn cell(plain: &str) -> String {
    Inline::text(plain).to_string().replace('|', "\\|")
}

fn figure(share: f64) -> String {
    tenths(share).replace('<', "&lt;")
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Counted => "counted",
        Basis::Sampled => "sampled",
    }
}

fn legend(rows: &[Row]) -> String {
    let has = |wanted| rows.iter().any(|row| row.shares.basis == wanted);
    let undifferentiated = rows.iter().any(|row| row.shares.undifferentiated > 0.0);
    let sampled = format!(
        "Sampled: {SAMPLE} ways, always the same ones; each share is within {:.1} percentage points with 95 % \
         probability.",
        Basis::Sampled.margin() * 100.0
    );
    let sentences = [
        (
            true,
            "In per cent of all ways to answer the questions that are left open, each as likely as any other. \
             Ties are split evenly among those who share the lead.",
        ),
        (
            undifferentiated,
            "Level: nothing separates any of the options.",
        ),
        (has(Basis::Counted), "Counted: every way was looked at."),
        (has(Basis::Sampled), &sampled),
    ];
    let sentences = sentences.into_iter().filter(|(applies, _)| *applies);
    let sentences = sentences.map(|(_, sentence)| sentence);
    sentences.collect::<Vec<_>>().join(" ")
}
