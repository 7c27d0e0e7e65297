//! The bill of an option: every reason with its points, and a sum that is the score.

use super::reason::small_print;
use crate::dom::{El, Item, Live, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::{Contribution, OptionIx, write_answer};

/// The bill.
pub(super) fn bill_ledger(state: AppState, option: OptionIx) -> El {
    let lines = el_class("ul", "bill").live_list(move || {
        let bill = state.bill(option);
        let lines = bill.contributions.into_iter();
        lines
            .map(|it| Item::new(key(state, &it), move || line(state, &it)))
            .collect()
    });
    let total = el_class("p", "bill-total")
        .child(el_class("strong", "points").live_text(move || words::score(state.score(option))))
        .child(el_class("span", "visually-hidden").text(" points in all for "))
        .child(el("strong").text(&state.rules().option(option).name));
    el("div").child(lines).child(total)
}

/// Everything that a line shows.
fn key(state: AppState, it: &Contribution) -> String {
    let rules = state.rules();
    let mut key = format!("{} {}", it.rule.get(), it.points);
    state.answers().with(|answers| {
        for cause in &it.causes {
            // The answer with its importance.
            let answer = write_answer(&rules, answers, *cause);
            key.push(' ');
            key.push_str(&answer.unwrap_or_default());
        }
    });
    key
}

/// One reason.
pub(super) fn line(state: AppState, it: &Contribution) -> El {
    let rules = state.rules();
    el("li")
        .attr("data-sign", words::sign(it.points))
        .child(el_class("span", "points").text(&words::signed(it.points)))
        .child(
            el("div")
                .child(el("p").text(&rules.rule(it.rule).because))
                .child(small_print(state, it.rule)),
        )
}
