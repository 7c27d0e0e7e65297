//! `matrix check`: everything that is wrong with a rule file, and its tests.

use crate::{Format, Output, input};
use matrix_engine::{Diagnostic, Loaded, Severity, load_bytes};
use matrix_text::words::counted;
use serde_json::json;
use std::path::Path;

/// Checks a file and says what was found.
///
/// # Errors
/// A message when the file cannot be read.
pub fn run(path: &Path, format: Format, deny_warnings: bool) -> Result<Output, String> {
    let loaded = load_bytes(&input::read(path)?);
    let text = match format {
        Format::Human => as_text(path, &loaded),
        Format::Json => format!("{:#}\n", as_json(path, &loaded.diagnostics)),
    };
    let warned = deny_warnings && !loaded.diagnostics.is_empty();
    Ok(Output {
        text,
        findings: loaded.has_errors() || warned,
    })
}

fn as_text(path: &Path, loaded: &Loaded) -> String {
    let mut lines: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|diagnostic| input::line(path, diagnostic))
        .collect();
    let count = |severity| {
        let of_kind = loaded.diagnostics.iter();
        of_kind
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let found = format!(
        "{} and {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    );
    lines.push(match &loaded.rules {
        Some(rules) => {
            let tests = counted(rules.file().tests.len(), "test");
            let described = input::described(rules);
            format!("{}: {found}; {described}, {tests}", path.display())
        }
        None => format!("{}: {found}; its tests were not run", path.display()),
    });
    lines.push(String::new());
    input::plain(&lines.join("\n"))
}

fn as_json(path: &Path, diagnostics: &[Diagnostic]) -> serde_json::Value {
    let list: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| {
            json!({
                "code": diagnostic.code.as_str(),
                "severity": diagnostic.severity().to_string(),
                "line": diagnostic.place.line,
                "column": diagnostic.place.column,
                "path": diagnostic.place.path,
                "message": diagnostic.message,
                "help": diagnostic.help,
            })
        })
        .collect();
    json!({ "file": path.display().to_string(), "diagnostics": list })
}
