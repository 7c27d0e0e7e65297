//! Paper.

use leptos::task::{spawn_local, tick};

/// Prints the page once what was changed just now is in the document.
pub fn print_after_update() {
    spawn_local(async {
        tick().await;
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    });
}
