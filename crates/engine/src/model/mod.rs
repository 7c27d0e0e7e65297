//! A rule file as its author wrote it: format 1, one struct per kind of entry.
//!
//! Names stay text here and nothing is resolved: `parse` fills these structs, `lint` checks what they
//! refer to, `compile` resolves them. The independent oracle in the tests reads them directly.

mod condition;
mod id;
mod option;
mod question;
mod reading;
mod rule;
mod scenario;
mod words;

pub use condition::Condition;
pub use id::{Id, is_id};
pub use option::{Component, Facts, Layer, Measured, OptionDef, Rampup, TimeUnit};
pub(crate) use question::yes_and_no;
pub use question::{Group, Kind, Question, Value};
pub use reading::{Comparison, Note, Takeaway};
pub(crate) use rule::Points;
pub use rule::{RuleDef, Source};
pub use scenario::{Choice, Preset, Scenario, SomeAnswers};
pub use words::Words;

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
    /// The page's own words that depend on what the file is about.
    pub words: Words,
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
