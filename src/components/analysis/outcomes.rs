//! Where the open questions lead.

use super::of_newest;
use super::outcome_rows::rows;
use crate::components::common::{Each, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words;

/// In which share of the ways to answer them each option wins; hidden when that says nothing.
#[component]
pub(super) fn Outcomes() -> impl IntoView {
    let app = use_app();
    let has_any = of_newest(app, |rules, newest| {
        newest.has_outcomes(rules.questions().len())
    });
    let basis = of_newest(app, |_, newest| words::basis(newest.analysis.shares.basis));
    let rows = of_newest(app, rows);
    view! {
        <details class="rest" id="outcomes" hidden=move || !has_any.get()>
            <summary>"Where the open questions lead"</summary>
            <p class="quiet" id="outcomes-basis">
                <LiveText text=move || basis.get()/>
            </p>
            <ul class="outcomes" id="outcomes-list">
                <Each of=move || rows.get() let:row>
                    <li>
                        <span>{row.name}</span>
                        <meter
                            class="share"
                            aria-hidden="true"
                            max="1000"
                            value=row.per_mille.to_string()
                        ></meter>
                        <span class="runner-gap">{row.says}</span>
                    </li>
                </Each>
            </ul>
        </details>
    }
}
