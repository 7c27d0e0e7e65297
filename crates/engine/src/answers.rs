//! The visitor's answers: for each question nothing, or some of its values with an importance. What needs
//! the rules, such as how many values a question takes, is in `answering.rs`.

use crate::importance::Importance;
use crate::index::{QuestionIx, ValueIx};

/// The answer to one question: nothing, or some of its values with an importance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The values as bits; none is no answer, and then the importance is normal.
    pub(crate) chosen: u64,
    pub(crate) importance: Importance,
}

impl Answer {
    /// Whether there is an answer.
    #[must_use]
    pub const fn is_given(self) -> bool {
        self.chosen != 0
    }

    /// Whether this value is part of it.
    #[must_use]
    pub fn has(self, value: ValueIx) -> bool {
        self.chosen & bit(value) != 0
    }

    /// How much it matters.
    #[must_use]
    pub const fn importance(self) -> Importance {
        self.importance
    }

    pub(crate) fn normal(chosen: u64) -> Self {
        Self {
            chosen,
            importance: Importance::Normal,
        }
    }
}

/// Answers to the questions of one [`crate::Rules`]. Every question starts without an answer, which is not
/// the same as "no".
///
/// All changes keep this sound: a `one` question or a toggle has at most one value, and a question
/// without a value has no importance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    by_question: Vec<Answer>,
}

impl Answers {
    /// Room for answers to so many questions.
    pub(crate) fn unanswered(questions: usize) -> Self {
        Self {
            by_question: vec![Answer::default(); questions],
        }
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_question.iter().all(|answer| answer.chosen == 0)
    }

    /// How many questions have an answer.
    #[must_use]
    pub fn count(&self) -> usize {
        let given = self.by_question.iter().filter(|answer| answer.chosen != 0);
        given.count()
    }

    /// How many questions are answered otherwise, importance included, in other answers to these rules.
    #[must_use]
    pub fn differing(&self, other: &Self) -> usize {
        let pairs = self.by_question.iter().zip(&other.by_question);
        pairs.filter(|(mine, theirs)| mine != theirs).count()
    }

    /// Whether this question has an answer.
    #[must_use]
    pub fn is_given(&self, question: QuestionIx) -> bool {
        self.chosen(question) != 0
    }

    /// Whether this value is part of the answer.
    #[must_use]
    pub fn has(&self, question: QuestionIx, value: ValueIx) -> bool {
        self.chosen(question) & bit(value) != 0
    }

    /// The importance of an answer; normal without one.
    #[must_use]
    pub fn importance(&self, question: QuestionIx) -> Importance {
        self.get(question).importance
    }

    /// Answers a question with this value alone.
    pub fn set(&mut self, question: QuestionIx, value: ValueIx) {
        self.update(question, |answer| answer.chosen = bit(value));
    }

    /// Takes an answer back.
    pub fn clear(&mut self, question: QuestionIx) {
        self.update(question, |answer| answer.chosen = 0);
    }

    /// Says how much an answer matters. Without an answer there is nothing to weigh.
    pub fn weigh(&mut self, question: QuestionIx, importance: Importance) {
        self.update(question, |answer| answer.importance = importance);
    }

    /// The chosen values as bits, by position in the question.
    pub(crate) fn chosen(&self, question: QuestionIx) -> u64 {
        self.get(question).chosen
    }

    /// Puts an answer in its place. It must fit the question.
    pub(crate) fn put(&mut self, question: QuestionIx, answer: Answer) {
        if let Some(place) = self.by_question.get_mut(question.0) {
            *place = answer;
        }
    }

    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: QuestionIx) -> Answer {
        let answer = self.by_question.get(question.0);
        answer.copied().unwrap_or_default()
    }

    /// Changes an answer and keeps it sound.
    pub(crate) fn update(&mut self, question: QuestionIx, change: impl FnOnce(&mut Answer)) {
        if let Some(answer) = self.by_question.get_mut(question.0) {
            change(answer);
            if answer.chosen == 0 {
                *answer = Answer::default();
            }
        }
    }
}

/// The mask of one value.
pub(crate) fn bit(value: ValueIx) -> u64 {
    u32::try_from(value.0)
        .ok()
        .and_then(|shift| 1_u64.checked_shl(shift))
        .unwrap_or(0)
}
