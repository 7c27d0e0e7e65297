//! One value of a question: a native radio button or check box that looks like a pill.

use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{Answer, Kind, QuestionIx, ValueIx};

/// One value of a question.
#[component]
pub(super) fn Pill(question: QuestionIx, value: ValueIx, answer: Memo<Answer>) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let definition = rules.question(question);
    let several = definition.kind == Kind::Many;
    let label = definition.values.get(value.get());
    let choose = move |_| {
        if several {
            app.toggle(question, value);
        } else {
            app.choose(question, value);
        }
    };
    view! {
        <label class="pill">
            <input
                type=if several { "checkbox" } else { "radio" }
                name=definition.id.to_string()
                value=label.map(|value| value.id.to_string())
                prop:checked=move || answer.get().has(value)
                on:change=choose
            />
            <span>{label.map(|value| value.label.clone())}</span>
        </label>
    }
}
