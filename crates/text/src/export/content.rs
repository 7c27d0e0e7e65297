//! What a document is made of.

use matrix_engine::{Analysis, Answers, Input, Recommendation, Rules};

/// Everything that a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The rules, as they are weighed.
    pub rules: &'a Rules,
    /// The answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub result: &'a Recommendation,
    /// What would follow without the judgement that the rules are weighed with; none without one.
    pub without: Option<&'a Recommendation>,
    /// How sure that is.
    pub analysis: &'a Analysis,
    /// The day on which it is written, `YYYY-MM-DD`.
    pub date: &'a str,
    /// What opens these answers, as [`super::link`] makes it.
    pub link: &'a str,
}

impl Export<'_> {
    /// The answers, and the judgement that the rules are weighed with, as whoever reads the document may take
    /// it over.
    pub(crate) fn input(&self) -> Input {
        Input {
            answers: self.answers.clone(),
            judgement: self.rules.judgement().clone().unsigned(),
        }
    }
}
