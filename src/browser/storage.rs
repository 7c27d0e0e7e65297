//! What is kept on this device. Storage may be absent, blocked or full: then nothing is kept.

use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Storage that was tried and works.
///
/// `gloo-storage` throws where the browser blocks storage, so it is used only behind this proof.
#[derive(Clone, Copy, Debug)]
pub struct Storage(());

impl Storage {
    /// Tries whether the browser lets this page at its storage; `None` says that it does not.
    #[must_use]
    pub fn open() -> Option<Self> {
        let storage = web_sys::window()?.local_storage().ok()??;
        storage.length().ok()?;
        Some(Self(()))
    }

    /// What was kept under a key; `None` when nothing was, or something of another form.
    #[must_use]
    pub fn read<T: DeserializeOwned>(self, key: &str) -> Option<T> {
        LocalStorage::get(key).ok()
    }

    /// Keeps a value under a key, or forgets the key when there is nothing to keep. Whether it worked.
    #[must_use]
    pub fn write<T: Serialize>(self, key: &str, value: Option<&T>) -> bool {
        match value {
            Some(value) => LocalStorage::set(key, value).is_ok(),
            None => self.write_text(key, None),
        }
    }

    /// Text that was kept as it is.
    #[must_use]
    pub fn read_text(self, key: &str) -> Option<String> {
        LocalStorage::raw().get_item(key).ok().flatten()
    }

    /// Keeps text as it is, or forgets the key when there is nothing to keep. Whether it worked.
    #[must_use]
    pub fn write_text(self, key: &str, text: Option<&str>) -> bool {
        let storage = LocalStorage::raw();
        let written = match text {
            Some(text) => storage.set_item(key, text),
            None => storage.remove_item(key),
        };
        written.is_ok()
    }
}
