//! Answers kept on the device, and with them the visitor's own judgement: under which key, in which form, and when.
//!
//! They are kept in the form in which the command line and the element take them, as ever since the first edition.

use crate::browser::location::{folder, scope_path};
use crate::browser::storage::Storage;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Input, Rules, read_input, write_input};

/// The key of the answers to these rules on the page in this folder.
#[must_use]
pub fn key(scope_path: &str, rules: &Rules) -> String {
    format!("decision-matrix:{scope_path}:{}:v1", rules.file().id)
}

/// The form in which answers are kept; `None` when there is nothing to keep.
#[must_use]
pub fn to_kept(rules: &Rules, input: &Input) -> Option<String> {
    (!input.is_empty()).then(|| write_input(rules, input))
}

/// The answers in what was kept, and whether that is all of it. What these rules no longer know is left out:
/// it may come from an older rule file, or from anywhere.
#[must_use]
pub fn from_kept(rules: &Rules, kept: &str) -> (Input, bool) {
    let (input, unread) = read_input(rules, kept);
    (input, unread.is_empty())
}

/// The answers that this device keeps, and whether that is all that it has kept.
#[must_use]
pub fn read(storage: Storage, rules: &Rules) -> Option<(Input, bool)> {
    let key = key(&scope_path(), rules);
    let kept = storage.read_text(&key)?;
    Some(from_kept(rules, &kept))
}

/// Keeps the answers on the device whenever they change.
pub fn keep(app: AppState, storage: Storage) {
    let rules = app.rules();
    let key = key(&scope_path(), rules);
    let input = app.input();
    // What was kept stays as it is until the visitor changes something, be it before the start.
    let found = input.get_untracked();
    Effect::new(move |before: Option<Input>| {
        let now = input.get();
        if now != *before.as_ref().unwrap_or(&found) {
            let kept = to_kept(rules, &now);
            app.is_remembered
                .set(storage.write_text(&key, kept.as_deref()));
        }
        now
    });
}

/// Keeps a setting of the page, which `theme.js` reads before the first paint, or forgets it. One that cannot be kept lasts
/// as long as the page.
pub fn keep_setting(name: &str, value: Option<&str>) {
    if let Some(storage) = Storage::open() {
        let _ = storage.write_text(&format!("decision-matrix:{}:{name}", folder()), value);
    }
}
