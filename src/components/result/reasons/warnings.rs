//! What to know before taking the lead's advice.

use super::grounds::{Causes, Grounds, Sources};
use crate::components::common::Each;
use crate::state::use_app;
use leptos::prelude::*;

/// The warnings; nothing when there are none.
#[component]
pub(super) fn Warnings() -> impl IntoView {
    let app = use_app();
    let warnings = Memo::new(move |_| {
        app.of_reasoned(|now| Grounds::of(now, now.result.warnings.iter().copied()))
    });
    view! {
        <Show when=move || warnings.with(|warnings| !warnings.is_empty())>
            <div>
                <h3>"Before you decide"</h3>
                <ul class="warnings">
                    <Each of=move || warnings.get() let:grounds>
                        <li>
                            <div class="because">
                                {app.rules().rule(grounds.rule).warn.clone()} " "
                                <Sources rule=grounds.rule/>
                            </div>
                            <Causes grounds/>
                        </li>
                    </Each>
                </ul>
            </div>
        </Show>
    }
}
