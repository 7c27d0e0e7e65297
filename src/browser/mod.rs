//! Everything that touches the browser. Each ability may be missing, and each function says what
//! happens then. No sentence for visitors and no decision about answers belongs here.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

pub use matrix_view::browser::*;

/// Tells scripts and tests that watch `<html data-app>` that the page works.
pub fn set_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-app", "ready");
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

/// Closes something that opens, as `details` does. A focus inside moves to what opens it again.
pub fn close(id: &str) {
    let Some(element) = by_id(id) else {
        return;
    };
    let _ = element.remove_attribute("open");
    let active = document().and_then(|document| document.active_element());
    if element.contains(active.as_deref())
        && let Ok(Some(summary)) = element.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// The codes of keys, as `KeyboardEvent::key_code` gives them.
const ESCAPE: u32 = 27;
const Y: u32 = 89;
const Z: u32 = 90;

/// Whether the escape key was pressed.
#[must_use]
pub fn is_escape(event: &Event) -> bool {
    let key = event.dyn_ref::<KeyboardEvent>();
    key.is_some_and(|event| event.key_code() == ESCAPE)
}

/// Closes something that opens when the visitor points elsewhere.
pub fn close_from_outside(id: &'static str) {
    on_document("pointerdown", move |event| {
        let target = event.target();
        let target = target.and_then(|it| it.dyn_into::<Element>().ok());
        let within = by_id(id).is_some_and(|it| it.contains(target.as_deref()));
        if !within {
            close(id);
        }
    });
}

/// Listens to the keys for undo (`false`) and redo (`true`) wherever the focus is, but for fields of
/// text, which have their own, and dialogs, which are about the answers as they are.
pub fn on_undo_keys(act: impl Fn(bool) + 'static) {
    on_document("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let target = key.target().and_then(|it| it.dyn_into::<Element>().ok());
        let elsewhere = target.is_some_and(|it| it.closest(ELSEWHERE).is_ok_and(|it| it.is_some()));
        let modified = key.ctrl_key() != key.meta_key() && !key.alt_key();
        // The letter of the key on keyboards without Latin letters as well; `key` has theirs.
        let again = match key.key_code() {
            Z => key.shift_key(),
            Y => true,
            _ => return,
        };
        if modified && !elsewhere {
            event.prevent_default();
            act(again);
        }
    });
}

/// Where these keys belong to something else.
const ELSEWHERE: &str = "dialog, textarea, input:not([type=radio], [type=checkbox])";
