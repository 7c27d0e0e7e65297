//! Files of the visitor's device.

use super::navigator::text_of_error;
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
    pub fn bytes(&self) -> f64 {
        self.0.size()
    }

    /// Its text.
    ///
    /// # Errors
    /// What the browser says about a file that cannot be read.
    pub async fn text(&self) -> Result<String, String> {
        match JsFuture::from(self.0.text()).await {
            Ok(text) => Ok(text.as_string().unwrap_or_default()),
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
