//! Whether something is what one sees.

use super::document::by_id;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Says whether the middle of the screen is within an element, now and whenever that changes. Where the browser
/// cannot observe, it says nothing.
pub fn on_middle_of(id: &'static str, act: impl Fn(bool) + 'static) {
    let note = move |seen: js_sys::Array| {
        let last: IntersectionObserverEntry = seen.pop().unchecked_into();
        act(last.is_intersecting());
    };
    let note = Closure::<dyn FnMut(js_sys::Array)>::new(note);
    let middle = IntersectionObserverInit::new();
    middle.set_root_margin("-50% 0px");
    let observer = IntersectionObserver::new_with_options(note.as_ref().unchecked_ref(), &middle);
    let (Ok(observer), Some(element)) = (observer, by_id(id)) else {
        return;
    };
    observer.observe(&element);
    let held = SendWrapper::new((observer, note));
    on_cleanup(move || {
        let (observer, _note) = held.take();
        observer.disconnect();
    });
}
