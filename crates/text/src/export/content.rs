//! What a document is made of.

use matrix_engine::{Analysis, Answers, Recommendation, Rules};

/// Everything that a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub result: &'a Recommendation,
    /// How sure that is.
    pub analysis: &'a Analysis,
    /// The day on which it is written, `YYYY-MM-DD`.
    pub date: &'a str,
    /// What opens these answers, as [`super::link`] makes it.
    pub link: &'a str,
}
