//! What is kept for this tab only. Where the browser keeps nothing, nothing is there.

use gloo_storage::{SessionStorage, Storage as _};

/// What was kept under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    is_open().then(|| SessionStorage::raw().get_item(key).ok().flatten())?
}

/// Keeps text under a key. Whether it worked.
#[must_use]
pub fn write(key: &str, text: &str) -> bool {
    is_open() && SessionStorage::raw().set_item(key, text).is_ok()
}

/// Keeps nothing under a key any more.
pub fn remove(key: &str) {
    if is_open() {
        let _ = SessionStorage::raw().remove_item(key);
    }
}

/// Whether the browser lets this page at its storage; `gloo-storage` throws where it does not.
#[must_use]
pub fn is_open() -> bool {
    let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    storage.is_some_and(|storage| storage.length().is_ok())
}
