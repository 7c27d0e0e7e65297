//! What was seen in the sets of answers that both files were given. What two searches saw can be put together,
//! in any order.

use crate::answer_space::Witness;
use crate::index::OptionIx;
use std::collections::BTreeMap;

/// Who leads before, and who leads after.
pub(super) type Ends = (Vec<OptionIx>, Vec<OptionIx>);

/// How often something leads where.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Complete sets, by who leads before and after.
    pub complete: BTreeMap<Ends, u64>,
    /// Where the files part, sets that leave questions open included.
    pub parted: BTreeMap<Ends, Witness>,
}

impl Seen {
    /// Counts complete sets.
    pub fn count(&mut self, was: &[OptionIx], is: &[OptionIx], sets: u64) {
        *self
            .complete
            .entry((was.to_vec(), is.to_vec()))
            .or_default() += sets;
    }

    /// Takes down a set where the files part.
    pub fn part(&mut self, was: &[OptionIx], is: &[OptionIx], set: &[u64], counts: bool) {
        let witness = self.parted.entry((was.to_vec(), is.to_vec()));
        let witness = witness.or_insert_with(|| Witness::new(set));
        witness.count(set, counts);
    }

    /// Takes over what another search saw.
    pub fn merge(&mut self, other: Self) {
        for (ends, sets) in other.complete {
            *self.complete.entry(ends).or_default() += sets;
        }
        for (ends, witness) in other.parted {
            match self.parted.get_mut(&ends) {
                Some(mine) => mine.merge(&witness),
                None => {
                    self.parted.insert(ends, witness);
                }
            }
        }
    }
}
