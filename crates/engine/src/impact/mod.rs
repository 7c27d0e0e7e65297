//! What an edit of the rules changed: which answers get another winner than before.
//!
//! Two rule files are given the same sets of answers ([`crate::answer_space`]), over the questions and
//! values that both know. Names that moved are followed as links follow them. What only one of the files asks
//! stays without an answer. Why something changed is not said here: the rules that differ are.

mod edit;
mod names;
mod walker;

pub use edit::{Edit, EditedRules, Renamed};

use crate::answer_space::{AnswerSpace, Searched};
use crate::answers::Answers;
use crate::index::OptionIx;
use crate::rules::Rules;
use names::Names;
use walker::ImpactWalker;

/// What differs between two rule files.
#[derive(Clone, Debug, PartialEq)]
pub struct Impact {
    /// Which sets of answers were searched.
    pub searched: Searched,
    /// What was edited.
    pub edit: Edit,
    /// How many questions both files ask.
    pub questions: usize,
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
    let names = Names::new(before, after);
    let edit = Edit::new(before, after, &names);
    let mut walker = ImpactWalker::new(before, after, &names);
    let mut space = AnswerSpace::new(walker.fields());
    let searched = space.walk(&mut walker);
    if !searched.is_everything() {
        walker.search_closer(&mut space, &edit);
    }
    let questions = names.questions.len();
    let (differs, pairs) = walker.finish(searched);
    Impact {
        searched,
        edit,
        questions,
        differs,
        pairs,
    }
}
