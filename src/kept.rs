//! Answers kept on the device: under which key, in which form, and when.
//!
//! They are kept in the form in which the command line and the element take them, as ever since the first edition.

use crate::browser::location::scope_path;
use crate::browser::storage::Storage;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Answers, Rules, read_answers, write_answers};

/// The key of the answers to these rules on the page in this folder.
#[must_use]
pub fn key(scope_path: &str, rules: &Rules) -> String {
    format!("decision-matrix:{scope_path}:{}:v1", rules.file().id)
}

/// The form in which answers are kept; `None` when there is nothing to keep.
#[must_use]
pub fn to_kept(rules: &Rules, answers: &Answers) -> Option<String> {
    (!answers.is_empty()).then(|| write_answers(rules, answers))
}

/// The answers in what was kept, and whether that is all of it. What these rules no longer know is left out:
/// it may come from an older rule file, or from anywhere.
#[must_use]
pub fn from_kept(rules: &Rules, kept: &str) -> (Answers, bool) {
    let (answers, unread) = read_answers(rules, kept);
    (answers, unread.is_empty())
}

/// The answers that this device keeps, and whether that is all that it has kept.
#[must_use]
pub fn read(storage: Storage, rules: &Rules) -> Option<(Answers, bool)> {
    let key = key(&scope_path(), rules);
    let kept = storage.read_text(&key)?;
    Some(from_kept(rules, &kept))
}

/// Keeps the answers on the device whenever they change.
pub fn keep(app: AppState, storage: Storage) {
    let rules = app.rules();
    let key = key(&scope_path(), rules);
    let answers = app.answers();
    // What was kept stays as it is until the visitor changes something, be it before the start.
    let found = answers.get_untracked();
    Effect::new(move |before: Option<Answers>| {
        let now = answers.get();
        if now != *before.as_ref().unwrap_or(&found) {
            let kept = to_kept(rules, &now);
            app.is_remembered
                .set(storage.write_text(&key, kept.as_deref()));
        }
        now
    });
}
