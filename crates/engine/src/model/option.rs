//! What can be recommended, and the components that stacks are made of.

use super::id::Id;

/// A kind of component, for example "Data store".
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// Permanent name.
    pub id: Id,
    /// What the visitor reads.
    pub title: String,
}

/// A part of a stack.
#[derive(Clone, Debug, Default)]
pub struct Component {
    /// Permanent name.
    pub id: Id,
    /// What the visitor reads, with a version where one matters.
    pub name: String,
    /// The layer it belongs to.
    pub layer: Id,
    /// Where to read about it.
    pub url: Option<String>,
}

/// Something that can be recommended.
#[derive(Clone, Debug, Default)]
pub struct OptionDef {
    /// Permanent name.
    pub id: Id,
    /// What the visitor reads.
    pub name: String,
    /// One line about it.
    pub summary: String,
    /// The components that it starts from.
    pub stack: Vec<Id>,
    /// What is known about it beside the rules.
    pub facts: Facts,
}

/// What is known about an option beside the rules.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Current version.
    pub version: Option<String>,
    /// How long it is supported.
    pub until: Option<String>,
    /// Licence.
    pub licence: Option<String>,
    /// How long people take to learn it.
    pub rampup: Option<Rampup>,
    /// Measurements, each with its source.
    pub measured: Vec<Measured>,
    /// What speaks for it in general.
    pub strengths: Vec<String>,
    /// What speaks against it in general.
    pub weaknesses: Vec<String>,
    /// Where it is the wrong choice.
    pub avoid: Vec<String>,
    /// What these facts rest on.
    pub sources: Vec<Id>,
}

/// How long a team takes to become productive.
#[derive(Clone, Debug, Default)]
pub struct Rampup {
    /// Shortest and longest time to first results, in `unit`.
    pub first: (u32, u32),
    /// Shortest and longest time to real productivity, in `unit`.
    pub real: (u32, u32),
    /// What the numbers count.
    pub unit: TimeUnit,
    /// Where the numbers come from, for example "author's estimate".
    pub basis: String,
}

/// A unit of time for learning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeUnit {
    /// Days.
    Days,
    /// Weeks.
    #[default]
    Weeks,
    /// Months.
    Months,
}

impl TimeUnit {
    /// The unit as written in a rule file and read by people: `weeks`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
        }
    }
}

/// A measurement of an option.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// What was measured and how.
    pub test: String,
    /// Requests per second.
    pub rps: Option<u32>,
    /// Memory in MiB.
    pub mib: Option<u32>,
    /// Who measured it.
    pub source: Id,
}
