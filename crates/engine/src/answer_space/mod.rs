//! The sets of answers to the questions of a rule file: which of them are visited when a file is judged
//! as a whole, and in which order. What is looked for is not known here: a [`Walker`] looks.
//!
//! A set of answers gives each question an answer of normal importance, or none. Where there are few
//! enough sets, every one is visited: `crate::counting` does that. Else every set of one or two answers is, and
//! then a sample of random walks: one question after another, in random order, gets a random answer, and each
//! set on the way is visited. The end of a walk is a complete set, each as likely as any other. Both are done in
//! pieces that do not depend on each other ([`Sample`]).
//!
//! Questions and values are plain numbers here, in the order of ids, so the order of a file plays no
//! part. An answer is a set of bits, one for each value; no bit is no answer.

mod aim;
mod field;
mod odometer;
mod sample;
mod sampling;
mod searched;
mod shrink;
mod witness;

pub(crate) use aim::aimed_walks;
pub(crate) use field::{Field, LISTED_VALUES, PossibleAnswers, picked};
pub(crate) use odometer::{Odometer, count_sets};
pub(crate) use sample::Sample;
pub(crate) use sampling::{Dice, margin};
pub use searched::Searched;
pub(crate) use shrink::shrink;
pub(crate) use witness::Witness;

/// Looks at sets of answers. Each change of an answer is reported to it, so that it can keep scores up to
/// date instead of working them out anew for every set.
pub(crate) trait Walker {
    /// All answers are taken back.
    fn clear(&mut self);
    /// A question gets another answer, or none.
    fn answer(&mut self, question: usize, chosen: u64);
    /// The present set of answers is to be looked at. `counts` is true when it counts towards shares.
    fn visit(&mut self, set: &[u64], counts: bool);
}

/// All sets of answers to some questions, and one of them that is visited.
#[derive(Debug)]
pub(crate) struct AnswerSpace {
    fields: Vec<Field>,
    /// The answers that are visited.
    set: Vec<u64>,
    /// The questions in the order of a random walk.
    order: Vec<usize>,
    dice: Dice,
}

impl AnswerSpace {
    /// All sets of answers to these questions. What is drawn at random is the same for the same piece of work.
    pub fn new(fields: Vec<Field>, piece: usize) -> Self {
        Self {
            set: vec![0; fields.len()],
            order: (0..fields.len()).collect(),
            fields,
            dice: Dice::of_piece(piece),
        }
    }

    /// Visits the ends of so many random walks, which may count, and all on the way there.
    pub fn walk(&mut self, walker: &mut impl Walker, walks: u64, counts: bool) {
        for _ in 0..walks {
            self.start(walker, &[]);
            self.walk_at_random(walker, counts);
        }
    }

    /// The answers that a question can be given.
    fn field(&self, question: usize) -> Option<Field> {
        self.fields.get(question).copied()
    }

    /// The answers to a question that are enumerated.
    fn listed(&self, question: usize) -> impl Iterator<Item = u64> + Clone + use<> {
        self.field(question).into_iter().flat_map(Field::listed)
    }

    fn put(&mut self, walker: &mut impl Walker, question: usize, chosen: u64) {
        if let Some(place) = self.set.get_mut(question) {
            *place = chosen;
            walker.answer(question, chosen);
        }
    }

    /// Visits every set of one answer to this question, alone or with one answer to a later one; before the
    /// first question also the set without any.
    pub fn visit_small(&mut self, walker: &mut impl Walker, one: usize, pairs: bool) {
        self.start(walker, &[]);
        if one == 0 {
            walker.visit(&self.set, false);
        }
        for first in self.listed(one) {
            self.put(walker, one, first);
            walker.visit(&self.set, false);
            let others = if pairs {
                one + 1..self.fields.len()
            } else {
                0..0
            };
            for other in others {
                for second in self.listed(other) {
                    self.put(walker, other, second);
                    walker.visit(&self.set, false);
                }
                self.put(walker, other, 0);
            }
        }
    }

    /// Goes to the set that has these answers and no others.
    fn start(&mut self, walker: &mut impl Walker, answers: &[(usize, u64)]) {
        self.set.fill(0);
        walker.clear();
        for (question, chosen) in answers {
            self.put(walker, *question, *chosen);
        }
    }

    /// Answers what is open, question by question in random order, and visits each set on the way.
    fn walk_at_random(&mut self, walker: &mut impl Walker, counts: bool) {
        for last in (1..self.order.len()).rev() {
            let other = self.dice.position(last + 1);
            self.order.swap(last, other);
        }
        let mut left = self.set.iter().filter(|chosen| **chosen == 0).count();
        for at in 0..self.order.len() {
            let question = self.order.get(at).copied().unwrap_or(0);
            let open = self.set.get(question) == Some(&0);
            if let Some(field) = self.field(question).filter(|_| open) {
                let chosen = field.draw(&mut self.dice);
                self.put(walker, question, chosen);
                left -= 1;
                walker.visit(&self.set, counts && left == 0);
            }
        }
    }
}

/// How many sets of answers to these questions there are, those that leave some open included; `None`
/// when they are more than a limit or cannot be listed.
pub(crate) fn count_listed(fields: impl Iterator<Item = Field> + Clone, limit: u64) -> Option<u64> {
    if !fields.clone().all(Field::is_listed) {
        return None;
    }
    count_sets(fields.map(Field::count), limit)
}

#[cfg(test)]
mod tests;
