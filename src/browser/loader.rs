//! What the loader hands over when it starts the application.

use js_sys::Function;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;

/// Loads the page anew, past whatever a cache keeps: the loader knows how.
#[derive(Clone)]
pub struct Reload(SendWrapper<Function>);

impl Reload {
    /// Wraps what the loader has handed over.
    #[must_use]
    pub fn new(function: Function) -> Self {
        Self(SendWrapper::new(function))
    }

    /// Does it.
    pub fn call(&self) {
        let _ = self.0.call0(&JsValue::NULL);
    }
}
