//! The options that lead: what each is, its stack and its breakdown.

use super::breakdown::BreakdownTable;
use super::stack::StackPicture;
use crate::components::common::MoreAbout;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// One leader; there are several in a tie.
#[component]
pub(super) fn Leader(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let definition = rules.option(option);
    // Only a shared lead needs the name said again.
    let is_tied = move || app.of_reasoned(|now| now.result.leaders.len() > 1);
    let name = StoredValue::new(definition.name.clone());
    view! {
        <article class="leader" data-option=definition.id.to_string()>
            <Show when=is_tied>
                <h3 class="leader-name">{name.get_value()}</h3>
            </Show>
            <p class="summary">
                {definition.summary.clone()} " " <MoreAbout option/>
            </p>
            <h3>"The stack"</h3>
            <StackPicture option/>
            <h3>"Why, line by line"</h3>
            <BreakdownTable option/>
        </article>
    }
}
