//! How the questions are laid out: all of them, or one at a time.

use crate::walk::Walk;
use leptos::prelude::*;

/// How the questions are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// All questions, one below the other.
    #[default]
    Page,
    /// One question at a time.
    Steps,
}

impl Layout {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Page, Self::Steps];

    /// The layout with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.as_str() == name)
    }

    /// Its name in addresses, in attributes and for style sheets.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Steps => "steps",
        }
    }
}

/// What belongs to one question at a time.
#[derive(Clone, Copy)]
pub struct Steps {
    /// Whether one question is to be shown at a time.
    pub(crate) is_on: RwSignal<bool>,
    /// Where the visitor is among them.
    pub walk: RwSignal<Walk>,
    /// Whether the visitor has asked for the whole result, which narrow places fold away meanwhile.
    pub is_result_open: RwSignal<bool>,
}

impl Steps {
    /// Begins from the beginning.
    pub fn begin(self) {
        self.walk.set(Walk::default());
        self.is_result_open.set(false);
    }
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            is_on: RwSignal::new(false),
            walk: RwSignal::new(Walk::default()),
            is_result_open: RwSignal::new(false),
        }
    }
}
