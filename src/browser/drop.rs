//! Files that the visitor drops on the page.

use super::files::DeviceFile;
use super::listen::listen;
use leptos::ev;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Listens to a file being dropped anywhere on the page. The browser would show it in place of the page.
pub fn on_file_drop(act: impl Fn(DeviceFile) + 'static) {
    listen(window(), ev::dragover, |event| {
        let types = event.data_transfer().map(|data| data.types());
        if types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0)) {
            event.prevent_default();
        }
    });
    listen(window(), ev::drop, move |event| {
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            act(file.into());
        }
    });
}
