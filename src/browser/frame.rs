//! A frame in this page that shows this site: what it tells, and showing it anew.

use super::host::{self, Received};
use leptos::html::Iframe;
use leptos::prelude::*;
use web_sys::Window;

/// Listens to messages of a frame, and of no other: gives what stands in them under this name.
pub fn on_message(frame: NodeRef<Iframe>, name: &'static str, act: impl Fn(Received) + 'static) {
    host::on_message_of(move || window(frame), name, act);
}

/// Loads what the frame shows anew, at the address where it is by now.
pub fn reload(frame: NodeRef<Iframe>) {
    if let Some(window) = window(frame) {
        let _ = window.location().reload();
    }
}

fn window(frame: NodeRef<Iframe>) -> Option<Window> {
    frame.get_untracked()?.content_window()
}
