//! Where on the page the visitor is, through a reload.
//!
//! The browser would return there before the application has made the page as long as it was, and then what it makes
//! pushes that place away. In a frame all that belongs to the page around.

use super::document::{by_id, root};
use super::listen::listen;
use super::location::{fragment, is_framed, path, replace};
use super::tab;
use js_sys::Reflect;
use leptos::ev::pagehide;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// Has a reload return to where the visitor was. Where the browser keeps nothing, it begins at the top.
pub fn return_after_reload() {
    if is_framed() || !tab::is_open() {
        return;
    }
    if was_here_before() {
        return_to_kept();
    }
    listen(window(), pagehide, |_| {
        let _ = tab::write(&key(), &scrolled().to_string());
        restore(ScrollRestoration::Manual);
    });
    // Within the page the browser does it well.
    restore(ScrollRestoration::Auto);
}

/// Whether the visitor sees the last of the page.
#[must_use]
pub fn is_at_end() -> bool {
    let end = || {
        let window = web_sys::window()?;
        let bottom = window.scroll_y().ok()? + window.inner_height().ok()?.as_f64()?;
        Some(bottom >= f64::from(root()?.scroll_height()) - 1.0)
    };
    end().unwrap_or(false)
}

/// Goes where the address or a reload wanted to go, if that place has come only now, within this element, and the visitor
/// has not gone elsewhere. `was_at_end` says whether the visitor was at the end of the page before it came.
pub fn arrive(within: &str, was_at_end: bool) {
    if was_here_before() {
        if was_at_end {
            return_to_kept();
        }
        return;
    }
    let at_top = web_sys::window().is_some_and(|window| window.scroll_y().is_ok_and(|y| y == 0.0));
    let fragment = fragment();
    let (Some(within), Some(place)) = (by_id(within), by_id(&fragment)) else {
        return;
    };
    if at_top && within.contains(Some(&place)) {
        replace(&format!("#{fragment}"));
    }
}

/// Whether the page is shown again: after a reload, or on the way back or forward.
fn was_here_before() -> bool {
    let kind = || {
        let entries = web_sys::window()?
            .performance()?
            .get_entries_by_type("navigation");
        let kind = Reflect::get(&entries.get(0), &JsValue::from_str("type")).ok()?;
        kind.as_string()
    };
    kind().is_some_and(|kind| kind != "navigate")
}

fn return_to_kept() {
    let top = tab::read(&key()).and_then(|top| top.parse::<i32>().ok());
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(top.unwrap_or(0)));
    }
}

/// How far the page is scrolled, in whole pixels: code that reads and writes fractions weighs 20 KB.
#[expect(clippy::cast_possible_truncation, reason = "no page is that tall")]
fn scrolled() -> i32 {
    let top = web_sys::window().and_then(|window| window.scroll_y().ok());
    top.unwrap_or_default() as i32
}

fn restore(how: ScrollRestoration) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(how);
    }
}

/// Under which key this tab keeps the place.
fn key() -> String {
    format!("place:{}", path())
}
