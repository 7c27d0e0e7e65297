//! Where things are on the screen, and keeping them there.

use super::document::by_id;
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;

/// Shows the beginning of what scrolls by itself.
pub fn to_top(id: &str) {
    if let Some(element) = by_id(id) {
        element.set_scroll_top(0);
    }
}

/// What is being kept in place, where, and by how many at once.
#[derive(Clone, Copy)]
struct Held {
    id: &'static str,
    top: Option<f64>,
    by: u32,
}

thread_local! {
    static HELD: Cell<Option<Held>> = const { Cell::new(None) };
}

/// Keeps an element where it is on the screen while something is done that changes what is above it, with the
/// coming paint or right after it. What is kept already stays where it was at first: in between it may be elsewhere for
/// a moment that nobody sees.
pub fn keep_in_place(id: &'static str, act: impl FnOnce()) {
    let held = HELD.get().filter(|held| held.id == id);
    let before = held.map_or_else(|| top_of(id), |held| held.top);
    HELD.set(Some(Held {
        id,
        top: before,
        by: held.map_or(0, |held| held.by) + 1,
    }));
    act();
    request_animation_frame(move || {
        keep_at(id, before);
        // The reasons follow with a turn of their own, before the next paint.
        set_timeout(
            move || {
                keep_at(id, before);
                request_animation_frame(move || {
                    keep_at(id, before);
                    let_go(id);
                });
            },
            Duration::ZERO,
        );
    });
}

fn let_go(id: &'static str) {
    let held = HELD.get().filter(|held| held.id == id);
    if let Some(held) = held {
        let by = held.by.saturating_sub(1);
        HELD.set((by > 0).then_some(Held { by, ..held }));
    }
}

/// How far below the upper edge of the screen an element begins; `None` when it is not shown.
#[must_use]
pub fn top_of(id: &str) -> Option<f64> {
    let place = by_id(id)?.get_bounding_client_rect();
    (place.height() > 0.0).then(|| place.top())
}

/// Scrolls until an element is where it was: the result where that scrolls by itself, else the page.
pub fn keep_at(id: &str, before: Option<f64>) {
    let (Some(before), Some(now)) = (before, top_of(id)) else {
        return;
    };
    let by = now - before;
    let result = by_id("result").filter(|result| result.scroll_height() > result.client_height());
    if let Some(result) = result {
        result.scroll_by_with_x_and_y(0.0, by);
    } else if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// Makes up for an element that has come above what the visitor reads. Most browsers do so by themselves.
pub fn make_up_for(id: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let is_at_top = window.scroll_y().is_ok_and(|top| top == 0.0);
    let is_done = web_sys::css::supports_with_value("overflow-anchor", "auto").unwrap_or(false);
    if let (false, false, Some(element)) = (is_at_top, is_done, by_id(id)) {
        window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().height());
    }
}
