//! The page and its desk, a module of its own that comes with the first answer: see `crates/desk`. They
//! know each other by events on the document only, with answers as text.

use crate::browser;
use crate::dom::{after_paint, follow};
use crate::state::AppState;
use leptos::prelude::*;

/// Tells the desk the answers after the paint, and whenever its regions have come back; takes what it
/// has proven, what the visitor tries there, and answers that were kept or come from a host page.
pub fn keep_in_step(state: AppState) {
    browser::on_told("matrix-try", move |answers| state.attempt(&answers));
    // In turn with the visitor's own answers, which count after the paint.
    browser::on_told("matrix-take", move |answers| {
        after_paint(move || state.take(&answers));
    });
    browser::on_told("matrix-decided", move |answers| state.decide(answers));
    follow(move || {
        state.answers().track();
        let _ = state.is_hidden();
        after_paint(move || browser::send("matrix-answers", &untrack(|| state.text())));
    });
}
