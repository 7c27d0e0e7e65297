//! A rule file as its author wrote it: format 1, one struct per kind of entry.
//!
//! Names stay text here and nothing is resolved; [`crate::parse`] fills these structs, `lint`
//! checks what they refer to, `compile` resolves them. The independent oracle in the tests reads
//! them directly.

use crate::condition::Condition;
use std::fmt;

/// A permanent name, `^[a-z][a-z0-9-]{0,31}$` where it is defined, with its place in the file.
#[derive(Clone, Debug, Default)]
pub struct Id {
    /// The name itself.
    pub text: String,
    /// Bytes from the start of the file.
    pub(crate) at: usize,
}

impl Id {
    /// A name that stands nowhere.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            at: 0,
        }
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Equal names are equal wherever they stand.
impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl Eq for Id {}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A whole rule file.
#[derive(Clone, Debug, Default)]
pub struct RuleFile {
    /// Names the rule set for ever: links and saved answers refer to it.
    pub id: Id,
    /// The author's version of the content, free text.
    pub version: String,
    /// Heading of the page.
    pub title: String,
    /// One sentence under the heading.
    pub summary: String,
    /// A gap of at most this many points is called close; 2 unless the file says otherwise.
    pub close: u32,
    /// What the statements rest on.
    pub sources: Vec<Source>,
    /// Headings over the questions, in reading order.
    pub groups: Vec<Group>,
    /// What is asked, in reading order.
    pub questions: Vec<Question>,
    /// Kinds of components, in reading order.
    pub layers: Vec<Layer>,
    /// Parts that a stack is made of.
    pub components: Vec<Component>,
    /// What can be recommended.
    pub options: Vec<OptionDef>,
    /// Conditions with their effects. Their order never matters.
    pub rules: Vec<RuleDef>,
    /// Rows of the comparison table, in reading order.
    pub comparison: Vec<Comparison>,
    /// Questions and answers to read.
    pub notes: Vec<Note>,
    /// The shortest advice of the file.
    pub takeaways: Vec<Takeaway>,
    /// Ready-made sets of answers.
    pub presets: Vec<Preset>,
    /// Ids that were renamed or removed, so that old links still open: the old id (of a question, an
    /// option, or `question=value`) and what it is called now; `None` when it is gone.
    pub moved: Vec<(Id, Option<Id>)>,
    /// Scenarios that the file must keep passing.
    pub tests: Vec<Scenario>,
}

/// Something that can be looked up, with the day it was.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Permanent name.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// Where it is; absent for the authors' own judgement.
    pub url: Option<String>,
    /// The day of the state that was read, `YYYY-MM-DD`.
    pub checked: String,
    /// The day after which it should be checked again, `YYYY-MM-DD`.
    pub until: Option<String>,
}

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

/// The two values of a toggle.
pub(crate) fn yes_and_no() -> Vec<Value> {
    [(Condition::YES, "Yes"), ("no", "No")]
        .map(|(id, label)| Value {
            id: Id::new(id),
            label: label.to_owned(),
        })
        .into()
}

/// Points by option.
pub(crate) type Points = Vec<(Id, i32)>;

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

/// A condition with its effects and the sentence that says why.
#[derive(Clone, Debug, Default)]
pub struct RuleDef {
    /// Permanent name.
    pub id: Id,
    /// When it fires.
    pub when: Condition,
    /// Points from −5 to 5 by option.
    pub points: Points,
    /// Options that it makes impossible.
    pub veto: Vec<Id>,
    /// Components that join the stack.
    pub add: Vec<Id>,
    /// Components that leave the stack, whatever else adds them.
    pub drop: Vec<Id>,
    /// A warning, shown while one of `only_for` leads.
    pub warn: Option<String>,
    /// The options that `add`, `drop` and `warn` speak of (key `for`); `None` means all.
    pub only_for: Option<Vec<Id>>,
    /// Why, in a sentence. Empty only for rules that do nothing but warn.
    pub because: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// A row of the comparison table.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// Permanent name.
    pub id: Id,
    /// What is compared.
    pub feature: String,
    /// What to say about each option.
    pub cells: Vec<(Id, String)>,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// A question that readers have, with its answer.
#[derive(Clone, Debug, Default)]
pub struct Note {
    /// Permanent name.
    pub id: Id,
    /// The question.
    pub ask: String,
    /// The answer.
    pub say: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// A piece of advice in one sentence.
#[derive(Clone, Debug, Default)]
pub struct Takeaway {
    /// Permanent name.
    pub id: Id,
    /// The advice.
    pub say: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// Answers as written in presets and tests.
#[derive(Clone, Debug, Default)]
pub struct SomeAnswers {
    /// Question and what was chosen.
    pub given: Vec<(Id, Choice)>,
    /// Question and its importance, where that is not normal.
    pub importance: Vec<(Id, crate::Importance)>,
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
