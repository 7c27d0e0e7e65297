//! Style sheets of this site that come with a part of the page.

use super::document::{document, told_to_loader};
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Adds the sheet that the loader was told of under a name such as `data-rules-style`, and waits until it is there, or
/// turns out not to be. The site in one file has its sheets inside and is told of none.
pub async fn bring(name: &str) {
    let Some(address) = told_to_loader(name) else {
        return;
    };
    let integrity = told_to_loader(&format!("{name}-integrity")).unwrap_or_default();
    arrival(|done| add(&address, &integrity, done)).await;
}

/// Until something that was added has called this, in either case; at once where it could not be added.
pub(super) async fn arrival(add: impl Fn(&Function) -> Option<()>) {
    let arrived = Promise::new(&mut |resolve, _| {
        if add(&resolve).is_none() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(arrived).await;
}

fn add(address: &str, integrity: &str, resolve: &Function) -> Option<()> {
    let document = document()?;
    let link = document.create_element("link").ok()?;
    for (name, value) in [
        ("rel", "stylesheet"),
        ("crossorigin", "anonymous"),
        ("integrity", integrity),
        ("href", address),
    ] {
        link.set_attribute(name, value).ok()?;
    }
    for event in ["load", "error"] {
        link.add_event_listener_with_callback(event, resolve).ok()?;
    }
    document.head()?.append_child(&link).ok().map(|_| ())
}
