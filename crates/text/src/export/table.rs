//! The matrix as CSV (RFC 4180): a row for each answer, a column for each option. CSV has no comments,
//! so what it was made of stands in rows at its end. The first column says what a row is. All rows have
//! the same number of cells, and the first one names the columns, as spreadsheets and scripts expect.
//! Points and places are numbers, the date is a day, and everything else stays text.
//!
//! It begins with a byte order mark: without one Excel reads UTF-8 as another encoding.

use super::cell::text;
use super::content::Export;
use crate::words;
use matrix_engine::{MatrixRow, OptionIx, matrix};

pub fn write(export: &Export) -> String {
    let mut table = matrix(export.result);
    for question in export.rules.question_ixs() {
        let mentioned = table.rows.iter().any(|row| row.causes.contains(&question));
        if export.answers.is_given(question) && !mentioned {
            let at = table
                .rows
                .partition_point(|row| row.causes < vec![question]);
            let row = MatrixRow {
                causes: vec![question],
                importance: export.answers.importance(question),
                points: vec![None; table.options.len()],
            };
            table.rows.insert(at, row);
        }
    }
    let mut sheet = Sheet {
        cells: 3 + table.options.len(),
        text: "\u{feff}".to_owned(),
    };
    let options = table.options.iter();
    let names = options.map(|option| text(&export.rules.option(*option).name));
    sheet.row(["row", "what", "importance"].map(text), names);
    for row in &table.rows {
        let causes = row.causes.iter();
        let causes = causes.map(|cause| words::answer(export.rules, export.answers, *cause));
        let what = causes.collect::<Vec<_>>().join(" + ");
        let (kind, what) = match row.causes.as_slice() {
            [] => ("own", "Own reasons".to_owned()),
            _ => ("answer", what),
        };
        let points = row.points.iter();
        let points = points.map(|points| points.map_or_else(String::new, number));
        let importance = text(row.importance.as_str());
        sheet.row([text(kind), text(&what), importance], points);
    }
    let scores = table.scores.iter().copied().map(number);
    sheet.row(["score", "", ""].map(text), scores);
    let options = table.options.iter();
    let places = options.map(|option| place(export, *option));
    sheet.row(["place", "", ""].map(text), places);
    let file = export.rules.file();
    for (row, what) in [
        ("title", file.title.as_str()),
        ("rules", file.id.as_str()),
        // With the word in front no spreadsheet makes 2026.1 of 2026.10.
        ("version", &format!("version {}", file.version)),
        ("date", export.date),
        ("link", export.link),
    ] {
        // A day may become one.
        let what = if row == "date" {
            what.to_owned()
        } else {
            text(what)
        };
        sheet.row([text(row), what, String::new()], std::iter::empty());
    }
    for change in words::own::list(export.rules) {
        sheet.row(["judgement", &change, ""].map(text), std::iter::empty());
    }
    sheet.text
}

/// A sheet under way.
struct Sheet {
    /// How many cells each row has.
    cells: usize,
    text: String,
}

impl Sheet {
    fn row(&mut self, first: [String; 3], rest: impl Iterator<Item = String>) {
        let mut cells: Vec<String> = first.into_iter().chain(rest).collect();
        cells.resize(self.cells, String::new());
        self.text.push_str(&cells.join(","));
        self.text.push_str("\r\n");
    }
}

/// The place of an option, or what ruled it out.
fn place(export: &Export, option: OptionIx) -> String {
    let mut ranking = export.result.ranking.iter();
    if let Some(ranked) = ranking.find(|ranked| ranked.option == option) {
        return ranked.rank.to_string();
    }
    let mut ruled_out = export.result.ruled_out.iter();
    let out = ruled_out.find(|out| out.option == option);
    match out.map(|out| (out.vetoes.is_empty(), out.musts.is_empty())) {
        Some((true, _)) => text("ruled out by a must"),
        Some((_, true)) => text("ruled out by the rules"),
        _ => text("ruled out by the rules and by a must"),
    }
}

/// Points as a number, with the minus sign that spreadsheets know.
fn number(points: i32) -> String {
    points.to_string()
}
