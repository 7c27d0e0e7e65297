//! Visiting sets of answers with an aim: those that make a rule fire, and those in which something becomes
//! as large as it can. A sample may miss what is rare; this goes where it should be.

use super::{AnswerSpace, Walker, count_listed};

/// How many answers to the questions of one rule are tried to make it fire.
const SETS_TRIED: u64 = 20_000;
/// How many random walks begin with answers that make one rule fire, at the most.
const WALKS_EACH: usize = 100;
/// How many do for all rules that are gone after together.
const WALKS_ALL: usize = 5_000;
/// How often a climb begins anew.
const CLIMBS: usize = 30;

/// How many random walks each of so many rules may have.
pub(crate) const fn aimed_walks(rules: usize) -> usize {
    let each = WALKS_ALL / if rules == 0 { 1 } else { rules };
    if each < WALKS_EACH { each } else { WALKS_EACH }
}

impl AnswerSpace {
    /// The sets of answers to some questions with which `fires` is true, each as pairs of a question and
    /// its answer; `None` when there are too many to try.
    pub fn firing(
        &self,
        questions: &[usize],
        fires: impl Fn(&[(usize, u64)]) -> bool,
    ) -> Option<Vec<Vec<(usize, u64)>>> {
        let fields = questions.iter();
        let fields = fields.filter_map(|question| self.field(*question));
        count_listed(fields, SETS_TRIED)?;
        let mut sets: Vec<Vec<(usize, u64)>> = vec![Vec::new()];
        for question in questions {
            let answers = [0].into_iter().chain(self.listed(*question));
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

    /// Visits each of these sets, and so many random walks that begin with them, until `done`.
    pub fn aim<W: Walker>(
        &mut self,
        walker: &mut W,
        starts: &[Vec<(usize, u64)>],
        walks: usize,
        done: impl Fn(&W) -> bool,
    ) {
        for start in starts {
            if done(walker) {
                return;
            }
            self.start(walker, start);
            walker.visit(&self.set, false);
        }
        for _ in 0..walks {
            let at = self.dice.position(starts.len());
            let Some(start) = starts.get(at).filter(|_| !done(walker)) else {
                return;
            };
            self.start(walker, start);
            self.walk_at_random(walker, false);
        }
    }

    /// Makes `height` as large as single changes of one answer can, from several random beginnings;
    /// ends with the first set where it is above 0, and visits that one.
    pub fn climb<W: Walker>(&mut self, walker: &mut W, height: impl Fn(&W) -> i32) {
        for _ in 0..CLIMBS {
            self.start(walker, &[]);
            self.scatter(walker);
            let mut best = height(walker);
            loop {
                let before = best;
                for question in 0..self.set.len() {
                    best = self.climb_step(walker, question, best, &height);
                }
                if best > 0 {
                    walker.visit(&self.set, false);
                    return;
                }
                if best == before {
                    break;
                }
            }
        }
    }

    /// Gives a question the answer with the greatest height, if that is above `best`.
    fn climb_step<W: Walker>(
        &mut self,
        walker: &mut W,
        question: usize,
        best: i32,
        height: &impl Fn(&W) -> i32,
    ) -> i32 {
        let mut best = (best, self.set.get(question).copied().unwrap_or(0));
        for chosen in [0].into_iter().chain(self.listed(question)) {
            self.put(walker, question, chosen);
            let mine = height(walker);
            if mine > best.0 {
                best = (mine, chosen);
            }
        }
        self.put(walker, question, best.1);
        best.0
    }

    /// Answers every question at random.
    fn scatter(&mut self, walker: &mut impl Walker) {
        for question in 0..self.set.len() {
            if let Some(field) = self.field(question) {
                let chosen = field.draw(&mut self.dice);
                self.put(walker, question, chosen);
            }
        }
    }
}
