//! How often something showed among sets of answers, and the smallest set that shows it.

/// How often something showed, with the fewest answers that show it.
#[derive(Clone, Debug)]
pub(crate) struct Witness {
    /// In how many of the sets that shares are taken of.
    pub complete: u64,
    answers: usize,
    /// The smallest set; of several the first when they are counted up like a number. So it does not matter in
    /// which order they are visited.
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
        self.count_known(set, given(set), complete);
    }

    /// The same where it is known how many answers the set has.
    pub fn count_known(&mut self, set: &[u64], answers: usize, complete: bool) {
        self.complete += u64::from(complete);
        if answers < self.answers || (answers == self.answers && *set < *self.example) {
            self.answers = answers;
            self.example.copy_from_slice(set);
        }
    }

    /// Takes over what another search found.
    pub fn merge(&mut self, other: &Self) {
        self.count_known(&other.example, other.answers, false);
        self.complete += other.complete;
    }
}

/// How many answers a set has.
fn given(set: &[u64]) -> usize {
    set.iter().filter(|chosen| **chosen != 0).count()
}
