//! Everything that touches the browser. Each ability may be missing, and each function says what
//! happens then. No sentence for visitors and no decision about answers belongs here.

pub mod storage;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlSelectElement};

/// How far the page is, for scripts and tests that watch `<html data-app>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The application runs.
    Ready,
    /// It cannot, and the page says why.
    Failed,
}

/// Writes the phase where scripts look for it.
pub fn set_phase(phase: Phase) {
    let name = match phase {
        Phase::Ready => "ready",
        Phase::Failed => "failed",
    };
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-app", name);
    }
}

/// The element that the application fills, emptied of its static first paint.
#[must_use]
pub fn emptied_mount_point() -> Option<HtmlElement> {
    let element = by_id("app")?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Names the page in the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Keeps the static reading part of the page when it was made from these very rules, else hides it:
/// the owner has put another rule file into the site without finishing it anew.
pub fn keep_reading_for(rules: &str, version: &str) {
    let Some(reading) = by_id("reading") else {
        return;
    };
    let made_for = reading.get_attribute("data-rules").unwrap_or_default();
    if made_for != format!("{rules}@{version}") {
        let _ = reading.set_attribute("hidden", "");
    }
}

/// Brings an element into view and puts the focus on it, or into it.
pub fn show(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
        focus(id);
    }
}

/// Puts the focus on an element; on its first control when it is a group of controls.
pub fn focus(id: &str) {
    let Some(element) = by_id(id) else {
        return;
    };
    let within = |selector: &str| element.query_selector(selector).ok().flatten();
    let target = if element.tag_name() == "FIELDSET" {
        within("input:checked").or_else(|| within("input"))
    } else {
        None
    };
    if let Ok(target) = target.unwrap_or(element).dyn_into::<HtmlElement>() {
        let _ = target.focus();
    }
}

/// Replaces the text of an element, unless it says so already.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = by_id(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Whether the element that an event comes from is open, as `details` is.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The value of the select that an event comes from; empty when it comes from something else.
#[must_use]
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let select = target.and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map_or_else(String::new, |select| select.value())
}

/// Today as `YYYY-MM-DD`, in UTC: the days of sources are compared with it.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.chars().take(10).collect()
}

/// The folder of this page on its host, such as `/docs/matrix/`. Pages in other folders of one
/// origin share its storage, so keys carry it.
#[must_use]
pub fn scope_path() -> String {
    let path = web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    path.get(..end).unwrap_or_default().to_owned()
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
