//! The answers and the recommendation whose reasons are shown.
//!
//! Who leads changes in the turn of a click. The reasons are much to draw, so they follow once that is painted.

use matrix_engine::{Answers, Breakdown, OptionIx, Recommendation};

/// Answers and their recommendation, which belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasoned {
    /// The answers.
    pub answers: Answers,
    /// What the engine says about them.
    pub result: Recommendation,
}

impl Reasoned {
    /// The points of an option.
    #[must_use]
    pub fn breakdown(&self, option: OptionIx) -> Breakdown {
        self.result.breakdown(option).cloned().unwrap_or_default()
    }

    /// The score of an option.
    #[must_use]
    pub fn score(&self, option: OptionIx) -> i32 {
        let breakdown = self.result.breakdown(option);
        breakdown.map_or(0, |breakdown| breakdown.score)
    }

    /// The best score in the running.
    #[must_use]
    pub fn best_score(&self) -> i32 {
        let first = self.result.ranking.first();
        first.map_or(0, |first| first.breakdown.score)
    }
}
