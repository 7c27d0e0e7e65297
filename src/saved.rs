//! Answers kept on the device: under which key, and in which form. Pure; the browser only stores
//! the text.
//!
//! The form is versioned by the key. A new form gets a new key, so an old page never reads it.

use matrix_engine::{Answers, Rules, read_answers, write_answers};

/// The key of the answers to these rules on the page in this folder.
#[must_use]
pub fn key(scope_path: &str, rules: &Rules) -> String {
    format!("decision-matrix:{scope_path}:{}:v1", rules.file().id)
}

/// The text to keep; `None` when there is nothing to keep.
#[must_use]
pub fn to_text(rules: &Rules, answers: &Answers) -> Option<String> {
    (!answers.is_empty()).then(|| write_answers(rules, answers))
}

/// The answers in kept text, and whether that is all of it. What these rules no longer know is left out:
/// the text may come from an older rule file, or from anywhere.
#[must_use]
pub fn from_text(rules: &Rules, text: &str) -> (Answers, bool) {
    let (answers, unread) = read_answers(rules, text);
    (answers, unread.is_empty())
}
