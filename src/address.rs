//! The address bar and the answers: every result has a link, and a link leads to its answers.
//!
//! A change of one answer replaces the link in the address. A change of several at once (an example, a
//! link, start over) is a place of its own in the history of the browser, so that *back* returns to the
//! answers before it, and leaves the page after few steps all the same.

use crate::browser::{self, address};
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::Answers;

/// Takes the answers of a link in the address, and keeps the address in step from then on.
pub fn keep_in_step(state: AppState) {
    visit(state, &address::fragment());
    address::on_travel(move |fragment| {
        if fragment.is_empty() {
            state.take(Answers::none(&state.rules()));
        } else {
            visit(state, &fragment);
        }
        // What was no link, such as a place in the page, gives way to one, and no other place is added.
        address::write(&untrack(|| state.link()), false);
    });
    Effect::new(move |before: Option<Answers>| {
        let answers = state.answers().get();
        let link = state.link();
        let leap = before
            .as_ref()
            .is_some_and(|before| before.differing(&answers) > 1);
        // A place in the page stays in the address until there are answers.
        if before.is_some() || !link.is_empty() {
            address::write(&link, leap);
        }
        answers
    });
}

/// Takes the answers of a link. The desk says what else there is to say about it.
fn visit(state: AppState, fragment: &str) {
    if state.visit(fragment) {
        browser::send("matrix-link", fragment);
    }
}
