//! Which dialogs there are. What stands in them comes later: see [`crate::lazy`].

use crate::browser::files::DeviceFile;

/// A dialog of the page.
#[derive(Clone)]
pub enum Dialog {
    /// A link to the result.
    Share,
    /// The result as a document.
    Export,
    /// Answers kept under a name.
    Saves,
    /// The text that puts this page into another one.
    Embed,
    /// Rules of the visitor's own; with a file, one that was dropped on the page.
    OwnRules(Option<DeviceFile>),
}

impl Dialog {
    /// Its name, for scripts.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Export => "export",
            Self::Saves => "saves",
            Self::Embed => "embed",
            Self::OwnRules(_) => "rules",
        }
    }
}
