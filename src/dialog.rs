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
    /// Several people, and what follows from what they say.
    Together,
    /// A reason of the visitor's own: by its place, or a new one.
    Reason(Option<usize>),
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
            Self::Together => "together",
            Self::Reason(_) => "reason",
            Self::Embed => "embed",
            Self::OwnRules(_) => "rules",
        }
    }
}
