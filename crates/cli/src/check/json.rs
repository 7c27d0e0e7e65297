//! Findings as one JSON document: an object for one file, a list of such objects for several.

use super::Checked;
use matrix_engine::{Diagnostic, Place};
use serde_json::{Value, json};

pub fn value(files: &[Checked]) -> Value {
    match files {
        [only] => of_file(only),
        several => json!({ "files": several.iter().map(of_file).collect::<Vec<_>>() }),
    }
}

fn of_file(file: &Checked) -> Value {
    let findings: Vec<Value> = file.findings().iter().map(of_finding).collect();
    let mut value = json!({ "file": file.name(), "diagnostics": findings });
    if let Err(error) = &file.outcome {
        value["error"] = json!(error);
    }
    if let Some(mended) = file.mended {
        value["mended"] = json!(mended);
    }
    value
}

fn of_finding(finding: &Diagnostic) -> Value {
    let mut value = json!({
        "code": finding.code.as_str(),
        "severity": finding.severity().to_string(),
        "line": finding.place.line,
        "column": finding.place.column,
        "path": finding.place.path,
        "message": finding.message,
        "help": finding.help,
    });
    if !finding.also.is_empty() {
        value["also"] = finding.also.iter().map(of_place).collect();
    }
    value
}

fn of_place(place: &Place) -> Value {
    json!({ "line": place.line, "column": place.column, "path": place.path })
}
