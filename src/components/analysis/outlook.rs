//! Below the certainty: in which share of the outcomes it stays so, and the ways on.

use super::ask_next::AskNext;
use super::{changes, of_newest};
use crate::components::common::{Jump, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words;

/// The outlook.
#[component]
pub(super) fn Outlook() -> impl IntoView {
    let app = use_app();
    let sentence = of_newest(app, |rules, newest| {
        words::win_shares(
            rules,
            &newest.result,
            &newest.input.answers,
            &newest.analysis,
        )
    });
    let can_change = of_newest(app, |_, newest| !newest.is_level());
    let leads_on = of_newest(app, |_, newest| {
        !newest.is_level() || !newest.analysis.ask.is_empty()
    });
    view! {
        <Show when=move || sentence.with(|sentence| !sentence.is_empty())>
            <p>
                <LiveText text=move || sentence.get()/>
            </p>
        </Show>
        <Show when=move || leads_on.get()>
            <p class="ways-on">
                <AskNext/>
                <Show when=move || can_change.get()>
                    <Jump to=changes::HEADING.to_owned() label=changes::TITLE/>
                </Show>
            </p>
        </Show>
    }
}
