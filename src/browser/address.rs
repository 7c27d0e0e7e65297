//! The fragment of the address, which carries the answers. Where the browser does not let the page write
//! it, it stays as it is.

use crate::browser::is_embedded;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// The fragment as it is written in the address, without `#`.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let mut hash = hash.unwrap_or_default();
    if !hash.is_empty() {
        hash.remove(0);
    }
    hash
}

/// Writes a fragment, if the address has another. With `leap` the visitor can go back to what was there
/// before; never in an embedded page, where going back belongs to the host.
pub fn write(fragment: &str, leap: bool) {
    if fragment == self::fragment() {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    // Without a fragment, `#` alone would stay behind.
    let address = if fragment.is_empty() {
        bare_address()
    } else {
        format!("#{fragment}")
    };
    let state = JsValue::NULL;
    let _ = if leap && !is_embedded() {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
}

/// Goes on with the new fragment when the visitor went back or forward, or wrote another one.
pub fn on_travel(act: impl Fn(String) + 'static) {
    let listen: Box<dyn FnMut(Event)> = Box::new(move |_| act(fragment()));
    let listen = Closure::wrap(listen).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("popstate", listen.unchecked_ref());
    }
}

/// The address without its fragment.
fn bare_address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location.and_then(|it| it.href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}
