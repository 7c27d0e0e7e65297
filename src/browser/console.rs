//! What is of use only to whoever looks after the site.

use wasm_bindgen::JsValue;

/// Something that the owner of the site can mend.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}

/// Something that needs no mending.
pub fn info(text: &str) {
    web_sys::console::info_1(&JsValue::from_str(text));
}
