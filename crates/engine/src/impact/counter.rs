//! The same comparison where every set of answers is looked at.

use super::seen::Seen;
use super::sides::Sides;
use crate::answer_space::Witness;
use crate::counting::{Board, Look, MaskMap, Set, Table, options_in};

/// A comparison of every set of answers, under way.
pub(super) struct ImpactCounter<'s, 'r, const N: usize> {
    sides: &'s Sides<'r>,
    before: Board<'s, 'r, N>,
    after: Board<'s, 'r, N>,
    /// By who leads before and after.
    ends: MaskMap<(u128, u128), Met>,
}

/// How often something leads somewhere.
struct Met {
    complete: u64,
    /// Where the files part.
    parted: Option<Witness>,
}

impl<'s, 'r, const N: usize> ImpactCounter<'s, 'r, N> {
    pub fn new(sides: &'s Sides<'r>, before: &'s Table<'r, N>, after: &'s Table<'r, N>) -> Self {
        Self {
            sides,
            before: Board::new(before),
            after: Board::new(after),
            ends: MaskMap::default(),
        }
    }

    /// What was seen.
    pub fn finish(self) -> Seen {
        let mut seen = Seen::default();
        for ((was, is), met) in self.ends {
            let (was, is) = (options_in(was), options_in(is));
            if met.complete > 0 {
                seen.count(&was, &is, met.complete);
            }
            if let Some(witness) = met.parted {
                seen.parted.insert((was, is), witness);
            }
        }
        seen
    }
}

impl<const N: usize> Look for ImpactCounter<'_, '_, N> {
    fn answer(&mut self, depth: usize, at: usize) {
        self.before.answer(depth, at);
        self.after.answer(depth, at);
    }

    fn visit(&mut self, set: &Set) {
        let ends = (self.before.lanes().leaders(), self.after.lanes().leaders());
        let sides = self.sides;
        let met = self.ends.entry(ends).or_insert_with(|| Met {
            complete: 0,
            parted: (!sides.agree(&options_in(ends.0), &options_in(ends.1)))
                .then(|| Witness::new(&set.chosen)),
        });
        met.complete += u64::from(set.is_complete());
        if let Some(witness) = &mut met.parted {
            witness.count_known(&set.chosen, set.given, set.is_complete());
        }
    }
}
