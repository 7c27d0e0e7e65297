//! Answers that a file writes down: presets, and the tests that it must keep passing.

use super::id::Id;
use crate::importance::Importance;

/// Answers as written in presets and tests.
#[derive(Clone, Debug, Default)]
pub struct SomeAnswers {
    /// Question and what was chosen.
    pub given: Vec<(Id, Choice)>,
    /// Question and its importance, where that is not normal.
    pub importance: Vec<(Id, Importance)>,
}

/// An answer as written in presets and tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// `true` or `false`, for a toggle.
    Toggle(bool),
    /// The id of one value.
    One(Id),
    /// The ids of several values, for a `many` question.
    Many(Vec<Id>),
}

/// A ready-made set of answers.
#[derive(Clone, Debug, Default)]
pub struct Preset {
    /// Permanent name.
    pub id: Id,
    /// What the visitor reads.
    pub title: String,
    /// The heading that it stands under.
    pub group: Option<String>,
    /// What it answers.
    pub answers: SomeAnswers,
}

/// A scenario that the file must keep passing.
#[derive(Clone, Debug, Default)]
pub struct Scenario {
    /// What it is about.
    pub name: String,
    /// Where it stands in the file.
    pub(crate) at: usize,
    /// The answers.
    pub answers: SomeAnswers,
    /// Who should lead; empty for nobody.
    pub winner: Vec<Id>,
    /// Who may lead instead or share the lead; `None` when only `winner` will do.
    pub or: Option<Vec<Id>>,
    /// Exactly which options the rules must veto; `None` when that is not looked at.
    pub vetoed: Option<Vec<Id>>,
    /// Components that the stack of each leader must hold.
    pub stack: Vec<Id>,
    /// Rules whose warnings must show.
    pub warns: Vec<Id>,
}
