//! Trying all answers to a few questions, for checks that can then say what is never so. No check lives here.

use crate::answer_space::{Odometer, PossibleAnswers};
use crate::answers::{Answer, Answers};
use crate::index::QuestionIx;
use crate::predicate::Predicate;
use crate::rules::Rules;

/// How many sets are tried for one question of a check.
const SETS: usize = 4_096;

/// What one question of a check costs at least, in sets.
const ONE_TRY: usize = 32;

/// How many sets may still be tried for a whole file, so that no file takes long.
pub(super) struct Budget(usize);

impl Budget {
    pub const fn new() -> Self {
        Self(400_000)
    }
}

/// Whether `look` is true of some set of answers to these questions; `None` when there are too many to try.
pub(super) fn any(
    rules: &Rules,
    questions: &[QuestionIx],
    budget: &mut Budget,
    look: impl Fn(&Answers) -> bool,
) -> Option<bool> {
    // Finding out that there are too many is work as well.
    budget.0 = budget.0.checked_sub(ONE_TRY)?;
    let lists = questions
        .iter()
        .map(|question| PossibleAnswers::new(rules, *question).all());
    let lists = lists.collect::<Option<Vec<Vec<Answer>>>>()?;
    let mut sets = lists.iter().map(|list| list.len() + 1);
    let sets = sets.try_fold(1_usize, usize::checked_mul)?;
    if sets > SETS || sets > budget.0 {
        return None;
    }
    budget.0 -= sets;
    let mut answers = Answers::none(rules);
    let mut odometer = Odometer::new(lists);
    loop {
        if look(&answers) {
            return Some(true);
        }
        let turn = |place: usize, answer: Option<Answer>| {
            let Some(question) = questions.get(place).copied() else {
                return;
            };
            match answer {
                Some(answer) => answers.put(question, answer),
                None => answers.clear(question),
            }
        };
        if !odometer.advance(turn) {
            return Some(false);
        }
    }
}

/// The questions of a condition.
pub(super) fn questions(when: &Predicate) -> Vec<QuestionIx> {
    let mut questions = Vec::new();
    when.questions(&mut questions);
    questions
}
