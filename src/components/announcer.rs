//! Tells screen readers when the recommendation has changed, and only then.
//!
//! A region of its own, hidden and polite. It waits until answers have come to rest, so that moving
//! through a group of radio buttons does not read out every step.

use crate::browser;
use crate::dom::{El, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

const REGION: &str = "announcer";
/// How long answers must rest before the change is read out.
const REST: Duration = Duration::from_millis(700);

/// The hidden status region.
#[must_use]
pub fn announcer(state: AppState) -> El {
    // Equal texts are equal recommendations: a memo passes on changes only.
    let text = Memo::new(move |_| {
        if state.is_hidden() {
            String::new()
        } else {
            state.say(words::announcement)
        }
    });
    Effect::new(move |waiting: Option<Option<TimeoutHandle>>| {
        let text = text.get();
        // The first run is the page as it was found; there is nothing to announce.
        let waiting = waiting?;
        if let Some(timer) = waiting {
            timer.clear();
        }
        set_timeout_with_handle(move || browser::set_text(REGION, &text), REST).ok()
    });
    el_class("div", "visually-hidden")
        .attr("id", REGION)
        .attr("role", "status")
        .attr("aria-live", "polite")
}
