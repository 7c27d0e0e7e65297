//! What can be done with an answer: say how much it matters, take it back.

use crate::browser::focus;
use crate::components::common::question_anchor;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{Answer, Importance, QuestionIx};
use matrix_text::words;

/// What an importance is called where it is chosen.
const fn label(importance: Importance) -> &'static str {
    match importance {
        Importance::Normal => "Counts normally",
        Importance::More => "Matters more",
        Importance::Must => "Must",
    }
}

/// The tools beside a given answer.
#[component]
pub(super) fn AnswerTools(question: QuestionIx, answer: Memo<Answer>) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let topic = words::topic(rules, question).to_owned();
    let anchor = question_anchor(rules, question);
    let importance = move || answer.get().importance();
    let weigh = move |event| {
        let chosen = event_target_value(&event);
        let level = Importance::ALL
            .into_iter()
            .find(|level| level.as_str() == chosen);
        app.weigh(question, level.unwrap_or_default());
    };
    let clear = move |_| {
        // These controls go away with the answer, so the focus moves to the row first.
        focus::focus(&anchor);
        app.clear(question);
    };
    let levels = Importance::ALL.map(|level| {
        view! {
            <option value=level.as_str() prop:selected=move || importance() == level>
                {label(level)}
            </option>
        }
    });
    view! {
        <span class="answer-tools">
            <select
                class="importance"
                aria-label=format!("Importance of {topic}")
                data-raised=move || (importance() != Importance::Normal).then_some("")
                on:change=weigh
            >
                {levels.into_iter().collect_view()}
            </select>
            <button
                class="link-button"
                type="button"
                aria-label=format!("Clear {topic}")
                on:click=clear
            >
                "Clear"
            </button>
        </span>
    }
}
