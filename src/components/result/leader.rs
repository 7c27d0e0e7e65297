//! The options that lead: what each is, its stack and its bill.

use super::bill::bill_ledger;
use super::stack::stack_picture;
use crate::components::common::jump;
use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;
use leptos::prelude::*;

/// The leaders by number; several in a tie.
pub(super) fn leaders(state: AppState) -> Vec<usize> {
    state
        .result
        .with(|result| result.leaders.iter().map(|leader| leader.get()).collect())
}

/// One leader.
pub(super) fn leader(state: AppState, at: usize) -> El {
    let rules = state.rules();
    let article = el_class("article", "leader");
    let Some(option) = rules.option_at(at) else {
        return article;
    };
    let definition = rules.option(option);
    // Only a shared lead needs the name said again.
    let tied = move || state.result.with(|result| result.leaders.len() > 1);
    let name = definition.name.clone();
    article
        .attr("data-option", definition.id.as_str())
        .when(tied, move || el_class("h3", "leader-name").text(&name))
        .child(
            el_class("p", "summary")
                .text(&definition.summary)
                .text(" ")
                .child(jump(
                    "",
                    &format!("option-{}", definition.id),
                    "More about it",
                )),
        )
        .child(el("h3").text("The stack"))
        .child(stack_picture(state, option))
        .child(el("h3").text("Why, line by line"))
        .child(bill_ledger(state, option))
}
