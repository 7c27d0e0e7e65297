//! Keys that mean something wherever the focus is.

use super::listen::listen;
use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The codes of keys, as `KeyboardEvent::key_code` gives them.
const ENTER: u32 = 13;
const Y: u32 = 89;
const Z: u32 = 90;

/// Listens to the keys for undo (`false`) and redo (`true`) wherever the focus is, but for fields of
/// text, which have their own, and dialogs, which are about the answers as they are.
pub fn on_undo_keys(act: impl Fn(bool) + 'static) {
    listen(window(), keydown, move |event: KeyboardEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let elsewhere = target
            .is_some_and(|target| target.closest(ELSEWHERE).is_ok_and(|found| found.is_some()));
        let modified = event.ctrl_key() != event.meta_key() && !event.alt_key();
        // The letter of the key on keyboards without Latin letters as well; `key` has theirs.
        let again = match event.key_code() {
            Z => event.shift_key(),
            Y => true,
            _ => return,
        };
        if modified && !elsewhere {
            event.prevent_default();
            act(again);
        }
    });
}

/// Whether a key is Enter, pressed once, where it does nothing else: on a question or one of its answers.
#[must_use]
pub fn is_enter_on_answer(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    let is_answer = |target: Element| target.matches("input, legend").unwrap_or(false);
    event.key_code() == ENTER && !event.repeat() && target.is_some_and(is_answer)
}

/// Where these keys belong to something else.
const ELSEWHERE: &str = "dialog, textarea, input:not([type=radio], [type=checkbox])";
