//! Goes through every set of answers to some questions, in an order in which the answers that are the most
//! work to follow change the least often, and in pieces that do not depend on each other.

use crate::answer_space::{Field, Searched, count_listed};

/// How many sets are visited one by one; where there are more, a sample is drawn instead.
const SETS_COUNTED: u64 = 20_000_000;
/// At least so many pieces, where there are so many sets: enough to share out evenly.
const PIECES: usize = 256;

/// Follows a descent.
pub(crate) trait Look {
    /// The question at this depth has this answer from now on, as a position in its list of answers; 0 is
    /// none. All deeper ones are told of afterwards, before the next visit.
    fn answer(&mut self, depth: usize, at: usize);
    /// The present set of answers is to be looked at.
    fn visit(&mut self, set: &Set);
}

/// A set of answers on the way.
#[derive(Clone, Debug)]
pub(crate) struct Set {
    /// For each question, in the order of the fields, its answer; no bit is no answer.
    pub chosen: Vec<u64>,
    /// How many have an answer.
    pub given: usize,
}

impl Set {
    /// Whether every question has an answer.
    pub fn is_complete(&self) -> bool {
        self.given == self.chosen.len()
    }
}

/// Every set of answers to some questions, few enough to visit them all.
#[derive(Debug)]
pub(crate) struct Descent {
    /// The questions as numbers of fields, each with its list of answers, none first: the first changes the
    /// least often.
    levels: Vec<(usize, Vec<u64>)>,
    /// How many of the first levels stay the same within a piece.
    fixed: usize,
    sets: u64,
    complete: u64,
}

impl Descent {
    /// The sets of answers to these questions; `None` when they are too many. `work` says for each how much
    /// there is to work out when its answer changes.
    pub fn new(fields: &[Field], work: impl Fn(usize) -> usize) -> Option<Self> {
        let sets = count_listed(fields.iter().copied(), SETS_COUNTED)?;
        let answers = fields
            .iter()
            .map(|field| [0].into_iter().chain(field.listed()).collect());
        let mut levels: Vec<(usize, Vec<u64>)> = answers.enumerate().collect();
        levels.sort_by_key(|(question, _)| std::cmp::Reverse(work(*question)));
        let mut fixed = 0;
        let mut pieces = 1;
        // The last question is never fixed: a piece would have one set.
        for (_, answers) in levels.iter().take(levels.len().saturating_sub(1)) {
            if pieces >= PIECES {
                break;
            }
            pieces *= answers.len();
            fixed += 1;
        }
        Some(Self {
            levels,
            fixed,
            sets,
            complete: fields.iter().map(|field| field.count()).product(),
        })
    }

    /// What is searched when every piece was walked.
    pub fn searched(&self) -> Searched {
        Searched::Every {
            sets: self.sets,
            complete: self.complete,
        }
    }

    /// The questions, as numbers of fields, in the order of the descent.
    pub fn order(&self) -> impl Iterator<Item = usize> {
        self.levels.iter().map(|(question, _)| *question)
    }

    /// How many pieces there are. It depends on the questions only.
    pub fn pieces(&self) -> usize {
        let fixed = self.levels.iter().take(self.fixed);
        fixed.map(|(_, answers)| answers.len()).product()
    }

    /// Visits every set of a piece.
    pub fn walk(&self, piece: usize, look: &mut impl Look) {
        let mut digits = vec![0; self.levels.len()];
        let mut rest = piece;
        let fixed = digits.iter_mut().zip(&self.levels).take(self.fixed);
        for (digit, (_, answers)) in fixed.rev() {
            *digit = rest % answers.len();
            rest /= answers.len();
        }
        let mut set = Set {
            chosen: vec![0; self.levels.len()],
            given: 0,
        };
        self.follow(0, &digits, &mut set, look);
        loop {
            look.visit(&set);
            let Some(changed) = self.advance(&mut digits) else {
                return;
            };
            self.follow(changed, &digits, &mut set, look);
        }
    }

    /// Goes on to the next set. Gives the first level whose answer changed; `None` at the end.
    fn advance(&self, digits: &mut [usize]) -> Option<usize> {
        let levels = digits.iter_mut().zip(&self.levels).enumerate();
        for (depth, (digit, (_, answers))) in levels.skip(self.fixed).rev() {
            *digit += 1;
            if *digit < answers.len() {
                return Some(depth);
            }
            *digit = 0;
        }
        None
    }

    /// Tells of every answer from a depth on.
    fn follow(&self, from: usize, digits: &[usize], set: &mut Set, look: &mut impl Look) {
        let levels = self.levels.iter().zip(digits).enumerate();
        for (depth, ((question, answers), digit)) in levels.skip(from) {
            let chosen = answers.get(*digit).copied().unwrap_or(0);
            if let Some(place) = set.chosen.get_mut(*question) {
                set.given = set.given + usize::from(chosen != 0) - usize::from(*place != 0);
                *place = chosen;
            }
            look.answer(depth, *digit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Descent, Look, Set};
    use crate::answer_space::{Field, Searched};
    use std::collections::BTreeMap;

    const TOGGLE: Field = Field {
        values: 2,
        many: false,
    };
    const MANY: Field = Field {
        values: 3,
        many: true,
    };

    /// Writes down what it sees, and keeps up with the answers by itself.
    #[derive(Default)]
    struct Book {
        digits: Vec<usize>,
        seen: BTreeMap<Vec<u64>, usize>,
        complete: usize,
    }

    impl Look for Book {
        fn answer(&mut self, depth: usize, at: usize) {
            self.digits.truncate(depth);
            self.digits.push(at);
        }

        fn visit(&mut self, set: &Set) {
            let given = self.digits.iter().filter(|digit| **digit > 0).count();
            assert_eq!((self.digits.len(), given), (set.chosen.len(), set.given));
            *self.seen.entry(set.chosen.clone()).or_default() += 1;
            self.complete += usize::from(set.is_complete());
        }
    }

    fn all(fields: &[Field]) -> (Descent, Book) {
        let descent = Descent::new(fields, |question| question % 3).unwrap();
        let mut book = Book::default();
        for piece in 0..descent.pieces() {
            descent.walk(piece, &mut book);
        }
        (descent, book)
    }

    #[test]
    fn every_set_is_visited_once_whatever_the_order_of_the_questions_is() {
        let (descent, book) = all(&[TOGGLE, MANY, TOGGLE, MANY]);
        let (sets, complete) = (3 * 8 * 3 * 8, 2 * 7 * 2 * 7);
        assert_eq!(descent.searched(), Searched::Every { sets, complete });
        assert_eq!(descent.order().collect::<Vec<_>>(), [2, 1, 0, 3]);
        assert_eq!(book.seen.len() as u64, sets);
        assert!(book.seen.values().all(|times| *times == 1));
        assert_eq!(book.complete as u64, complete);
        assert_eq!(descent.pieces(), 3 * 8 * 3);
    }

    #[test]
    fn without_questions_there_is_one_set() {
        let (descent, book) = all(&[]);
        assert_eq!(
            (descent.pieces(), book.seen.len(), book.complete),
            (1, 1, 1)
        );
    }

    #[test]
    fn what_is_too_much_is_not_walked() {
        assert!(Descent::new(&[TOGGLE; 15], |_| 0).is_some());
        assert!(Descent::new(&[TOGGLE; 16], |_| 0).is_none());
        let long = Field {
            values: 40,
            many: true,
        };
        assert!(Descent::new(&[long], |_| 0).is_none());
    }
}
