//! The small print under a reason: the answers that caused it, what they did to its points, and what
//! it rests on.

use crate::components::common::{cause_links, source_links};
use crate::dom::{El, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::RuleIx;

/// The small print of a rule that fired.
pub(super) fn small_print(state: AppState, rule: RuleIx) -> El {
    let rules = state.rules();
    let mut parts = state.result.with(|result| {
        let fired = result.fired.iter().find(|it| it.rule == rule);
        fired.map_or_else(Vec::new, |fired| {
            let mut parts = state
                .answers()
                .with(|answers| cause_links(&rules, answers, &fired.causes));
            // Importance counts for points only.
            if !rules.rule(rule).points.is_empty() {
                let doubled = words::doubled(fired.importance);
                parts.extend(doubled.map(|text| el("span").text(text)));
            }
            parts
        })
    });
    parts.extend(source_links(state, &rules.rule(rule).sources));
    let mut print = el_class("p", "meta");
    for part in parts {
        // The dot between parts comes from the style sheet; this is for readers without it.
        print = print.child(part).text(" ");
    }
    print
}
