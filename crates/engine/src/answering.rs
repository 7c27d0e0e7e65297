//! Answering the questions of some rules: how a question may be answered depends on its kind.

use crate::answers::{Answers, bit};
use crate::index::{QuestionIx, ValueIx};
use crate::model::{Choice, Id, Kind, SomeAnswers};
use crate::rules::Rules;

impl Answers {
    /// No answers yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self::unanswered(rules.questions().len())
    }

    /// Adds or removes a value: any number of values for a `many` question, else this value takes
    /// the place of the present one, and removing it leaves the question without an answer.
    pub fn toggle(&mut self, rules: &Rules, question: QuestionIx, value: ValueIx) {
        let several = rules.question(question).kind == Kind::Many;
        self.update(question, |answer| {
            let kept = if several { answer.chosen } else { 0 };
            answer.chosen = if answer.chosen & bit(value) == 0 {
                kept | bit(value)
            } else {
                kept & !bit(value)
            };
        });
    }
}

impl Rules {
    /// The answers that a preset or a test of this file writes down.
    #[must_use]
    pub fn answers_from(&self, written: &SomeAnswers) -> Answers {
        let mut answers = Answers::none(self);
        for (id, choice) in &written.given {
            let Some(question) = self.find_question(id.as_str()) else {
                continue;
            };
            let values: Vec<&str> = match choice {
                Choice::Toggle(true) => vec!["yes"],
                Choice::Toggle(false) => vec!["no"],
                Choice::One(value) => vec![value.as_str()],
                Choice::Many(values) => values.iter().map(Id::as_str).collect(),
            };
            for value in values.iter().filter_map(|id| self.find_value(question, id)) {
                if !answers.has(question, value) {
                    answers.toggle(self, question, value);
                }
            }
        }
        for (id, importance) in &written.importance {
            if let Some(question) = self.find_question(id.as_str()) {
                answers.weigh(question, *importance);
            }
        }
        answers
    }
}
