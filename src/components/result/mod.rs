//! The right side: who leads, how surely, why, and who comes next.

mod bill;
mod hidden;
mod leader;
mod others;
mod reason;
mod stack;

use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::RuleIx;

/// The result card.
#[must_use]
pub fn result(state: AppState) -> El {
    el_class("section", "result")
        .attr("id", "result")
        // It scrolls by itself, so the keyboard must reach it.
        .attr("tabindex", "0")
        .attr("aria-label", "Recommended stack")
        .attr("data-rules", &edition(state))
        .live_attr("data-winner", move || Some(winner_ids(state)))
        .live_attr("data-state", move || {
            Some(state.certainty().as_str().to_owned())
        })
        .when(move || state.is_hidden(), move || hidden::note(state))
        .when(move || !state.is_hidden(), move || shown(state))
}

fn shown(state: AppState) -> El {
    el("div")
        .child(head(state))
        .child(el_class("div", "outlook").attr("id", "desk-outlook"))
        .each(
            move || leader::leaders(state),
            move |at| leader::leader(state, at),
        )
        .when(move || has_warnings(state), move || warnings(state))
        .when(
            move || others::is_level(state),
            move || others::level(state),
        )
        .when(
            move || others::any_behind(state),
            move || others::runners_up(state),
        )
        .when(
            move || others::any_ruled_out(state),
            move || others::ruled_out(state),
        )
        .child(el("div").attr("id", "desk-depth"))
}

/// Who leads and how sure that is. It stays in view while the rest scrolls.
fn head(state: AppState) -> El {
    let eyebrow = el_class("p", "eyebrow")
        .child(el("span").text("Recommended stack"))
        .child(hidden::hide(state));
    let certainty = el_class("p", "certainty")
        .child(el("strong").live_text(move || state.say(words::certainty)))
        .text(" ")
        .live_text(move || state.say(words::meaning));
    el_class("div", "result-head")
        .child(eyebrow)
        .child(el("h2").live_text(move || state.say(words::headline)))
        .child(certainty)
}

/// Which rules, for scripts: `web-frameworks@2026.11`.
fn edition(state: AppState) -> String {
    let rules = state.rules();
    format!("{}@{}", rules.file().id, rules.file().version)
}

fn winner_ids(state: AppState) -> String {
    let rules = state.rules();
    state.result.with(|result| {
        let ids = result.leaders.iter();
        let ids = ids.map(|leader| rules.option(*leader).id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    })
}

fn has_warnings(state: AppState) -> bool {
    state.result.with(|result| !result.warnings.is_empty())
}

/// What to know before taking the lead's advice.
fn warnings(state: AppState) -> El {
    let list = move || {
        state.result.with(|result| {
            let items = result.warnings.iter().map(|rule| warning(state, *rule));
            items.collect()
        })
    };
    el("div")
        .child(el("h3").text("Before you decide"))
        .child(el_class("ul", "warnings").live_children(list))
}

fn warning(state: AppState, rule: RuleIx) -> El {
    let rules = state.rules();
    let warn = rules.rule(rule).warn.as_deref();
    el("li")
        .child(el("p").text(warn.unwrap_or_default()))
        .child(reason::small_print(state, rule))
}
