//! The bill of an option: every reason with its points, and a sum that is the score.

use super::reason::small_print;
use crate::dom::{El, el, el_class};
use crate::state::AppState;
use crate::words;
use matrix_engine::{Line, OptionIx};

/// The bill.
pub(super) fn bill_ledger(state: AppState, option: OptionIx) -> El {
    let lines = el_class("ul", "bill").live_children(move || {
        let bill = state.bill(option);
        bill.lines.iter().map(|it| line(state, it)).collect()
    });
    let total = el_class("p", "bill-total")
        .child(el_class("strong", "points").live_text(move || words::score(state.score(option))))
        .child(el_class("span", "visually-hidden").text(" points in all for "))
        .child(el("strong").text(&state.rules().option(option).name));
    el("div").child(lines).child(total)
}

/// One reason.
pub(super) fn line(state: AppState, it: &Line) -> El {
    let rules = state.rules();
    el("li")
        .attr("data-sign", sign(it.points))
        .child(el_class("span", "points").text(&words::signed(it.points)))
        .child(
            el("div")
                .child(el("p").text(&rules.rule(it.rule).because))
                .child(small_print(state, it.rule)),
        )
}

/// Which colour joins the sign; never colour alone.
#[must_use]
pub const fn sign(points: i32) -> &'static str {
    match points {
        1.. => "for",
        0 => "even",
        _ => "against",
    }
}
