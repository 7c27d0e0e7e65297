//! The scores of all options side by side, one lane for each, so that the processor adds and compares many
//! of them at a time. Wide enough for every file within the limits; see [`super::fits`].

use crate::index::OptionIx;
use crate::scoring::Effects;

/// Lanes that are compared in one word.
const WORD: usize = 16;
/// The bit of each. A list, since a shift for each lane is more work than a look at one.
const BITS: [u16; WORD] = [
    0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000,
    0x8000,
];

/// For each option its score, and how many times it is ruled out. `N` is a multiple of 16, at most 128.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lanes<const N: usize> {
    scores: [i16; N],
    out: [i16; N],
}

impl<const N: usize> Lanes<N> {
    const NOTHING: Self = Self {
        scores: [0; N],
        out: [0; N],
    };

    /// So many options with no points. The lanes beyond them are out.
    pub fn level(options: usize) -> Self {
        let mut lanes = Self::NOTHING;
        for out in lanes.out.iter_mut().skip(options) {
            *out = 1;
        }
        lanes
    }

    /// The points and vetoes of effects, in normal importance.
    pub fn of(effects: &Effects) -> Self {
        let mut lanes = Self::NOTHING;
        for (option, points) in &effects.points {
            if let Some(score) = lanes.scores.get_mut(option.0) {
                *score = score.wrapping_add(i16::try_from(*points).unwrap_or(0));
            }
        }
        lanes.rule_out(&effects.vetoes);
        lanes
    }

    /// What these effects rule out besides when an answer behind them is a must.
    pub fn breaking(effects: &Effects) -> Self {
        let mut lanes = Self::NOTHING;
        lanes.rule_out(&effects.must_breaking);
        lanes
    }

    fn rule_out(&mut self, options: &[OptionIx]) {
        for option in options {
            if let Some(out) = self.out.get_mut(option.0) {
                *out = out.wrapping_add(1);
            }
        }
    }

    /// The points twice; what is ruled out is so once.
    pub fn doubled(mut self) -> Self {
        for score in &mut self.scores {
            *score = score.wrapping_mul(2);
        }
        self
    }

    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.scores.iter_mut().zip(&other.scores) {
            *mine = mine.wrapping_add(*theirs);
        }
        for (mine, theirs) in self.out.iter_mut().zip(&other.out) {
            *mine = mine.wrapping_add(*theirs);
        }
    }

    pub fn subtract(&mut self, other: &Self) {
        for (mine, theirs) in self.scores.iter_mut().zip(&other.scores) {
            *mine = mine.wrapping_sub(*theirs);
        }
        for (mine, theirs) in self.out.iter_mut().zip(&other.out) {
            *mine = mine.wrapping_sub(*theirs);
        }
    }

    /// Whether an option is ruled out.
    pub fn is_out(&self, option: OptionIx) -> bool {
        self.out.get(option.0).is_some_and(|times| *times > 0)
    }

    /// The scores of those in the running; of the others the least number there is.
    fn running(&self) -> [i16; N] {
        let mut running = self.scores;
        for (score, out) in running.iter_mut().zip(&self.out) {
            *score = if *out == 0 { *score } else { i16::MIN };
        }
        running
    }

    /// The options in the running with the highest score, a bit for each.
    pub fn leaders(&self) -> u128 {
        let running = self.running();
        let best = running.iter().copied().fold(i16::MIN, i16::max);
        if best == i16::MIN {
            return 0;
        }
        let mut leaders = 0;
        for (word, scores) in running.chunks_exact(WORD).enumerate() {
            let mut bits = 0;
            for (score, bit) in scores.iter().zip(BITS) {
                bits |= if *score == best { bit } else { 0 };
            }
            leaders |= u128::from(bits) << (WORD * word);
        }
        leaders
    }

    /// Whether the next score behind the leader's is at most so far away.
    pub fn is_close(&self, close: u32) -> bool {
        let running = self.running();
        let best = running.iter().copied().fold(i16::MIN, i16::max);
        let next = running.iter().copied().filter(|score| *score < best);
        let next = next.fold(i16::MIN, i16::max);
        next != i16::MIN && u32::from(best.abs_diff(next)) <= close
    }
}
