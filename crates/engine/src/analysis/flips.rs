//! What would change this: every single step that moves the winner and, where there is none, every
//! pair of steps.

use crate::answers::Answers;
use crate::change::{Change, changes};
use crate::index::OptionIx;
use crate::order::insert;
use crate::rules::Rules;
use crate::tally::Tally;

/// How many pairs of steps are tried at the most.
pub const PAIRS_TRIED: u32 = 20_000;

/// One step, or two, after which somebody else leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The steps: about two different questions when there are two.
    pub changes: Vec<Change>,
    /// Who has the best score then, in the order of ids: all options when nothing separates them any
    /// more, none when none is left.
    pub leaders: Vec<OptionIx>,
    /// How far ahead.
    pub gap: Option<u32>,
    /// How much the steps ask of the visitor, see [`Change::size`].
    pub size: u8,
}

/// All flips.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flips {
    /// The smallest steps first, equals in the order of ids.
    pub list: Vec<Flip>,
    /// How many steps each takes: 2 when no single one moves the winner.
    pub steps: u8,
    /// Whether everything was tried. Single steps always are.
    pub complete: bool,
}

/// The search under way.
#[derive(Debug)]
pub(super) struct FlipSearch {
    answers: Answers,
    tally: Tally,
    /// Who has the best score now, in the order of the file.
    now: Vec<OptionIx>,
    changes: Vec<Change>,
    /// The next steps to try.
    first: usize,
    second: usize,
    pairs: u32,
    found: Flips,
    /// Scratch space.
    then: Vec<OptionIx>,
}

impl FlipSearch {
    pub fn new(rules: &Rules, tally: Tally) -> Self {
        let mut now = Vec::new();
        tally.best(&mut now);
        Self {
            changes: changes(rules, tally.answers()),
            answers: tally.answers().clone(),
            tally,
            now,
            first: 0,
            second: 0,
            pairs: 0,
            found: Flips {
                steps: 1,
                complete: true,
                ..Flips::default()
            },
            then: Vec::new(),
        }
    }

    /// The answers and scores from which steps are taken.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Tries at most so many steps more; gives all flips when it is done.
    pub fn work(&mut self, rules: &Rules, steps: u32) -> Option<Flips> {
        for _ in 0..steps {
            let Some(first) = self.changes.get(self.first).copied() else {
                if self.found.steps == 2 || !self.found.list.is_empty() {
                    return Some(std::mem::take(&mut self.found));
                }
                // No single step moves the winner.
                self.found.steps = 2;
                self.first = 0;
                self.second = 1;
                continue;
            };
            if self.found.steps == 1 {
                self.attempt(rules, &[first]);
                self.first += 1;
                continue;
            }
            let Some(second) = self.changes.get(self.second).copied() else {
                self.first += 1;
                self.second = self.first + 1;
                continue;
            };
            self.second += 1;
            // Two steps about one question are one step, which was tried.
            if second.question() == first.question() {
                continue;
            }
            if self.pairs == PAIRS_TRIED {
                self.found.complete = false;
                self.first = self.changes.len();
                continue;
            }
            self.pairs += 1;
            self.attempt(rules, &[first, second]);
        }
        None
    }

    fn attempt(&mut self, rules: &Rules, steps: &[Change]) {
        let mut size = 0;
        for step in steps {
            size += step.size(&self.answers);
            let answer = self.answers.after(rules, *step);
            self.tally.answer(rules, step.question(), answer);
        }
        self.tally.best(&mut self.then);
        if self.then != self.now {
            let flip = Flip {
                changes: steps.to_vec(),
                leaders: rules.order.sorted(&self.then),
                gap: self.tally.gap(),
                size,
            };
            insert(&mut self.found.list, flip, |other| other.size <= size);
        }
        for step in steps {
            self.tally
                .copy_answer(rules, step.question(), &self.answers);
        }
    }
}
