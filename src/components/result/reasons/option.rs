//! What an opened row of the ranking shows: why the option stands where it stands.

use super::breakdown::BreakdownTable;
use super::ruled_out::RuledOutBy;
use crate::components::common::{Jump, MoreAbout};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// The reasons of an option. Those of a leader stand below anyway.
#[component]
pub(super) fn OptionReasons(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let is_lead = Memo::new(move |_| app.of_reasoned(|now| now.result.leaders.contains(&option)));
    let is_level =
        Memo::new(move |_| app.of_reasoned(|now| now.result.verdict.is_undifferentiated()));
    view! {
        <div class="option-reasons">
            <MoreAbout option/>
            <Show
                when=move || is_lead.get()
                fallback=move || {
                    view! {
                        <RuledOutBy option/>
                        <Show when=move || !is_level.get()>
                            <BreakdownTable option/>
                            <button
                                class="link-button to-compare"
                                type="button"
                                on:click=move |_| app.compare_with_lead(option)
                            >
                                "Compare with the lead"
                            </button>
                        </Show>
                    }
                }
            >
                <Jump to="leaders".to_owned() label="Its reasons stand below"/>
            </Show>
        </div>
    }
}
