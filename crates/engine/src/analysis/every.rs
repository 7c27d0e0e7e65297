//! Every way to answer some questions, one after the other, as long as they are few enough.

use super::prospects::ways;
use crate::answers::Answer;
use crate::index::{OptionIx, QuestionIx};
use crate::rules::Rules;

/// How many sets of answers are looked at one by one; where there are more, a sample is drawn.
pub const OUTCOMES_COUNTED: usize = 20_000;

/// Every way to answer, or not to answer, the questions that matter: the digits are counted up like
/// those of a number, the last one fastest.
#[derive(Debug)]
pub(super) struct Every {
    /// The answers to each question that are told apart.
    pub ways: Vec<Vec<Answer>>,
    /// Which options have the best score, for each number counted, as a position in `known`.
    ends: Vec<usize>,
    /// Who has the best score at any of the ends, in the order in which they came up.
    pub known: Vec<Vec<OptionIx>>,
}

impl Every {
    /// `None` when there are more sets of answers than are counted.
    pub fn new(rules: &Rules, questions: &[QuestionIx]) -> Option<Self> {
        let mut all = Vec::with_capacity(questions.len());
        let mut count: usize = 1;
        for question in questions {
            let ways = ways(rules, *question)?;
            count = count.checked_mul(ways.len() + 1)?;
            if count > OUTCOMES_COUNTED {
                return None;
            }
            all.push(ways);
        }
        Some(Self {
            ways: all,
            ends: Vec::with_capacity(count),
            known: Vec::new(),
        })
    }

    /// Takes down who has the best score.
    pub fn note(&mut self, best: &[OptionIx]) {
        let known = self.known.iter().position(|it| *it == best);
        let end = known.unwrap_or_else(|| {
            self.known.push(best.to_vec());
            self.known.len() - 1
        });
        self.ends.push(end);
    }

    /// Whether the end is the same for all answers to a question, whatever is answered to the others.
    pub fn is_settled(&self, at: usize) -> bool {
        let faster = self.ways.iter().skip(at + 1);
        let stride: usize = faster.map(|it| it.len() + 1).product();
        let turn = stride * self.ways.get(at).map_or(1, |it| it.len() + 1);
        // Within a turn, what is one stride further differs in this answer alone.
        let pairs = self.ends.iter().zip(self.ends.iter().skip(stride));
        pairs
            .enumerate()
            .all(|(number, (one, next))| number % turn + stride >= turn || one == next)
    }
}
