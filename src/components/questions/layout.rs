//! From the list of questions to one at a time, and back.

use super::question::legend_id;
use crate::browser::document::is_embedded;
use crate::browser::focus;
use crate::components::lazy_place::Missing;
use crate::kept::keep_setting;
use crate::state::{AppState, use_app};
use crate::steps::Layout;
use leptos::prelude::*;
use matrix_text::words::labels;

/// The id of what is said in place of a question when no more comes.
pub(super) const END: &str = "steps-end";

/// Lays the questions out, and keeps that for the next visit. Embedded, the page around says how it begins.
pub(super) fn lay_out(app: AppState, layout: Layout) {
    app.lay_out(layout);
    if !is_embedded() {
        keep_setting(
            "layout",
            (layout == Layout::Steps).then_some(layout.as_str()),
        );
    }
}

/// The question at hand gets the focus, or what stands in its place.
pub(super) fn focus_at_hand(app: AppState) {
    let question = untrack(|| app.question_at_hand());
    let id = question.map(|question| legend_id(app.rules(), question));
    focus::focus_after_update(id.unwrap_or_else(|| END.to_owned()));
}

/// The way from the list to one question at a time, or why there is none.
#[component]
pub(super) fn ToSteps() -> impl IntoView {
    let app = use_app();
    let go = move |_| {
        lay_out(app, Layout::Steps);
        focus_at_hand(app);
    };
    let failure = move || app.lazy.steps.failure().filter(|_| app.steps.is_on.get());
    move || match failure() {
        None => view! {
            <button class="link-button one-at-a-time" type="button" on:click=go>
                {labels::ONE_AT_A_TIME}
            </button>
        }
        .into_any(),
        Some(failure) => view! {
            <Missing
                what="One question at a time could not be loaded."
                failure
                again=Callback::new(move |()| app.lazy.steps.bring())
            />
        }
        .into_any(),
    }
}
