//! How the desk touches the page: its regions, its events, its turns. Each ability may be missing; then
//! nothing happens.

use matrix_view::browser::{by_id, document, focus_in_place, focus_on};
use matrix_view::el::{El, replace};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

/// Puts children into a region, if it is on the page. The focus stays at the same place of what can have
/// it there; where nothing can, it goes to the result. Nothing scrolls for that.
pub fn fill(region: &str, children: Vec<El>) {
    let Some(element) = by_id(region) else {
        return;
    };
    // Most regions are without the focus most of the time; then their controls are not looked up.
    let focused = focused_within(&element);
    let had = focused.and_then(|it| {
        all(&element, CONTROLS)
            .iter()
            .position(|other| *other == it)
    });
    replace(&element, children);
    let Some(at) = had else {
        return;
    };
    let has = all(&element, CONTROLS);
    if let Some(same) = has.get(at).or(has.last()) {
        focus_on(same.clone());
    } else {
        focus_in_place("result");
    }
}

/// What can have the focus in what the desk shows.
const CONTROLS: &str = "a, button, select, summary";

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
    by_id(id).is_some_and(|it| focused_within(&it).is_some())
}

fn focused_within(element: &Element) -> Option<Element> {
    let active = document()?.active_element()?;
    element.contains(Some(&active)).then_some(active)
}

/// Does what a click on a control does.
pub fn press(id: &str) {
    let control = by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(control) = control {
        control.click();
    }
}

/// Shows the beginning of what scrolls by itself.
pub fn scroll_to_top(id: &str) {
    if let Some(element) = by_id(id) {
        element.set_scroll_top(0);
    }
}

/// Keeps an element where it is on the screen while something is done that changes what is above it.
pub fn in_place(id: &str, act: impl FnOnce()) {
    let before = top_of(id);
    act();
    keep_at(id, before);
}

/// The same for what others do then, with the coming paint or right after it.
pub fn in_place_later(id: &'static str, act: impl FnOnce()) {
    let before = top_of(id);
    act();
    let keep = Closure::once_into_js(move || {
        keep_at(id, before);
        soon(move || keep_at(id, before));
    });
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(keep.unchecked_ref());
    }
}

/// How far below the upper edge of the screen an element begins; `None` when it is not shown.
fn top_of(id: &str) -> Option<f64> {
    let place = by_id(id)?.get_bounding_client_rect();
    (place.height() > 0.0).then(|| place.top())
}

/// Scrolls until an element is where it was: the result where that scrolls by itself, else the page.
fn keep_at(id: &str, before: Option<f64>) {
    let (Some(before), Some(now)) = (before, top_of(id)) else {
        return;
    };
    let by = now - before;
    let result = by_id("result").filter(|it| it.scroll_height() > it.client_height());
    if let Some(result) = result {
        result.scroll_by_with_x_and_y(0.0, by);
    } else if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, by);
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
