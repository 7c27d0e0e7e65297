//! What the browser offers under a name of its `navigator`. Old and insecure pages lack some of it, and the
//! bindings take all of it for granted.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Navigator;

/// The navigator.
pub(super) fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// What stands there under a name, if it is what the caller takes it for.
pub(super) fn ability<T: JsCast>(name: &str) -> Option<T> {
    let found = Reflect::get(navigator()?.as_ref(), &name.into()).ok()?;
    (found.is_object() || found.is_function()).then(|| found.unchecked_into())
}

/// The text of an error under `name` or `message`; empty where it has none.
pub(super) fn text_of_error(error: &JsValue, field: &str) -> String {
    let text = Reflect::get(error, &field.into());
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
