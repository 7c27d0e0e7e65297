//! While nothing puts one option before another: examples to start from.

use super::is_level;
use crate::browser::focus;
use crate::components::presets::PresetList;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words::labels;

/// The examples; nothing once something separates the options, or when the rule file has none.
#[component]
pub(super) fn WaysToBegin() -> impl IntoView {
    let app = use_app();
    let has_presets = !app.rules().file().presets.is_empty();
    view! {
        <Show when=move || has_presets && is_level(app)>
            <div class="begin">
                <h3>{labels::EXAMPLES}</h3>
                <PresetList leave=|| focus::focus_in_place("result")/>
            </div>
        </Show>
    }
}
