//! Findings as annotations of GitHub Actions, which show beside the lines of a pull request:
//! `::error file=rules.json,line=3,col=7,title=E012::…`.

use super::Checked;
use crate::input;
use matrix_engine::{Diagnostic, Severity};

/// A line for each finding, and for each file that could not be read.
pub fn text(files: &[Checked]) -> String {
    let mut text = String::new();
    for file in files {
        if let Err(error) = &file.outcome {
            text += &[
                "::error file=",
                &property(&file.name()),
                "::",
                &message(error),
                "\n",
            ]
            .concat();
        }
        for finding in file.findings() {
            text += &line(&file.name(), finding);
            text.push('\n');
        }
    }
    input::plain(&text)
}

fn line(name: &str, finding: &Diagnostic) -> String {
    let command = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (line, column) = (finding.place.line, finding.place.column);
    let says = match &finding.help {
        Some(help) => format!("{}; {help}", finding.message),
        None => finding.message.clone(),
    };
    format!(
        "::{command} file={},line={line},col={column},title={}::{}",
        property(name),
        finding.code,
        message(&says)
    )
}

fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
