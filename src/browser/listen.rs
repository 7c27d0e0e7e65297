//! Listening to events of anything, and no longer than needed.

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Listens until the present owner is cleaned up.
pub fn listen(target: &EventTarget, name: &'static str, act: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(act);
    let function = listener.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback(name, function);
    let kept = SendWrapper::new((target.clone(), listener));
    on_cleanup(move || {
        let (target, listener) = kept.take();
        let function = listener.as_ref().unchecked_ref();
        let _ = target.remove_event_listener_with_callback(name, function);
    });
}
