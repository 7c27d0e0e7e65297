//! Looking at sets of answers with an aim: at those that make a rule fire, and for those in which
//! something becomes as large as it can. A sample may miss what is rare; this goes where it should be.
//! And making what was found as small as it can be.

use super::{Course, Field, Watch, place};

/// How many answers to the questions of one rule are tried to make it fire.
const SETS_TRIED: u64 = 20_000;
/// How many walks begin with answers that make a rule fire: for one rule, and for all together.
const WALKS_EACH: usize = 100;
pub(super) const WALKS_IN_ALL: usize = 5_000;
/// How often a climb begins anew.
const CLIMBS: usize = 30;

impl Course {
    /// The answers to some questions that `fires` says yes to, each as what is said to those questions;
    /// `None` when there are too many to try.
    pub fn firing(
        &self,
        questions: &[usize],
        fires: impl Fn(&[(usize, u64)]) -> bool,
    ) -> Option<Vec<Vec<(usize, u64)>>> {
        let fields = questions.iter().filter_map(|it| self.field(*it));
        Self::count(fields, SETS_TRIED)?;
        let mut sets: Vec<Vec<(usize, u64)>> = vec![Vec::new()];
        for question in questions {
            let answers = self.field(*question).into_iter().flat_map(Field::listed);
            let answers = [0].into_iter().chain(answers);
            let with = |set: &Vec<(usize, u64)>, chosen: u64| {
                let more = (chosen != 0).then_some((*question, chosen));
                set.iter().copied().chain(more).collect()
            };
            sets = answers
                .flat_map(|chosen| sets.iter().map(move |set| with(set, chosen)))
                .collect();
        }
        sets.retain(|set| fires(set));
        Some(sets)
    }

    /// Looks at each of these sets, and at walks that begin with them, until `done`.
    pub fn aim<W: Watch>(
        &mut self,
        watch: &mut W,
        starts: &[Vec<(usize, u64)>],
        done: impl Fn(&W) -> bool,
    ) {
        for start in starts {
            if done(watch) {
                return;
            }
            self.start(watch, start);
            watch.look(&self.set, false);
        }
        let walks = WALKS_EACH.min(self.aims);
        for _ in 0..walks {
            let at = place(&mut self.dice, starts.len());
            let Some(start) = starts.get(at).filter(|_| !done(watch)) else {
                return;
            };
            self.aims -= 1;
            self.start(watch, start);
            self.walk(watch, false);
        }
    }

    /// Makes `height` as large as single changes of one answer can, from several random beginnings;
    /// ends with the first set where it is above 0, and looks at that one.
    pub fn climb<W: Watch>(&mut self, watch: &mut W, height: impl Fn(&W) -> i32) {
        for _ in 0..CLIMBS {
            self.start(watch, &[]);
            self.scatter(watch);
            let mut best = height(watch);
            loop {
                let before = best;
                for question in 0..self.set.len() {
                    best = self.step(watch, question, best, &height);
                }
                if best > 0 {
                    watch.look(&self.set, false);
                    return;
                }
                if best == before {
                    break;
                }
            }
        }
    }

    /// Gives a question the answer with the greatest height, if that is above `best`.
    fn step<W: Watch>(
        &mut self,
        watch: &mut W,
        question: usize,
        best: i32,
        height: &impl Fn(&W) -> i32,
    ) -> i32 {
        let mut best = (best, self.set.get(question).copied().unwrap_or(0));
        let listed = self.field(question).into_iter().flat_map(Field::listed);
        for chosen in [0].into_iter().chain(listed) {
            self.put(watch, question, chosen);
            let mine = height(watch);
            if mine > best.0 {
                best = (mine, chosen);
            }
        }
        self.put(watch, question, best.1);
        best.0
    }

    /// Answers every question at random.
    fn scatter(&mut self, watch: &mut impl Watch) {
        for question in 0..self.set.len() {
            if let Some(field) = self.field(question) {
                let chosen = field.draw(&mut self.dice);
                self.put(watch, question, chosen);
            }
        }
    }
}

/// Takes answers back, one after another, as long as `same` says that the rest still shows the same.
pub(crate) fn shrink<W: Watch>(watch: &mut W, set: &mut [u64], same: impl Fn(&mut W) -> bool) {
    watch.clear();
    for (question, chosen) in set.iter().enumerate() {
        watch.answer(question, *chosen);
    }
    let mut shorter = true;
    while shorter {
        shorter = false;
        for (question, chosen) in set.iter_mut().enumerate().filter(|it| *it.1 != 0) {
            watch.answer(question, 0);
            if same(watch) {
                *chosen = 0;
                shorter = true;
            } else {
                watch.answer(question, *chosen);
            }
        }
    }
}
