//! Tells screen readers when the recommendation has changed, and only then.
//!
//! A region of its own, hidden and polite. It waits until answers have come to rest, so that moving
//! through a group of radio buttons does not read out every step.

use crate::browser;
use crate::dom::{El, el_class, follow};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;

const REGION: &str = "announcer";
/// How long answers must rest before the change is read out.
const REST: Duration = Duration::from_millis(700);

/// The hidden status region.
#[must_use]
pub fn announcer(state: AppState) -> El {
    let said = RefCell::new(None);
    let waiting = RefCell::new(None::<TimeoutHandle>);
    follow(move || {
        let text = if state.is_hidden() {
            String::new()
        } else {
            state.say(words::announcement)
        };
        // Equal texts are equal recommendations. The first is the page as it was found; there is nothing to
        // announce.
        let before = said.replace(Some(text.clone()));
        if before.is_none_or(|before| before == text) {
            return;
        }
        if let Some(timer) = waiting.take() {
            timer.clear();
        }
        let say = move || browser::set_text(REGION, &text);
        waiting.replace(set_timeout_with_handle(say, REST).ok());
    });
    el_class("div", "visually-hidden")
        .attr("id", REGION)
        .attr("role", "status")
        .attr("aria-live", "polite")
}
