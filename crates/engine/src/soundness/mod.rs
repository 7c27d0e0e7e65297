//! Is a rule file sound? Options that never win, rules that never fire or never change anything,
//! questions that never change anything, answers that rule every option out, and options that share the
//! lead.
//!
//! All of it is found by visiting sets of answers ([`crate::answer_space`]). Where every set was visited,
//! it is proven for answers of normal importance. Else it says what was not found, and how rare that is
//! at least. What needs more than the rules, such as whether a sentence is true, does not belong here.

mod aimed;
mod conclusion;
mod counter;
mod pending;
mod search;
mod seen;
mod side_effects;
mod study;
mod walker;

pub use crate::answer_space::Searched;

use crate::answers::Answers;
use crate::index::{OptionIx, QuestionIx, RuleIx};
use crate::rules::Rules;
use crate::workers::{InTurn, Workers};
use study::Study;
use walker::SoundnessWalker;

/// What was found about a rule file.
#[derive(Clone, Debug, PartialEq)]
pub struct Soundness {
    /// Which sets of answers were searched.
    pub searched: Searched,
    /// How each option fares, in the order of ids.
    pub options: Vec<OptionStats>,
    /// Rules of which something never shows, in the order of ids.
    pub rules: Vec<DeadRule>,
    /// Questions whose answers never change anything, in the order of ids.
    pub questions: Vec<QuestionIx>,
    /// Answers that leave no option.
    pub nobody: Option<Nobody>,
    /// Options that share the lead in complete sets of answers, the most frequent first, equals in the
    /// order of ids.
    pub ties: Vec<Tie>,
    /// The share of complete sets in which the lead is shared.
    pub tied: f64,
    /// The share of complete sets in which nothing separates the options, so that none leads.
    pub undifferentiated: f64,
}

impl Soundness {
    /// Options that never lead alone.
    pub fn winless(&self) -> impl Iterator<Item = &OptionStats> {
        self.options
            .iter()
            .filter(|stats| stats.lead != Lead::Alone)
    }

    /// Whether something should be looked into. Ties are no fault: points are whole numbers.
    #[must_use]
    pub fn has_findings(&self) -> bool {
        self.winless().next().is_some()
            || !self.rules.is_empty()
            || !self.questions.is_empty()
            || self.nobody.is_some()
    }
}

/// How far an option ever gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lead {
    /// It never leads.
    Never,
    /// It leads, but always together with others.
    Shared,
    /// Some answers make it the only winner.
    Alone,
}

/// How an option fares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptionStats {
    /// The option.
    pub option: OptionIx,
    /// The best that was found in any set of answers.
    pub lead: Lead,
    /// The share of complete sets in which it leads; a shared lead is split evenly.
    pub share: f64,
}

/// A rule of which something, or everything, never shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadRule {
    /// The rule.
    pub rule: RuleIx,
    /// Whether it never even fires.
    pub never_fires: bool,
    /// What of it never changes anything.
    pub effects: Vec<Effect>,
    /// Whether none of its effects ever shows.
    pub whole: bool,
    /// Whether that is proven, and not only that no set of answers was found.
    pub proven: bool,
}

/// What a rule can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Points and vetoes: without them the same options lead, with the same certainty.
    Scores,
    /// `add` and `drop`: without them every option in the running has the same stack.
    Stack,
    /// The warning: it is never shown.
    Warning,
}

impl Effect {
    /// The name used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scores => "scores",
            Self::Stack => "stack",
            Self::Warning => "warning",
        }
    }
}

/// Answers that rule every option out.
#[derive(Clone, Debug, PartialEq)]
pub struct Nobody {
    /// The share of complete sets that do.
    pub share: f64,
    /// The fewest answers that were found to do it.
    pub example: Answers,
}

/// Options that share the lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// In the order of ids.
    pub options: Vec<OptionIx>,
    /// The share of complete sets in which exactly these lead.
    pub share: f64,
    /// The fewest answers that were found to do it.
    pub example: Answers,
}

/// Looks for everything at once.
#[must_use]
pub fn soundness(rules: &Rules) -> Soundness {
    soundness_by(rules, &InTurn)
}

/// The same, with the work shared out. However many do it, they find the same.
#[must_use]
pub fn soundness_by(rules: &Rules, workers: &dyn Workers) -> Soundness {
    let study = Study::new(rules);
    let (seen, searched) = search::search(&study, workers);
    let mut walker = SoundnessWalker::new(&study, seen);
    walker.try_written();
    walker.finish(searched)
}
