//! What was seen in the sets of answers that were visited. What two searches saw can be put together, in any
//! order; so the work can be shared out.

use super::Lead;
use super::pending::PendingRule;
use crate::answer_space::Witness;
use crate::index::{OptionIx, RuleIx};
use std::collections::BTreeMap;

/// What was seen, and what was not yet.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The best that each option reached in any set.
    pub lead: Vec<Lead>,
    /// In how many complete sets each option leads alone.
    pub alone: Vec<u64>,
    /// Complete sets in which nothing separates the options.
    pub undifferentiated: u64,
    /// Who shares the lead.
    pub ties: BTreeMap<Vec<OptionIx>, Witness>,
    /// Sets in which every option is ruled out.
    pub nobody: Option<Witness>,
    /// Rules of which something has not shown yet.
    pub pending: Vec<PendingRule>,
    /// Questions that have changed nothing so far, as positions in the order of ids.
    pub without_effect: Vec<usize>,
    /// Rules of which it is proven that they cannot fire.
    pub cannot_fire: Vec<RuleIx>,
}

impl Seen {
    /// Nothing yet.
    pub fn nothing(options: usize, questions: usize, pending: Vec<PendingRule>) -> Self {
        Self {
            lead: vec![Lead::Never; options],
            alone: vec![0; options],
            undifferentiated: 0,
            ties: BTreeMap::new(),
            nobody: None,
            pending,
            without_effect: (0..questions).collect(),
            cannot_fire: Vec::new(),
        }
    }

    /// Where another search goes on from here: with what has not shown yet, and with nothing counted.
    pub fn rest(&self) -> Self {
        Self {
            without_effect: self.without_effect.clone(),
            ..Self::nothing(self.lead.len(), 0, self.pending.clone())
        }
    }

    /// Whether these are all options, so that nothing separates them.
    pub fn is_undifferentiated(&self, best: &[OptionIx]) -> bool {
        best.len() == self.lead.len()
    }

    /// Takes down that these options have the best score somewhere.
    pub fn reach(&mut self, best: &[OptionIx]) {
        let reached = match best {
            [_] => Lead::Alone,
            _ if self.is_undifferentiated(best) => Lead::Never,
            _ => Lead::Shared,
        };
        for option in best {
            if let Some(lead) = self.lead.get_mut(option.get()) {
                *lead = reached.max(*lead);
            }
        }
    }

    /// Takes down who leads in a set of answers that was visited.
    pub fn record(&mut self, best: &[OptionIx], set: &[u64], counts: bool) {
        if self.is_undifferentiated(best) {
            self.undifferentiated += u64::from(counts);
            return;
        }
        let witness = match best {
            [option] => {
                if let Some(alone) = self.alone.get_mut(option.get()) {
                    *alone += u64::from(counts);
                }
                return;
            }
            [] => self.nobody.get_or_insert_with(|| Witness::new(set)),
            _ => {
                if !self.ties.contains_key(best) {
                    self.ties.insert(best.to_vec(), Witness::new(set));
                }
                let Some(witness) = self.ties.get_mut(best) else {
                    return;
                };
                witness
            }
        };
        witness.count(set, counts);
    }

    /// Takes over what another search saw.
    pub fn merge(&mut self, other: Self) {
        for (mine, theirs) in self.lead.iter_mut().zip(other.lead) {
            *mine = theirs.max(*mine);
        }
        for (mine, theirs) in self.alone.iter_mut().zip(other.alone) {
            *mine += theirs;
        }
        self.undifferentiated += other.undifferentiated;
        for (options, witness) in other.ties {
            match self.ties.get_mut(&options) {
                Some(mine) => mine.merge(&witness),
                None => {
                    self.ties.insert(options, witness);
                }
            }
        }
        match (&mut self.nobody, other.nobody) {
            (Some(mine), Some(theirs)) => mine.merge(&theirs),
            (mine @ None, theirs) => *mine = theirs,
            (Some(_), None) => {}
        }
        self.pending.retain_mut(|mine| {
            let mut theirs = other.pending.iter();
            let theirs = theirs.find(|theirs| theirs.rule == mine.rule);
            theirs.is_some_and(|theirs| mine.intersect(theirs))
        });
        let theirs = other.without_effect;
        self.without_effect
            .retain(|question| theirs.contains(question));
        self.cannot_fire.extend(other.cannot_fire);
    }

    /// In how many complete sets the lead is shared.
    pub fn tied(&self) -> u64 {
        self.ties.values().map(|witness| witness.complete).sum()
    }
}
