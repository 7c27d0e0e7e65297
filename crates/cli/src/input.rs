//! Reading rule files and answers, and saying what is wrong with them.

use matrix_engine::{Answers, Diagnostic, Limits, Rules, load_bytes, read_answers};
use matrix_text::words::counted;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Reads a rule file, or standard input for `-`, but never much more than the engine accepts.
///
/// # Errors
/// A message for people when the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    let name = path.display();
    let limit = Limits::default().file_bytes as u64 + 1;
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot read {name}: {error}"))?;
    Ok(bytes)
}

/// Which rules these are and how many: `web-frameworks 2026.11: 17 questions, 8 options, 180 rules`.
pub fn described(rules: &Rules) -> String {
    let file = rules.file();
    format!(
        "{} {}: {}, {}, {}",
        file.id,
        file.version,
        counted(file.questions.len(), "question"),
        counted(file.options.len(), "option"),
        counted(file.rules.len(), "rule"),
    )
}

/// Sentences of the page as a terminal has them: it breaks lines where it likes, and nobody can type a space
/// that does not break to search for it.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// One line for one finding: `file:line:col: error[E012]: …`.
pub fn line(path: &Path, diagnostic: &Diagnostic) -> String {
    format!("{}:{diagnostic}", path.display())
}

/// Reads a rule file. One with errors gives `None`, after they were printed.
///
/// # Errors
/// A message when the file cannot be read.
pub fn rules(path: &Path) -> Result<Option<Rules>, String> {
    let loaded = load_bytes(&read(path)?);
    if loaded.rules.is_none() {
        for diagnostic in &loaded.diagnostics {
            eprintln!("{}", line(path, diagnostic));
        }
    }
    Ok(loaded.rules)
}

/// Reads a rule file and answers to its questions. A file with errors gives `None`, after they were
/// printed.
///
/// # Errors
/// A message when the file cannot be read or the answers do not fit it.
pub fn rules_and_answers(path: &Path, answers: &str) -> Result<Option<(Rules, Answers)>, String> {
    let Some(rules) = rules(path)? else {
        return Ok(None);
    };
    let answers = self::answers(&rules, answers)?;
    Ok(Some((rules, answers)))
}

/// Reads answers to the questions of these rules.
///
/// # Errors
/// A message that names each part that does not fit.
pub fn answers(rules: &Rules, text: &str) -> Result<Answers, String> {
    let (answers, unread) = read_answers(rules, text);
    if unread.is_empty() {
        return Ok(answers);
    }
    let complaints: Vec<String> = unread
        .iter()
        .map(|unread| format!("‘{}’: {}", unread.part, unread.why(rules)))
        .collect();
    Err(format!(
        "cannot use these answers: {}",
        complaints.join("; ")
    ))
}
