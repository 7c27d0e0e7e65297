//! Files of the visitor's device.

use super::navigator::text_of_error;
use js_sys::Uint8Array;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// A file that the visitor has chosen or dropped.
#[derive(Clone, Debug)]
pub struct DeviceFile(SendWrapper<File>);

impl DeviceFile {
    /// Its name, without a folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// Its bytes. As text the browser would give it out with every letter that it cannot read replaced.
    ///
    /// # Errors
    /// What the browser says about a file that cannot be read.
    pub async fn bytes(&self) -> Result<Vec<u8>, String> {
        match JsFuture::from(self.0.array_buffer()).await {
            Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
            Err(error) => Err(text_of_error(&error, "message")),
        }
    }
}

impl From<File> for DeviceFile {
    fn from(file: File) -> Self {
        Self(SendWrapper::new(file))
    }
}

/// Takes the file out of the field that an event comes from. Emptied, the field tells of the same file again once
/// that is mended.
#[must_use]
pub fn take_chosen(event: &Event) -> Option<DeviceFile> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file.into())
}
