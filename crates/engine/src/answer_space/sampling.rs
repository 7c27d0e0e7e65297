//! Random numbers that are the same in every run, so that equal rules give equal results.

/// Where drawing begins.
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

/// `SplitMix64`: small, even, and always the same.
#[derive(Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that roll the same numbers every time.
    pub fn new() -> Self {
        Self(SEED)
    }

    /// Dice for one of several pieces of work. Those of the first are [`Dice::new`].
    pub fn of_piece(piece: usize) -> Self {
        let piece = u64::try_from(piece).unwrap_or(u64::MAX);
        let mut dice = Self(SEED.wrapping_add(piece));
        if piece > 0 {
            // Neighbours would roll what is alike for a while.
            dice.0 = dice.roll();
        }
        dice
    }

    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(SEED);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        // The upper half of a roll times the limit: the upper half of that is below the limit.
        ((self.roll() >> 32) * limit) >> 32
    }

    /// A position in a list of this length.
    pub fn position(&mut self, length: usize) -> usize {
        let limit = u64::try_from(length).unwrap_or(u64::MAX);
        usize::try_from(self.below(limit)).unwrap_or(0)
    }

    /// Some of these bits, but not none; each set is as likely as any other.
    pub fn some_of(&mut self, bits: u64) -> u64 {
        loop {
            let set = self.roll() & bits;
            if set != 0 {
                return set;
            }
        }
    }
}

/// How far a share of so many samples may be off, with a probability of at least 95 %: Hoeffding's bound
/// √(ln(2 / 0.05) / 2n).
pub(crate) fn margin(samples: f64) -> f64 {
    (3.688_879_454_113_936 / (2.0 * samples)).sqrt()
}
