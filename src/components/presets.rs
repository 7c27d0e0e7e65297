//! Ready-made sets of answers: one action puts one in the place of all answers, undo brings those back.

use crate::browser::details;
use crate::state::use_app;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use matrix_engine::preset_groups;

const MENU: &str = "examples";

/// The examples as a menu that opens; nothing when the rule file has none.
#[component]
pub fn PresetMenu() -> impl IntoView {
    let has_presets = !use_app().rules().file().presets.is_empty();
    has_presets.then(|| {
        details::close_from_outside(MENU);
        let on_key = |event: KeyboardEvent| {
            if event.key() == "Escape" {
                details::close(MENU);
            }
        };
        view! {
            <details class="menu" id=MENU on:keydown=on_key>
                <summary class="button">"Examples"</summary>
                <PresetList leave=|| details::close(MENU)/>
            </details>
        }
    })
}

/// The examples, one button each, under their headings.
#[component]
pub fn PresetList(
    /// Takes the focus to what stays.
    leave: fn(),
) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let example = |at: usize| {
        let title = rules
            .file()
            .presets
            .get(at)
            .map(|preset| preset.title.clone());
        let apply = move |_| {
            leave();
            app.apply_preset(at);
        };
        view! {
            <li>
                <button class="button" type="button" on:click=apply>
                    {title}
                </button>
            </li>
        }
    };
    let groups = preset_groups(rules).into_iter().map(|group| {
        let items: Vec<_> = group.presets.iter().copied().map(example).collect();
        let list = view! { <ul>{items}</ul> };
        match group.heading {
            // A legend names its group by itself, so the list may stand in the page more than once.
            Some(heading) => {
                let heading = heading.to_owned();
                view! { <fieldset><legend>{heading}</legend>{list}</fieldset> }.into_any()
            }
            None => list.into_any(),
        }
    });
    view! { <div class="examples">{groups.collect_view()}</div> }
}
