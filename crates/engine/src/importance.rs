//! How much an answer matters, and what that does to points.

/// Points at or below this, before doubling, go against a must.
pub const BREAKS_A_MUST: i32 = -2;

/// How much an answer matters to the visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// Counts once.
    #[default]
    Normal,
    /// Doubles the points of every rule that this answer makes true.
    More,
    /// Doubles too, and rules out options that get −2 or worse from such a rule.
    Must,
}

impl Importance {
    /// Every importance, the usual one first.
    pub const ALL: [Self; 3] = [Self::Normal, Self::More, Self::Must];

    /// The name in rule files, on the page and in exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::More => "more",
            Self::Must => "must",
        }
    }

    /// What the points of a rule are multiplied with.
    #[must_use]
    pub const fn factor(self) -> i32 {
        match self {
            Self::Normal => 1,
            Self::More | Self::Must => 2,
        }
    }
}
