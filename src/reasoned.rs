//! What the visitor said and the recommendation whose reasons are shown.
//!
//! Who leads changes in the turn of a click. The reasons are much to draw, so they follow once that is painted.

use crate::judged::Judged;
use matrix_engine::{Breakdown, Input, OptionIx, Recommendation};

/// What the visitor said and the recommendation that follows, which belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasoned {
    /// What the visitor said.
    pub input: Input,
    /// The rules as the visitor weighs them.
    pub rules: Judged,
    /// What the engine says about it.
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
}
