//! Gives two rule files the same sets of answers, one after another, and takes down where they part.

use super::seen::Seen;
use super::sides::Sides;
use crate::answer_space::{AnswerSpace, Walker, shrink};
use crate::answers::Answers;
use crate::index::{OptionIx, RuleIx};
use crate::rules::Rules;
use crate::tally::Tally;

/// The comparison of two files, under way.
pub(super) struct ImpactWalker<'s, 'r> {
    sides: &'s Sides<'r>,
    before: Side<'r>,
    after: Side<'r>,
    pub seen: Seen,
}

/// One of the files, with the answers that it is given.
struct Side<'r> {
    rules: &'r Rules,
    tally: Tally,
    best: Vec<OptionIx>,
}

impl<'r> Side<'r> {
    fn new(rules: &'r Rules) -> Self {
        Self {
            rules,
            tally: Tally::new(rules, &Answers::none(rules)),
            best: Vec::new(),
        }
    }

    fn clear(&mut self) {
        self.tally.count(self.rules, &Answers::none(self.rules));
    }
}

impl<'s, 'r> ImpactWalker<'s, 'r> {
    pub fn new(sides: &'s Sides<'r>) -> Self {
        Self {
            before: Side::new(sides.before),
            after: Side::new(sides.after),
            seen: Seen::default(),
            sides,
        }
    }

    /// Looks at all answers that make a rule fire, which is one of the file after or before, and at some ways
    /// to answer the rest.
    pub fn go_after(&mut self, space: &mut AnswerSpace, rule: RuleIx, after: bool, walks: usize) {
        let rules = if after {
            self.after.rules
        } else {
            self.before.rules
        };
        let when = &rules.compiled(rule).when;
        let mut questions = Vec::new();
        when.questions(&mut questions);
        let all = &self.sides.names.questions;
        let shared = all.iter().enumerate();
        let shared = shared.filter(|(_, shared)| questions.contains(&shared.question(after)));
        let shared: Vec<usize> = shared.map(|(at, _)| at).collect();
        let starts = space.firing(&shared, |set| {
            let mut answers = Answers::none(rules);
            for (at, chosen) in set {
                if let Some(shared) = all.get(*at) {
                    let (old, new) = shared.answers(*chosen);
                    answers.put(shared.question(after), if after { new } else { old });
                }
            }
            when.holds(&answers)
        });
        space.aim(self, &starts.unwrap_or_default(), walks, |_| false);
    }

    /// The answers to an example, without those that it does not need.
    pub fn example(
        &mut self,
        mut set: Vec<u64>,
        was: &[OptionIx],
        is: &[OptionIx],
    ) -> (Answers, Answers) {
        shrink(self, &mut set, |walker| {
            walker.update_best();
            walker.before.best == was && walker.after.best == is
        });
        let answers = |side: &Side<'_>| side.tally.answers().clone();
        (answers(&self.before), answers(&self.after))
    }

    /// Works out who has the best score now.
    fn update_best(&mut self) {
        for side in [&mut self.before, &mut self.after] {
            side.tally.best(&mut side.best);
        }
    }
}

impl Walker for ImpactWalker<'_, '_> {
    fn clear(&mut self) {
        self.before.clear();
        self.after.clear();
    }

    fn answer(&mut self, question: usize, chosen: u64) {
        if let Some(shared) = self.sides.names.questions.get(question) {
            let (old, new) = shared.answers(chosen);
            let (before, after) = (&mut self.before, &mut self.after);
            before.tally.answer(before.rules, shared.before, old);
            after.tally.answer(after.rules, shared.after, new);
        }
    }

    fn visit(&mut self, set: &[u64], counts: bool) {
        self.update_best();
        let (was, is) = (&self.before.best, &self.after.best);
        let differs = !self.sides.agree(was, is);
        if counts {
            self.seen.count(was, is, 1);
        }
        if differs {
            self.seen.part(was, is, set, counts);
        }
    }
}
