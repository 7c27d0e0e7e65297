//! In place of the result, for those who want to finish before they see it.

use super::acts::Acts;
use crate::browser::focus;
use crate::components::common::LiveText;
use crate::components::lazy_place::AnalysisPlace;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words;

/// The button that hides the result; not there when every question is answered.
#[component]
pub(super) fn HideButton() -> impl IntoView {
    let app = use_app();
    let is_finished = move || {
        let (answered, all) = app.progress();
        answered == all
    };
    let hide = move |_| {
        // The button goes away, so the focus moves to what stays.
        focus::focus_in_place("result");
        app.hide(true);
    };
    view! {
        <button class="link-button" type="button" hidden=is_finished on:click=hide>
            "Hide until I finish"
        </button>
    }
}

/// What stands there meanwhile.
#[component]
pub(super) fn HiddenNote() -> impl IntoView {
    let app = use_app();
    let progress = move || {
        let progress = words::progress(app.progress());
        format!("{progress}. The result appears with the last answer.")
    };
    let show = move |_| {
        focus::focus_in_place("result");
        app.hide(false);
    };
    view! {
        <div class="result-hidden">
            <h2>"Hidden until you finish"</h2>
            <p>
                <LiveText text=progress/>
            </p>
            <AnalysisPlace id="hidden-ask" part=|part| (part.ask_next)()/>
            <div class="acts">
                <button class="button" type="button" on:click=show>
                    "Show the result now"
                </button>
                <Acts/>
            </div>
        </div>
    }
}
