//! The bill of an option: every reason with its points, and a sum that is the score.

use crate::components::common::{cause_links, source_links};
use crate::dom::{El, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::{Line, OptionIx};

/// The bill.
pub(super) fn bill_ledger(state: AppState, option: OptionIx) -> El {
    let lines = el_class("ul", "bill").live_children(move || {
        let bill = state.bill(option);
        bill.lines.iter().map(|it| line(state, it)).collect()
    });
    let total = el_class("p", "bill-total")
        .child(el_class("strong", "points").live_text(move || words::score(state.score(option))))
        .child(el("strong").text(&state.rules().option(option).name));
    el("div").child(lines).child(total)
}

/// One reason.
pub(super) fn line(state: AppState, it: &Line) -> El {
    let rules = state.rules();
    let rule = rules.rule(it.rule);
    let causes = state
        .answers()
        .with(|answers| cause_links(&rules, answers, &it.causes));
    let doubled = words::doubled(it.importance).map(|text| el("span").text(text));
    el("li")
        .attr("data-sign", sign(it.points))
        .child(el_class("span", "points").text(&words::signed(it.points)))
        .child(
            el("div").child(el("p").text(&rule.because)).child(
                el_class("p", "meta")
                    .children(causes)
                    .children(doubled)
                    .children(source_links(state, &rule.sources)),
            ),
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
