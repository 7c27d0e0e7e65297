//! The entries that this page has in the history of the browser. Where the browser does not let the page write
//! its address, it stays as it is.

use super::listen::listen;
use super::location::{fragment, href};
use leptos::ev::popstate;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::History;

/// How an address gets into the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In place of the present one.
    Same,
    /// After it.
    New,
}

/// Writes a fragment into the address. `step` is kept with the entry. Whether the browser took it: after many in a
/// short time some throw, and others pass them over.
#[must_use]
pub fn write(fragment: &str, step: f64, entry: Entry) -> bool {
    let Some(history) = history() else {
        return false;
    };
    let href = href();
    let page = href.split('#').next().unwrap_or_default();
    // Without a fragment, `#` alone would stay behind.
    let mark = if fragment.is_empty() { "" } else { "#" };
    let address = format!("{page}{mark}{fragment}");
    let state = JsValue::from_f64(step);
    let written = match entry {
        Entry::Same => history.replace_state_with_url(&state, "", Some(&address)),
        Entry::New => history.push_state_with_url(&state, "", Some(&address)),
    };
    written.is_ok() && step_of_entry() == Some(step) && self::fragment() == fragment
}

/// Writes another address in place of the present one; the page stays.
pub fn replace(address: &str) {
    if let Some(history) = history() {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// The step that was kept with the present entry.
#[must_use]
pub fn step_of_entry() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

/// A number for a new step: the time, so that a reload cannot give it again.
#[must_use]
pub fn new_step() -> f64 {
    js_sys::Date::now()
}

/// Listens to the visitor going back or forward, or writing another fragment.
pub fn on_popstate(act: impl Fn() + 'static) {
    listen(window(), popstate, move |_| act());
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
