//! What all agree on, and where that leads with the rest open.

use super::shared::Shared;
use crate::components::common::{Each, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::people;

/// The agreed answers.
#[component]
pub(super) fn AgreedSection(shared: Shared) -> impl IntoView {
    let rules = use_app().rules();
    let all = move || {
        shared.with(|people, comparison| {
            let all = comparison.agreements.iter();
            // Two questions may be called the same.
            all.map(|agreement| {
                let said = people::agreement(rules, people, comparison, agreement);
                (agreement.question.get(), said)
            })
            .collect::<Vec<_>>()
        })
    };
    let leads_to = move || {
        shared.agreed.with(|agreed| {
            people::leads_to(rules, &agreed.answers, &agreed.result, &agreed.analysis)
        })
    };
    let is_any = Memo::new(move |_| shared.agreed.with(|agreed| !agreed.answers.is_empty()));
    view! {
        <section>
            <h3>"What all agree on"</h3>
            <ul class="agreed">
                <Each of=all let((_question, agreement))>
                    <li>{agreement}</li>
                </Each>
            </ul>
            <p>
                <LiveText text=leads_to/>
            </p>
            <Show when=move || is_any.get()>
                <p class="quiet">{people::WITHOUT_JUDGEMENT}</p>
                <p class="ways">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| shared.show_on_page(None)
                    >
                        "Go on from here"
                    </button>
                </p>
            </Show>
        </section>
    }
}
