//! The way to the question that decides most.

use super::of_newest;
use crate::components::common::{Jump, question_anchor};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words;

/// A link to the question to answer next; nothing when no answer can change the result.
#[component]
pub(super) fn AskNext() -> impl IntoView {
    let app = use_app();
    let next = of_newest(app, |_, newest| {
        newest.analysis.ask.first().map(|ask| ask.question)
    });
    let to = Signal::derive(move || {
        let anchor = |next| question_anchor(app.rules(), next);
        next.get().map(anchor).unwrap_or_default()
    });
    let label = move || {
        let label = |next| format!("Ask next: {}", words::topic(app.rules(), next));
        next.get().map(label).unwrap_or_default()
    };
    view! {
        <Show when=move || next.get().is_some()>
            <Jump id="ask-next" access_key="n" to label/>
        </Show>
    }
}
