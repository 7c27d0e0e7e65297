//! Where the focus is, and moving it.

use super::document::{by_id, document};
use super::listen::listen;
use leptos::ev::focusin;
use leptos::prelude::{request_animation_frame, window};
use leptos::task::{spawn_local, tick};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node,
};

/// What can have the focus.
const CONTROLS: &str = "a, button, select, summary, [tabindex]";
/// Where a focus goes that has no other place.
const LAST_RESORT: &str = "result";
/// What asks the question that is shown by itself.
const AT_HAND: &str = ".question:not([hidden]) > legend";

thread_local! {
    static ON_SHOW: Cell<Option<fn(&Element)>> = const { Cell::new(None) };
}

/// From now on also calls this with each element that is brought into view.
pub fn on_show(act: fn(&Element)) {
    ON_SHOW.set(Some(act));
}

/// Calls this with each element that gets the focus.
pub fn on_focus(act: fn(&Element)) {
    listen(window(), focusin, move |event| {
        if let Some(target) = event.target() {
            act(target.unchecked_ref());
        }
    });
}

/// Brings an element into view and puts the focus on it, or into it.
pub fn show(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
        if let Some(act) = ON_SHOW.get() {
            act(&element);
        }
        // A focus that scrolls as well would end a scroll that is still on its way, and elsewhere.
        focus_on(target(element));
    }
}

/// Puts the focus on an element; on its first control when it is a group of controls.
pub fn focus(id: &str) {
    if let Some(Ok(target)) = by_id(id).map(|element| target(element).dyn_into::<HtmlElement>()) {
        let _ = target.focus();
    }
}

/// What of an element gets the focus.
fn target(element: Element) -> Element {
    let within = |selector: &str| element.query_selector(selector).ok().flatten();
    let control = if element.tag_name() == "FIELDSET" {
        within("input:checked").or_else(|| within("input"))
    } else {
        None
    };
    control.unwrap_or(element)
}

/// The same once what was changed just now is in the document.
pub fn focus_after_update(id: String) {
    spawn_local(async move {
        tick().await;
        focus(&id);
    });
}

/// Puts the focus on a field and selects all of its text.
pub fn select_text(id: &str) {
    focus(id);
    let Some(field) = by_id(id) else {
        return;
    };
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

/// The same as [`show`] once what was changed just now is in the document.
pub fn show_after_update(id: String) {
    spawn_local(async move {
        tick().await;
        show(&id);
    });
}

/// Puts the focus on an element without bringing it into view. Where that is folded away, the question at hand gets it.
pub fn focus_in_place(id: &str) {
    let shown = by_id(id).filter(is_shown);
    let question = || document()?.query_selector(AT_HAND).ok()?;
    if let Some(element) = shown.or_else(question) {
        focus_on(element);
    }
}

/// The same for an element at hand.
pub fn focus_on(element: Element) {
    if let Ok(target) = element.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
}

/// Puts the focus on the first link or button of the application that is not within an element.
pub fn first_outside(id: &str) {
    let inside = by_id(id);
    let controls = by_id("app").and_then(|app| app.query_selector_all("a, button").ok());
    let Some(controls) = controls else {
        return;
    };
    let mut controls = (0..controls.length()).filter_map(|at| controls.get(at));
    let is_outside = |control: &Node| {
        let inside = inside.as_ref();
        inside.is_none_or(|inside| !inside.contains(Some(control)))
    };
    let first = controls.find(is_outside);
    if let Some(Ok(first)) = first.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = first.focus();
    }
}

/// The element that has the focus, if it is within another.
#[must_use]
pub fn focused_within(element: &Element) -> Option<Element> {
    let active = document()?.active_element()?;
    element.contains(Some(&active)).then_some(active)
}

/// Whether the focus is within the element with this id.
#[must_use]
pub fn is_within(id: &str) -> bool {
    by_id(id).is_some_and(|element| focused_within(&element).is_some())
}

/// Moves a focus within an element, which is about to go, to the result. Nothing scrolls for that.
pub fn leave(id: &str) {
    if is_within(id) {
        focus_in_place(LAST_RESORT);
    }
}

/// Does something after which elements within one of these regions are others. A focus that would be lost then
/// stays on what has its id now, else at the same place of what can have it in its region; where nothing can, it goes to
/// the result. Nothing scrolls for that, unless what has the id went out of view. Of two regions that hold the focus the first counts.
pub fn keep_among(regions: &[&'static str], act: impl FnOnce()) {
    let held = regions.iter().find_map(|id| {
        let focused = focused_within(&by_id(id)?)?;
        let mut all = controls(id).into_iter();
        let place = all.position(|control| control == focused)?;
        Some((*id, focused, place))
    });
    act();
    let Some((id, focused, place)) = held else {
        return;
    };
    request_animation_frame(move || {
        let active = document().and_then(|document| document.active_element());
        let is_lost = active.is_none_or(|active| active.tag_name() == "BODY");
        if !is_lost && is_shown(&focused) {
            return;
        }
        // What has moved far is followed.
        if !focused.id().is_empty() && by_id(&focused.id()).is_some() {
            return self::focus(&focused.id());
        }
        let mut shown = controls(id);
        shown.retain(is_shown);
        let last = shown.len().saturating_sub(1);
        match shown.into_iter().nth(place.min(last)) {
            Some(same) => focus_on(same),
            None => focus_in_place(LAST_RESORT),
        }
    });
}

/// Does something that may take away what has the focus. Then what is named instead gets it, unless the page around a
/// frame has it meanwhile.
pub fn keep_or(act: impl FnOnce(), instead: impl FnOnce() -> Option<String> + 'static) {
    let has_focus = |document: &Document| document.has_focus().unwrap_or(false);
    let focused = move || document().filter(has_focus)?.active_element();
    let held = focused();
    act();
    let Some(held) = held else {
        return;
    };
    request_animation_frame(move || {
        if !is_shown(&held)
            && focused().is_some()
            && let Some(id) = instead()
        {
            focus(&id);
        }
    });
}

/// What can have the focus in the element with this id.
fn controls(id: &str) -> Vec<Element> {
    let list = by_id(id).and_then(|element| element.query_selector_all(CONTROLS).ok());
    let list = list.iter();
    let all = list.flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    all.filter_map(|node| node.dyn_into().ok()).collect()
}

fn is_shown(element: &Element) -> bool {
    element.get_bounding_client_rect().height() > 0.0
}
