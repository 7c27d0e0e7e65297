//! The page: shows what the engine decides and tells it what the visitor says.
//!
//! - [`state`] holds one signal of answers and one memo of the recommendation, and is the only
//!   place that calls the engine's `evaluate`.
//! - [`components`] turn that into the document. They read signals and send intents.
//! - [`desk`] is what flows out of the page and back.
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

use matrix_engine::Rules;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the page over from the static first paint, with the text of the rule file. `own` says whether
/// these are the rules of this site: answers to others are not kept on the device. `link` is the answers of
/// the link that was opened, as text; empty when there are none.
///
/// Only packed rules start the page: the answer is `false` for any other text. The start script then
/// fetches the checker, which is not part of this module, and comes back with packed rules or with
/// findings.
#[wasm_bindgen]
#[must_use]
pub fn start(rules: &str, own: bool, link: &str) -> bool {
    let Some(rules) = Rules::from_packed(rules) else {
        return false;
    };
    app::mount(rules, own, link);
    browser::set_ready();
    true
}
