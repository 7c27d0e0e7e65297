//! The stack as layers, one on the other; what the answers added stands out and says why.

use super::leaders;
use super::stack_rows::{LayerRow, PartRow, rows};
use crate::components::common::{Each, LiveText, MaybeLink};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{OptionIx, stack};

/// The stacks of those that lead.
#[component]
pub fn Stacks() -> impl IntoView {
    let leaders = leaders(use_app());
    view! {
        <Each of=move || leaders.get() let:option>
            <StackPicture option/>
        </Each>
    }
}

/// The layers of an option's stack below their heading; nothing where there are none.
#[component]
fn StackPicture(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let words = &rules.file().words;
    // Only a shared lead needs the name said again.
    let title = move || match app.of_reasoned(|now| now.result.leaders.len()) {
        0 | 1 => words.stack.clone(),
        _ => format!("{}: {}", words.stack, rules.option(option).name),
    };
    let layers = Memo::new(move |_| {
        app.of_reasoned(|now| rows(&now.rules, stack(&now.rules, &now.result, option)))
    });
    let has_added = move || {
        let is_added = |row: &LayerRow| row.parts.iter().any(|part| !part.why.is_empty());
        layers.with(|layers| layers.iter().any(is_added))
    };
    view! {
        <Show when=move || layers.with(|layers| !layers.is_empty())>
            <div>
                <h3>
                    <LiveText text=title/>
                    <Show when=has_added>
                        <span class="quiet">"+ added by your answers"</span>
                    </Show>
                </h3>
                <ul class="stack">
                    <Each of=move || layers.get() let:row>
                        <Layer row/>
                    </Each>
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn Layer(row: LayerRow) -> impl IntoView {
    let rules = use_app().rules();
    let parts = row.parts.into_iter();
    let parts = parts.map(|part| view! { <StackPart part/> });
    view! {
        <li>
            <span class="layer">{rules.layer(row.layer).title.clone()}</span>
            {parts.collect_view()}
        </li>
    }
}

/// A part. What the answers added opens and says why.
#[component]
fn StackPart(part: PartRow) -> impl IntoView {
    let component = use_app().rules().component(part.component);
    let (url, name) = (component.url.clone(), component.name.clone());
    if part.why.is_empty() {
        return view! {
            <div class="part">
                <MaybeLink url name/>
            </div>
        }
        .into_any();
    }
    let why = part.why.into_iter();
    let why = why.map(|why| view! { <p>{why}</p> }).collect_view();
    view! {
        <details class="part is-added">
            <summary>{name}</summary>
            {why}
            {url
                .map(|url| {
                    view! {
                        <p>
                            <MaybeLink url=Some(url) name="Read about it".to_owned()/>
                        </p>
                    }
                })}
        </details>
    }
    .into_any()
}
