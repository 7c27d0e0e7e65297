//! Beside the ranking: the stack of the winner, and before there is one, its layers.

use super::is_level;
use crate::components::lazy_place::AnalysisPlace;
use crate::state::use_app;
use leptos::prelude::*;

/// The place; nothing where the rule file has no layers.
#[component]
pub(super) fn StackPlace() -> impl IntoView {
    let app = use_app();
    let file = app.rules().file();
    let (layers, words) = (&file.layers, &file.words);
    (!layers.is_empty()).then(|| {
        view! {
            <div class="layers-place">
                <Show
                    when=move || is_level(app)
                    fallback=|| view! { <AnalysisPlace id="stack" part=|part| (part.stack)()/> }
                >
                    <h3>{words.stack.clone()}</h3>
                    <ul class="layers-to-come">
                        {layers
                            .iter()
                            .map(|layer| view! { <li>{layer.title.clone()}</li> })
                            .collect_view()}
                    </ul>
                </Show>
            </div>
        }
    })
}
