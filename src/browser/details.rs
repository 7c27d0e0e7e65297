//! What opens and closes, as `details` does.

use super::document::by_id;
use super::focus::focused_within;
use super::listen::listen;
use leptos::ev::pointerdown;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Whether the element that an event comes from is open.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Closes it. A focus inside moves to what opens it again.
pub fn close(id: &str) {
    let Some(element) = by_id(id) else {
        return;
    };
    let _ = element.remove_attribute("open");
    if focused_within(&element).is_some()
        && let Ok(Some(summary)) = element.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// Closes it when the visitor points elsewhere.
pub fn close_from_outside(id: &'static str) {
    listen(window(), pointerdown, move |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        let within = by_id(id).is_some_and(|element| element.contains(target.as_deref()));
        if !within {
            close(id);
        }
    });
}
