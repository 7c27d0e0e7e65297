//! On narrow screens: who leads, always in view, and the way to the reasons.

use super::common::jump;
use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;
use crate::words;

/// The bar at the bottom. The style sheet shows it on narrow screens only.
#[must_use]
pub fn bottom_bar(state: AppState) -> El {
    let headline = move || {
        if state.is_hidden() {
            "Result hidden".to_owned()
        } else {
            state.say(words::headline)
        }
    };
    let certainty = move || {
        if state.is_hidden() {
            words::progress(state.progress())
        } else {
            state.say(words::short_certainty)
        }
    };
    el_class("aside", "bottom-bar")
        .attr("aria-label", "Current result")
        .child(
            el("p")
                .child(el("strong").live_text(headline))
                .text(" ")
                .child(el("span").live_text(certainty)),
        )
        .child(jump("button", "result", "Show why"))
}
