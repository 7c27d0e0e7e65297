//! What the desk knows when it shows something: the answers and everything that follows from them.

use matrix_engine::{Analysis, Answers, Recommendation, Rules, Verdict, write_answers};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What goes on while older answers are shown.
pub struct Live {
    /// The newest answers.
    pub newest: RefCell<Answers>,
    /// The answers that the visitor tried last, in the form in which they were sent, and in words; until
    /// others come.
    pub tried: RefCell<Option<(String, String)>>,
    /// Whether the visitor acts at the list of changes, which stays under the hand until new ones are
    /// shown.
    pub at_list: Cell<bool>,
}

/// Answers with what follows from them.
pub struct View {
    pub rules: Rc<Rules>,
    pub answers: Answers,
    pub live: Rc<Live>,
    /// The answers in the form in which they are sent back.
    pub text: String,
    pub result: Recommendation,
    pub analysis: Analysis,
}

impl View {
    pub fn new(rules: Rc<Rules>, answers: Answers, live: Rc<Live>, result: Recommendation) -> Self {
        Self {
            live,
            text: write_answers(&rules, &answers),
            rules,
            answers,
            result,
            analysis: Analysis::default(),
        }
    }

    /// Whether nothing puts one option before another.
    pub fn is_level(&self) -> bool {
        self.result.verdict.is_undifferentiated()
    }

    /// Whether one option leads for good.
    pub fn is_decided(&self) -> bool {
        self.analysis.verdict(&self.result) == Verdict::Decided
    }

    /// Whether some option can win once the open questions are answered, and there are any.
    pub fn has_outcomes(&self) -> bool {
        self.answers.count() < self.rules.questions().len()
            && self.analysis.shares.options.iter().any(|it| *it > 0.0)
    }
}
