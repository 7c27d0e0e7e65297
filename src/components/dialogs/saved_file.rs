//! Saving what a dialog shows as a file.

use crate::browser::download;

/// Asks the browser to save a text, and says what happened.
pub(super) fn save(name: &str, media_type: &str, text: &str) -> String {
    if download::save(name, media_type, text) {
        format!("Saved as {name}, if the browser allows downloads here.")
    } else {
        "This browser does not let the page save a file. Copy the text instead.".to_owned()
    }
}
