//! What an edit of the rules changed: which answers get another winner than before.
//!
//! Two rule files are given the same sets of answers ([`crate::answer_space`]), over the questions and
//! values that both know. Names that moved are followed as links follow them. What only one of the files asks
//! stays without an answer. Why something changed is not said here: the rules that differ are.

mod counter;
mod edit;
mod musts;
mod names;
mod promises;
mod seen;
mod shift;
mod sides;
mod study;
mod walker;

pub use edit::{Edit, EditedRules, IdChanges};
pub use musts::MustChange;
pub use promises::{Broken, GoneId, broken_promises};
pub use shift::Shift;
pub use study::{ImpactPiece, ImpactStudy};

use crate::answer_space::Searched;
use crate::answers::Answers;
use crate::index::OptionIx;
use crate::rules::Rules;
use crate::workers::{InTurn, Workers, done_by};

/// What differs between two rule files.
#[derive(Clone, Debug, PartialEq)]
pub struct Impact {
    /// Which sets of answers were searched.
    pub searched: Searched,
    /// What was edited.
    pub edit: Edit,
    /// How many questions both files ask.
    pub questions: usize,
    /// How often each option wins before and after: those of the file after in the order of ids, then those that
    /// are gone.
    pub shifts: Vec<Shift>,
    /// The share of complete sets in which nothing separates the options, before and after.
    pub undifferentiated: (f64, f64),
    /// The share of complete sets in which every option is ruled out, before and after.
    pub nobody: (f64, f64),
    /// What the edit changes for answers that are a must, in the order of ids. These are not searched.
    pub musts: Vec<MustChange>,
    /// The share of complete sets of answers whose winner differs.
    pub differs: f64,
    /// Each way in which the winner differs, the most frequent first, equals in the order of ids.
    pub pairs: Vec<Pair>,
}

/// Answers that end otherwise than before.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What the rules before say; its options are theirs.
    pub before: End,
    /// What the rules after say; its options are theirs.
    pub after: End,
    /// The share of complete sets. It may be 0 where only answers that leave questions open show it.
    pub share: f64,
    /// The fewest answers that were found to show it, as answers to the rules before, and after.
    pub example: (Answers, Answers),
}

/// Where some answers lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Nothing separates the options.
    Undifferentiated,
    /// Every option is ruled out.
    Nobody,
    /// These lead, in the order of ids.
    Leaders(Vec<OptionIx>),
}

/// Compares the winners of two rule files.
#[must_use]
pub fn impact(before: &Rules, after: &Rules) -> Impact {
    impact_by(before, after, &InTurn)
}

/// The same, with the work shared out. However many do it, they find the same.
#[must_use]
pub fn impact_by(before: &Rules, after: &Rules, workers: &dyn Workers) -> Impact {
    let study = ImpactStudy::new(before, after);
    let pieces = done_by(workers, study.pieces(), |piece| study.look(piece));
    study.finish(pieces)
}

impl End {
    /// Ids of options, to sort by.
    fn ids(&self, rules: &Rules) -> Vec<String> {
        let Self::Leaders(options) = self else {
            return Vec::new();
        };
        let ids = options.iter();
        ids.map(|option| rules.option(*option).id.text.clone())
            .collect()
    }
}
