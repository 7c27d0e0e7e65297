//! The connection of the visitor, as far as the browser tells.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether the visitor wants nothing fetched that is not needed. Browsers that do not say so do not know.
#[must_use]
pub fn saves_data() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let connection = Reflect::get(&window.navigator(), &JsValue::from_str("connection"));
    connection
        .and_then(|connection| Reflect::get(&connection, &JsValue::from_str("saveData")))
        .is_ok_and(|saves| saves.is_truthy())
}
