//! Ready-made sets of answers: one action puts one in the place of all answers, undo brings those back.

use crate::browser::details;
use crate::components::common::Menu;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::preset_groups;
use matrix_text::words::glance;

const MENU: &str = "examples";

/// The examples as a menu; nothing when the rule file has none.
#[component]
pub fn PresetMenu() -> impl IntoView {
    let has_presets = !use_app().rules().file().presets.is_empty();
    has_presets.then(|| {
        view! {
            <Menu id=MENU label="Examples">
                <PresetList leave=|| details::close(MENU)/>
            </Menu>
        }
    })
}

/// The examples, one button each, under their headings, with where each leads.
#[component]
pub fn PresetList(
    /// Takes the focus to what stays.
    leave: fn(),
) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let example = |at: usize| {
        let preset = rules.file().presets.get(at);
        let title = preset.map(|preset| preset.title.clone());
        let leads_to = preset.map(|preset| glance::leads_to(rules, preset));
        let apply = move |_| {
            leave();
            app.apply_preset(at);
        };
        view! {
            <li>
                <button class="button" type="button" on:click=apply>
                    <strong>{title}</strong>
                    " "
                    <span>{leads_to}</span>
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
