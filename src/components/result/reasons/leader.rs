//! Why an option leads.

use super::breakdown::BreakdownTable;
use crate::components::common::MoreAbout;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// One leader; there are several in a tie.
#[component]
pub(super) fn Leader(option: OptionIx) -> impl IntoView {
    let definition = use_app().rules().option(option);
    view! {
        <article class="leader" data-reasons=definition.id.to_string()>
            <h3>{format!("Why {}", definition.name)}</h3>
            <p class="summary">
                {definition.summary.clone()} " " <MoreAbout option/>
            </p>
            <BreakdownTable option/>
        </article>
    }
}
