//! Which sets of answers were searched, and what follows from that.

use super::sampling::margin;

/// What was searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Searched {
    /// Every set of answers.
    Every {
        /// How many there are, those that leave questions open included.
        sets: u64,
        /// How many of them answer every question.
        complete: u64,
    },
    /// A sample, and every small set.
    Sample {
        /// How many walks were drawn. Each ends with a set that answers every question.
        walks: u64,
        /// Every set of at most this many answers was visited: 1 or 2. Of a `many` question with more
        /// than six values that is each value by itself.
        answers: u8,
    },
}

impl Searched {
    /// How far a share may be off, with a probability of at least 95 % for each: 0 when every set was
    /// counted, else Hoeffding's bound √(ln(2 / 0.05) / 2n).
    #[must_use]
    pub fn margin(self) -> f64 {
        match self {
            Self::Every { .. } => 0.0,
            Self::Sample { walks, .. } => margin(float(walks)),
        }
    }

    /// What no complete set showed has at most this share of them, with a probability of at least 95 %:
    /// 0 when every set was counted, else 1 − 0.05^(1/n), which is a little less than 3/n.
    #[must_use]
    pub fn unseen(self) -> f64 {
        match self {
            Self::Every { .. } => 0.0,
            Self::Sample { walks, .. } => 1.0 - 0.05_f64.powf(1.0 / float(walks)),
        }
    }

    /// Whether every set was visited, so that what was not found is nowhere.
    #[must_use]
    pub const fn is_everything(self) -> bool {
        matches!(self, Self::Every { .. })
    }

    /// How many complete sets shares are taken of.
    #[must_use]
    pub const fn complete(self) -> u64 {
        match self {
            Self::Every { complete, .. } => complete,
            Self::Sample { walks, .. } => walks,
        }
    }

    /// So many complete sets as a share of those that shares are taken of.
    pub(crate) fn share(self, count: u64) -> f64 {
        self.share_of_sum(float(count))
    }

    /// So many sets, each as the part of one that each of so many options gets.
    pub(crate) fn part(count: u64, options: usize) -> f64 {
        float(count) / float(u64::try_from(options).unwrap_or(u64::MAX)).max(1.0)
    }

    /// The same for a sum of parts of sets.
    pub(crate) fn share_of_sum(self, sum: f64) -> f64 {
        sum / float(self.complete()).max(1.0)
    }
}

/// A count as a number to calculate with.
fn float(count: u64) -> f64 {
    // Counts stay far below 2³², where this is exact.
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
