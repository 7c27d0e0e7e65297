//! While nothing puts one option before another: ways to begin, and all options.

use crate::browser::focus;
use crate::components::presets::PresetList;
use crate::state::use_app;
use leptos::prelude::*;

/// The examples and all options; nothing once something separates them.
#[component]
pub(super) fn Level() -> impl IntoView {
    let app = use_app();
    let is_level = move || {
        app.result
            .with(|result| result.verdict.is_undifferentiated())
    };
    view! {
        <Show when=is_level>
            <AllOptions/>
        </Show>
    }
}

#[component]
fn AllOptions() -> impl IntoView {
    let rules = use_app().rules();
    let has_presets = !rules.file().presets.is_empty();
    let options = rules.file().options.iter().map(|option| {
        view! {
            <li>
                <strong>{option.name.clone()}</strong>
                <p class="quiet">{option.summary.clone()}</p>
            </li>
        }
    });
    view! {
        <div>
            {has_presets
                .then(|| {
                    view! {
                        <h3>"Start from an example"</h3>
                        <PresetList leave=|| focus::focus_in_place("result")/>
                    }
                })}
            <h3>"In the running"</h3>
            <ul class="level">{options.collect_view()}</ul>
        </div>
    }
}
