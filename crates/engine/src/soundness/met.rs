//! How often something was met among sets of answers, and the smallest of them.

/// How often something was met, with the fewest answers that show it.
pub struct Met {
    pub complete: u64,
    answers: usize,
    pub example: Vec<u64>,
}

impl Met {
    pub fn new(set: &[u64]) -> Self {
        Self {
            complete: 0,
            answers: given(set),
            example: set.to_vec(),
        }
    }

    pub fn again(&mut self, set: &[u64], counts: bool) {
        self.complete += u64::from(counts);
        let answers = given(set);
        if answers < self.answers {
            self.answers = answers;
            self.example.copy_from_slice(set);
        }
    }
}

/// How many answers a set has.
fn given(set: &[u64]) -> usize {
    set.iter().filter(|it| **it != 0).count()
}
