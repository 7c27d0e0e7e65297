//! The stack as layers, one on the other; what the answers added stands out and says why.

use super::stack_rows::{LayerRow, PartRow, rows};
use crate::components::common::{Each, MaybeLink};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{OptionIx, stack};

/// The layers of an option's stack.
#[component]
pub(super) fn StackPicture(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let layers = Memo::new(move |_| {
        let rules = app.rules();
        app.of_reasoned(|now| rows(rules, stack(rules, &now.result, option)))
    });
    view! {
        <ul class="stack">
            <Each of=move || layers.get() let:row>
                <Layer row/>
            </Each>
        </ul>
    }
}

#[component]
fn Layer(row: LayerRow) -> impl IntoView {
    let rules = use_app().rules();
    let parts = row
        .parts
        .into_iter()
        .map(|part| view! { <StackPart part/> });
    view! {
        <li>
            <span class="layer">{rules.layer(row.layer).title.clone()}</span>
            <div>{parts.collect_view()}</div>
        </li>
    }
}

#[component]
fn StackPart(part: PartRow) -> impl IntoView {
    let rules = use_app().rules();
    let component = rules.component(part.component);
    let (url, name) = (component.url.clone(), component.name.clone());
    let class = if part.why.is_empty() {
        "part"
    } else {
        "part is-added"
    };
    let why = part
        .why
        .into_iter()
        .map(|why| view! { <p class="meta">{why}</p> });
    view! {
        <div class=class>
            <p>
                <MaybeLink url name/>
            </p>
            {why.collect_view()}
        </div>
    }
}
