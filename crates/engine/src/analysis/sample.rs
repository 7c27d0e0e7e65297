//! Complete answers drawn at random, and always the same ones.

use crate::answer_space::{Dice, LISTED_VALUES, PossibleAnswers};
use crate::answers::{Answer, bit};

/// How many sets of answers a sample has.
pub const SAMPLE: u32 = 5_000;

/// Complete answers drawn at random, each with the same probability.
#[derive(Debug)]
pub(super) struct Sample {
    /// What there is to draw from, for each question.
    pub questions: Vec<Draw>,
    /// How many are still to be drawn.
    pub left: u32,
    /// What draws them.
    pub dice: Dice,
}

/// The answers that one question may draw.
#[derive(Debug)]
pub(super) enum Draw {
    Listed(Vec<Answer>),
    /// Any of the values, but not none.
    Any(PossibleAnswers),
}

impl Sample {
    pub fn new(questions: &[PossibleAnswers]) -> Self {
        let questions = questions.iter().map(|question| {
            let listed = question.all().map(Draw::Listed);
            listed.unwrap_or_else(|| Draw::Any(question.clone()))
        });
        Self {
            questions: questions.collect(),
            left: SAMPLE,
            dice: Dice::new(),
        }
    }
}

impl Draw {
    /// An answer, and its place from 1 on among those that are told apart: of a long list of values
    /// the first six count.
    ///
    /// [`crate::answer_space::Field`] draws the same answers with the same probabilities, but from other
    /// rolls. The two are kept apart so that the shares that were published for some answers stay as they
    /// are.
    pub fn draw(&self, dice: &mut Dice) -> (usize, Answer) {
        match self {
            Self::Listed(answers) => {
                let at = dice.position(answers.len());
                (at + 1, answers.get(at).copied().unwrap_or_default())
            }
            Self::Any(question) => {
                let values = question.values.iter();
                let every = values.fold(0, |all, value| all | bit(*value));
                let set = dice.some_of(every);
                let first = usize::try_from(set & ((1 << LISTED_VALUES) - 1)).unwrap_or(0);
                (first + 1, question.answer(set))
            }
        }
    }
}
