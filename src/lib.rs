//! The page: shows what the engine decides and tells it what the visitor says.
//!
//! - [`state`] holds one signal of answers and one memo of the recommendation, and is the only
//!   place that calls the engine's `evaluate`.
//! - [`components`] turn that into the document. They read signals and send intents.
//! - [`dom`] is the vocabulary they write in.
//! - [`browser`] is the only other place that names `web_sys`.
//! - [`words`] makes sentences from values; all other sentences come from the rule file.
//!
//! No rule of any decision lives here: that is `matrix-engine` and `rules.json`.

pub mod app;
pub mod browser;
pub mod components;
pub mod desk;
pub mod dom;
pub mod history;
pub mod saved;
pub mod state;
pub use matrix_view::words;

use browser::Phase;
use matrix_engine::Rules;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the page over from the static first paint, with the text of the rule file.
///
/// Only packed rules start the page: the answer is `false` for any other text. The start script then
/// fetches the checker, which is not part of this module, and comes back with packed rules or with
/// findings.
#[wasm_bindgen]
#[must_use]
pub fn start(rules: &str) -> bool {
    let Some(rules) = Rules::from_packed(rules) else {
        return false;
    };
    app::mount(rules);
    browser::set_phase(Phase::Ready);
    true
}

/// Shows why a rule file cannot be used: place, message and help of each finding, one after the
/// other.
#[wasm_bindgen]
#[expect(
    clippy::needless_pass_by_value,
    reason = "lists come from the browser by value"
)]
pub fn refuse(findings: Vec<String>) {
    components::rules_error::mount(&findings);
    browser::set_phase(Phase::Failed);
}
