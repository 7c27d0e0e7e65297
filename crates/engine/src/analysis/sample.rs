//! Complete answers drawn at random, and always the same ones.

use super::prospects::{LISTED, picked, ways};
use crate::answers::{Answer, bit};
use crate::change::by_id;
use crate::index::{QuestionIx, ValueIx};
use crate::rules::Rules;

/// How many sets of answers a sample has.
pub const SAMPLE: u32 = 5_000;
/// Where drawing begins: always the same, so that equal answers give equal shares.
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

/// Complete answers drawn at random, each with the same probability.
#[derive(Debug)]
pub(super) struct Sample {
    /// What there is to draw from, for each question.
    pub ways: Vec<Draw>,
    /// How many are still to be drawn.
    pub left: u32,
    /// What draws them.
    pub dice: Dice,
}

/// What can be said to one question.
#[derive(Debug)]
pub(super) enum Draw {
    Listed(Vec<Answer>),
    /// Any of these values, but not none.
    Any(Vec<ValueIx>),
}

impl Sample {
    pub fn new(rules: &Rules, questions: &[QuestionIx]) -> Self {
        let ways = questions.iter().map(|question| {
            let listed = ways(rules, *question).map(Draw::Listed);
            listed.unwrap_or_else(|| Draw::Any(by_id(rules, *question)))
        });
        Self {
            ways: ways.collect(),
            left: SAMPLE,
            dice: Dice::new(),
        }
    }
}

/// `SplitMix64`: small, even, and always the same.
#[derive(Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Always the same.
    pub(crate) fn new() -> Self {
        Self(SEED)
    }

    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(SEED);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// An answer, and its place from 1 on among those that are told apart: of a long list of values
    /// the first six count.
    pub(super) fn draw(&mut self, from: &Draw) -> (usize, Answer) {
        match from {
            Draw::Listed(ways) => {
                let count = u64::try_from(ways.len()).unwrap_or(u64::MAX);
                // The upper half of a roll times the count: the upper half of that is below the count.
                let at = usize::try_from(((self.roll() >> 32) * count) >> 32).unwrap_or(0);
                (at + 1, ways.get(at).copied().unwrap_or_default())
            }
            Draw::Any(values) => {
                let every = values.iter().fold(0, |all, it| all | bit(*it));
                let set = loop {
                    let set = self.roll() & every;
                    if set != 0 {
                        break set;
                    }
                };
                let first = usize::try_from(set & ((1 << LISTED) - 1)).unwrap_or(0);
                (first + 1, Answer::normal(picked(values, set)))
            }
        }
    }
}
