//! What the desk knows when it shows something: the answers and everything that follows from them.

use matrix_engine::{Analysis, Answers, Recommendation, Rules, State, write_answers};
use std::cell::RefCell;
use std::rc::Rc;

/// Answers with what follows from them.
pub struct View {
    pub rules: Rc<Rules>,
    pub answers: Answers,
    /// The newest answers, which may be other ones by now.
    pub newest: Rc<RefCell<Answers>>,
    /// The answers in the form in which they are sent back.
    pub text: String,
    pub result: Recommendation,
    pub analysis: Analysis,
}

impl View {
    pub fn new(
        rules: Rc<Rules>,
        answers: Answers,
        newest: Rc<RefCell<Answers>>,
        result: Recommendation,
    ) -> Self {
        Self {
            newest,
            text: write_answers(&rules, &answers),
            rules,
            answers,
            result,
            analysis: Analysis::default(),
        }
    }

    /// Whether nothing puts one option before another.
    pub fn is_level(&self) -> bool {
        self.result.state.is_level()
    }

    /// Whether one option leads for good.
    pub fn is_decided(&self) -> bool {
        self.analysis.state(&self.result) == State::Decided
    }

    /// Whether some option can win once the open questions are answered, and there are any.
    pub fn has_outcomes(&self) -> bool {
        self.answers.count() < self.rules.questions().len()
            && self.analysis.shares.options.iter().any(|it| *it > 0.0)
    }
}
