//! Random numbers that are the same in every run.

/// A generator with a fixed seed (xorshift64*). Good enough to scatter rules, for nothing else.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// A generator. Equal seeds give equal numbers.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        // Zero would stay zero.
        Self(seed | 1 << 63)
    }

    /// A number from 0 up to `end`, which is not reached; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number)
            .ok()
            .and_then(|number| number.checked_rem(end))
            .unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub fn in_hundred(&mut self, times: usize) -> bool {
        self.below(100) < times
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn equal_seeds_give_equal_numbers_within_the_range() {
        let numbers = |seed| {
            let mut chance = Chance::new(seed);
            (0..100).map(|_| chance.below(7)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1), numbers(1));
        assert_ne!(numbers(1), numbers(2));
        for number in 0..7 {
            assert!(numbers(0).contains(&number), "{number}");
        }
        assert_eq!(Chance::new(1).below(0), 0);
    }
}
