//! How the desk touches the page: its regions, its events, its turns. Each ability may be missing; then
//! nothing happens.

use matrix_view::browser::{by_id, document};
use matrix_view::el::{El, replace};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// Puts children into a region, if it is on the page.
pub fn fill(region: &str, children: Vec<El>) {
    if let Some(element) = by_id(region) {
        replace(&element, children);
    }
}

/// Builds what a region always has, the first time that it is seen empty. Whether it is there.
pub fn frame(region: &str, children: impl FnOnce() -> Vec<El>) -> bool {
    let element = by_id(region);
    if let Some(empty) = element.as_ref().filter(|it| it.first_child().is_none()) {
        replace(empty, children());
    }
    element.is_some()
}

/// Whether something that opens is open.
pub fn is_open(id: &str) -> bool {
    by_id(id).is_some_and(|it| it.has_attribute("open"))
}

/// Whether the focus is within an element.
pub fn has_focus(id: &str) -> bool {
    let active = document().and_then(|it| it.active_element());
    active.is_some() && by_id(id).is_some_and(|it| it.contains(active.as_deref()))
}

/// Shows or hides something.
pub fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = by_id(id) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

/// Shows the beginning of what scrolls by itself.
pub fn scroll_to_top(id: &str) {
    if let Some(element) = by_id(id) {
        element.set_scroll_top(0);
    }
}

/// Goes on after whatever else waits for its turn.
pub fn soon(run: impl FnOnce() + 'static) {
    let run = Closure::once_into_js(run);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(run.unchecked_ref());
    }
}

/// Everything within an element that matches.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .collect()
}
