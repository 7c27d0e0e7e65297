//! Every way to answer some questions, as long as they are few enough, and who leads in each.

use crate::answer_space::{Odometer, PossibleAnswers, count_sets};
use crate::answers::Answer;
use crate::index::OptionIx;

/// How many sets of answers are looked at one by one; where there are more, a sample is drawn.
pub const OUTCOMES_COUNTED: usize = 20_000;

/// Every way to answer, or not to answer, the questions that matter.
#[derive(Debug)]
pub(super) struct Exhaustive {
    /// The answers that are looked at.
    pub odometer: Odometer<Answer>,
    /// Which options have the best score, for each set in the order of the odometer, as a position in
    /// `distinct`.
    outcomes: Vec<usize>,
    /// Who has the best score in any of the sets, in the order in which they came up.
    distinct: Vec<Vec<OptionIx>>,
}

impl Exhaustive {
    /// `None` when there are more sets of answers than are counted.
    pub fn new(questions: &[PossibleAnswers]) -> Option<Self> {
        let lists = questions.iter().map(PossibleAnswers::all);
        let lists: Vec<Vec<Answer>> = lists.collect::<Option<_>>()?;
        let counts = lists.iter().map(|list| list.len() as u64);
        let sets = count_sets(counts, OUTCOMES_COUNTED as u64)?;
        Some(Self {
            odometer: Odometer::new(lists),
            outcomes: Vec::with_capacity(usize::try_from(sets).unwrap_or(0)),
            distinct: Vec::new(),
        })
    }

    /// Takes down who has the best score.
    pub fn record(&mut self, best: &[OptionIx]) {
        let known = self.distinct.iter().position(|known| *known == best);
        let outcome = known.unwrap_or_else(|| {
            self.distinct.push(best.to_vec());
            self.distinct.len() - 1
        });
        self.outcomes.push(outcome);
    }

    /// Whether the same options have the best score in all sets.
    pub fn is_unanimous(&self) -> bool {
        self.distinct.len() == 1
    }

    /// Whether the outcome is the same for all answers to a question, whatever the others are answered.
    pub fn is_settled(&self, question: usize) -> bool {
        let stride: usize = self.odometer.bases().skip(question + 1).product();
        let turn = stride * self.odometer.bases().nth(question).unwrap_or(1);
        // Within a turn, what is one stride further differs in this answer alone.
        let pairs = self.outcomes.iter().zip(self.outcomes.iter().skip(stride));
        pairs
            .enumerate()
            .all(|(number, (one, next))| number % turn + stride >= turn || one == next)
    }
}
