//! What is asked: groups, questions and their values.

use super::condition::Condition;
use super::id::Id;

/// A heading over questions.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Permanent name.
    pub id: Id,
    /// The heading.
    pub title: String,
}

/// How a question may be answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    #[default]
    Toggle,
    /// One of several values.
    One,
    /// Any of several values, at least one.
    Many,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Toggle, Self::One, Self::Many];

    /// The kind as written in a rule file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Toggle => "toggle",
            Self::One => "one",
            Self::Many => "many",
        }
    }
}

/// Something asked about the project.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Permanent name.
    pub id: Id,
    /// The group it stands in.
    pub group: Id,
    /// How it may be answered.
    pub kind: Kind,
    /// The question itself.
    pub ask: String,
    /// Two or three words that name the topic where the whole question is too long.
    pub short: Option<String>,
    /// A sentence or two that help to answer.
    pub help: Option<String>,
    /// The possible answers in reading order. A toggle has the two values `yes` and `no`.
    pub values: Vec<Value>,
}

/// A possible answer.
#[derive(Clone, Debug, Default)]
pub struct Value {
    /// Permanent name within its question.
    pub id: Id,
    /// What the visitor reads.
    pub label: String,
}

/// The two values of a toggle.
pub(crate) fn yes_and_no() -> Vec<Value> {
    [(Condition::YES, "Yes"), ("no", "No")]
        .map(|(id, label)| Value {
            id: Id::new(id),
            label: label.to_owned(),
        })
        .into()
}
