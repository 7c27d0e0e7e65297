//! A finished analysis, with what the visitor said then and everything that follows from them.

use crate::judged::Judged;
use matrix_engine::{Analysis, Input, Recommendation, Verdict};

/// What the visitor said, the recommendation that follows and its analysis, which belong together.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// What the visitor said.
    pub input: Input,
    /// The rules as the visitor weighs them.
    pub rules: Judged,
    /// What the engine says about it.
    pub result: Recommendation,
    /// How sure that is, and what would change it.
    pub analysis: Analysis,
}

impl Analysed {
    /// How sure the recommendation is, now that every open question was looked at.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.analysis.verdict(&self.result)
    }

    /// Whether nothing puts one option before another.
    #[must_use]
    pub fn is_level(&self) -> bool {
        self.result.verdict.is_undifferentiated()
    }

    /// Whether some option can win once the open questions, of `questions` in all, are answered.
    #[must_use]
    pub fn has_outcomes(&self, questions: usize) -> bool {
        let shares = &self.analysis.shares.options;
        self.input.answers.count() < questions && shares.iter().any(|share| *share > 0.0)
    }
}
