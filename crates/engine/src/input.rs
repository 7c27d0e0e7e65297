//! All that a visitor says: answers, and their own judgement.

use crate::answers::Answers;
use crate::judgement::Judgement;
use crate::rules::Rules;

/// What a recommendation is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The answers.
    pub answers: Answers,
    /// What the visitor weighs otherwise than the rule file.
    pub judgement: Judgement,
}

impl Input {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Answers::none(rules).into()
    }

    /// The same as whoever takes it over says it.
    #[must_use]
    pub fn unsigned(self) -> Self {
        Self {
            judgement: self.judgement.unsigned(),
            ..self
        }
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.judgement.is_empty()
    }
}

impl From<Answers> for Input {
    fn from(answers: Answers) -> Self {
        Self {
            answers,
            judgement: Judgement::default(),
        }
    }
}
