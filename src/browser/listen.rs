//! Listening to events of anything, and no longer than needed. leptos-use does it; here it is compiled once.

use leptos::ev::{Custom, EventDescriptor};
use leptos_use_event_listener::use_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget};

/// Listens until the present owner is cleaned up, beginning with the next turn of effects.
#[expect(
    clippy::needless_pass_by_value,
    reason = "an event is named as in Leptos and leptos-use"
)]
pub fn listen<E: EventDescriptor>(
    target: impl Into<EventTarget>,
    event: E,
    mut act: impl FnMut(E::EventType) + 'static,
) where
    E::EventType: JsCast,
{
    let act = move |event: Event| act(event.unchecked_into());
    add(target.into(), Custom::new(event.name()), Box::new(act));
}

/// The library is compiled for every target, event and listener; this is one of each.
fn add(target: EventTarget, event: Custom, act: Box<dyn FnMut(Event)>) {
    let _ = use_event_listener(target, event, act);
}
