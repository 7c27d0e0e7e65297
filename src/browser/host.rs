//! Messages between this page in a frame and the page around.
//!
//! The page around may be anybody's, and may not listen: what is posted to it says nothing that it may not know, and
//! what comes from it is looked at member by member before it is used.

use super::listen::listen;
use js_sys::{Object, Reflect};
use leptos::ev;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use web_sys::Window;

/// Posts a message.
pub fn post(message: &impl Serialize) {
    let message = message.serialize(&Serializer::json_compatible());
    let parent = web_sys::window().and_then(|window| window.parent().ok().flatten());
    if let (Some(parent), Ok(message)) = (parent, message) {
        // Anybody may be around, and in a sandbox no origin has a name.
        let _ = parent.post_message(&message, "*");
    }
}

/// What stands in a message that came, under the name that was listened for.
pub struct Received(JsValue);

impl Received {
    /// A member that is text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.member(name)?.as_string()
    }

    /// A member that is a number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        self.member(name)?.as_f64()
    }

    fn member(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &JsValue::from_str(name)).ok()
    }
}

/// Listens to messages of the page around, and of no other: gives what stands in them under this name.
pub fn on_message(name: &'static str, act: impl Fn(Received) + 'static) {
    let parent = || web_sys::window()?.parent().ok().flatten();
    on_message_of(parent, name, act);
}

/// Listens to messages of one window, and of no other; it is asked for at each message, since it may come and go.
pub(super) fn on_message_of(
    window: impl Fn() -> Option<Window> + 'static,
    name: &'static str,
    act: impl Fn(Received) + 'static,
) {
    listen(leptos::prelude::window(), ev::message, move |event| {
        let is_from_it = match (event.source(), window()) {
            (Some(source), Some(window)) => Object::is(&source, &window),
            _ => false,
        };
        if !is_from_it {
            return;
        }
        if let Ok(message) = Reflect::get(&event.data(), &JsValue::from_str(name)) {
            act(Received(message));
        }
    });
}
