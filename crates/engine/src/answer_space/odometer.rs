//! The one enumerator of sets of answers: counts them up like the digits of a number.
//!
//! It can stop after every set, so that a page can do something else in between, and it reports which
//! answers changed, so that scores can be kept up to date instead of being worked out anew.

/// Every way to answer, or not to answer, some questions. A digit says which answer a question has: 0 for
/// none, else its place in the list. The last question turns fastest.
#[derive(Debug)]
pub(crate) struct Odometer<T> {
    lists: Vec<Vec<T>>,
    digits: Vec<usize>,
}

impl<T: Copy> Odometer<T> {
    /// Begins without any answer. Each question has its list of answers.
    pub fn new(lists: Vec<Vec<T>>) -> Self {
        Self {
            digits: vec![0; lists.len()],
            lists,
        }
    }

    /// The present set, one digit for each question.
    pub fn digits(&self) -> &[usize] {
        &self.digits
    }

    /// How many different digits each question has.
    pub fn bases(&self) -> impl Iterator<Item = usize> {
        self.lists.iter().map(|list| list.len() + 1)
    }

    /// Whether every question has an answer.
    pub fn is_complete(&self) -> bool {
        !self.digits.contains(&0)
    }

    /// Goes to the next set and calls `turn` for each question whose answer changed, with the new answer or
    /// none. Returns whether there was a next set; if not, it is back at the first, without any answer.
    pub fn advance(&mut self, mut turn: impl FnMut(usize, Option<T>)) -> bool {
        let places = self.digits.iter_mut().zip(&self.lists).enumerate();
        for (question, (digit, list)) in places.rev() {
            let next = list.get(*digit).copied();
            *digit = if next.is_some() { *digit + 1 } else { 0 };
            turn(question, next);
            if next.is_some() {
                return true;
            }
        }
        false
    }
}

/// How many sets of answers there are, those that leave questions open included, when each question has
/// so many answers; `None` when they are more than a limit.
pub(crate) fn count_sets(answers: impl Iterator<Item = u64>, limit: u64) -> Option<u64> {
    let mut sets: u64 = 1;
    for count in answers {
        sets = sets.checked_mul(count.checked_add(1)?)?;
        if sets > limit {
            return None;
        }
    }
    Some(sets)
}

#[cfg(test)]
mod tests {
    use super::{Odometer, count_sets};

    #[test]
    fn every_set_comes_up_once_and_only_changes_are_reported() {
        let mut odometer = Odometer::new(vec![vec!['a'], vec!['x', 'y']]);
        let mut shown = vec![None; 2];
        let mut seen = Vec::new();
        loop {
            seen.push((shown.clone(), odometer.is_complete()));
            if !odometer.advance(|question, answer| shown[question] = answer) {
                break;
            }
        }
        let expected = [
            (vec![None, None], false),
            (vec![None, Some('x')], false),
            (vec![None, Some('y')], false),
            (vec![Some('a'), None], false),
            (vec![Some('a'), Some('x')], true),
            (vec![Some('a'), Some('y')], true),
        ];
        assert_eq!(seen, expected);
        assert_eq!(
            odometer.digits(),
            [0, 0],
            "in the end it is back at the first set"
        );
    }

    #[test]
    fn without_questions_there_is_one_set() {
        assert!(!Odometer::<char>::new(Vec::new()).advance(|_, _| ()));
    }

    #[test]
    fn sets_are_counted_up_to_a_limit() {
        let count = |answers: &[u64], limit| count_sets(answers.iter().copied(), limit);
        assert_eq!(count(&[], 1), Some(1));
        assert_eq!(count(&[2, 3], 12), Some(12));
        assert_eq!(count(&[2, 3], 11), None);
        assert_eq!(count(&[u64::MAX, u64::MAX], u64::MAX), None);
    }
}
