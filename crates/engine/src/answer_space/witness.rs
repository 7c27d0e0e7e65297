//! How often something showed among sets of answers, and the smallest set that shows it.

/// How often something showed, with the fewest answers that show it.
pub(crate) struct Witness {
    /// In how many of the sets that shares are taken of.
    pub complete: u64,
    answers: usize,
    /// The smallest set.
    pub example: Vec<u64>,
}

impl Witness {
    /// The first set that shows it, not counted yet.
    pub fn new(set: &[u64]) -> Self {
        Self {
            complete: 0,
            answers: given(set),
            example: set.to_vec(),
        }
    }

    /// Counts a set that shows it.
    pub fn count(&mut self, set: &[u64], complete: bool) {
        self.complete += u64::from(complete);
        let answers = given(set);
        if answers < self.answers {
            self.answers = answers;
            self.example.copy_from_slice(set);
        }
    }
}

/// How many answers a set has.
fn given(set: &[u64]) -> usize {
    set.iter().filter(|chosen| **chosen != 0).count()
}
