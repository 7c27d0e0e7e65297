//! `matrix export`: a recommendation as a document to hand on. What it says is in `matrix-text`, which
//! the page uses too, so that both write the same.

use crate::address::Address;
use crate::{Form, Output, day, input};
use matrix_engine::{analyse, evaluate, write_link};
use matrix_text::export::{self, Export};
use std::fs;
use std::path::{Path, PathBuf};
use time::Date;

/// What was asked for.
pub struct Order {
    pub file: PathBuf,
    pub answers: String,
    pub form: Form,
    pub date: Option<Date>,
    pub site: Option<Address>,
    pub output: Option<PathBuf>,
}

/// Writes the document.
///
/// # Errors
/// A message when the file cannot be read, the answers do not fit it, or the document cannot be written.
pub fn run(order: &Order) -> Result<Output, String> {
    let date = order.date.unwrap_or_else(day::today).to_string();
    let site = order.site.as_ref().map(Address::as_str);
    let Some(case) = input::case(&order.file, &order.answers)? else {
        return Ok(Output::findings());
    };
    let (rules, answers) = (&case.rules, &case.input.answers);
    let without = case.without();
    let result = evaluate(rules, answers);
    let analysis = analyse(rules, answers);
    let export = Export {
        rules,
        answers,
        result: &result,
        without: without.as_ref(),
        analysis: &analysis,
        date: &date,
        link: &export::link(site, &write_link(rules, &case.input, &result.leaders)),
    };
    let form = match order.form {
        Form::Record => export::Form::Record,
        Form::Summary => export::Form::Summary,
        Form::Json => export::Form::Data,
        Form::Csv => export::Form::Table,
    };
    let text = export.write(form);
    let Some(path) = &order.output else {
        return Ok(Output {
            text,
            findings: false,
        });
    };
    let path = if path.is_dir() || names_a_folder(path) {
        &path.join(export.file_name(form))
    } else {
        path
    };
    save(path, &text)
}

/// Whether a path can only be that of a folder: it ends as one does.
fn names_a_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}

/// Writes the document, with the folders that are not there yet.
fn save(path: &Path, text: &str) -> Result<Output, String> {
    let name = path.display();
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder)
            .map_err(|error| format!("cannot make the folder {}: {error}", folder.display()))?;
    }
    fs::write(path, text).map_err(|error| format!("cannot write {name}: {error}"))?;
    Ok(Output {
        text: format!("written to {name}\n"),
        findings: false,
    })
}
