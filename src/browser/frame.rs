//! A frame in this page that shows this site: what it tells, and showing it anew.

use super::host::Received;
use js_sys::{Object, Reflect};
use leptos::ev;
use leptos::html::Iframe;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Listens to messages of a frame, and of no other: gives what stands in them under this name.
pub fn on_message(frame: NodeRef<Iframe>, name: &'static str, act: impl Fn(Received) + 'static) {
    let listener = window_event_listener(ev::message, move |event| {
        let window = frame
            .get_untracked()
            .and_then(|frame| frame.content_window());
        let is_from_it = match (event.source(), window) {
            (Some(source), Some(window)) => Object::is(&source, &window),
            _ => false,
        };
        if !is_from_it {
            return;
        }
        if let Ok(message) = Reflect::get(&event.data(), &JsValue::from_str(name)) {
            act(Received::new(message));
        }
    });
    on_cleanup(move || listener.remove());
}

/// Loads what the frame shows anew, at the address where it is by now.
pub fn reload(frame: NodeRef<Iframe>) {
    let window = frame
        .get_untracked()
        .and_then(|frame| frame.content_window());
    if let Some(window) = window {
        let _ = window.location().reload();
    }
}
