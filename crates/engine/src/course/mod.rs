//! Which sets of answers are looked at when something is said about a rule file as a whole, and in
//! which order. What is looked for is not known here: a [`Watch`] looks.
//!
//! A set of answers gives each question an answer of normal importance, or none. Where there are few
//! enough sets, every one is looked at. Else every set of one or two answers is, and then a sample of
//! walks: one question after another, in random order, gets a random answer, and each set on the way
//! is looked at. The end of a walk is a complete set, each as likely as any other.
//!
//! Questions and values are plain numbers here, in the order of ids, so the order of a file plays no
//! part. An answer is a set of bits, one for each value; no bit is no answer.

mod aim;

pub(crate) use aim::shrink;

use crate::analysis::{Dice, LISTED};

/// How many sets of answers are looked at one by one; where there are more, a sample is drawn.
pub const SETS_COUNTED: u64 = 500_000;
/// How many walks a sample has at the most, and at the least.
const WALKS: (u64, u64) = (50_000, 5_000);
/// How many sets all walks together may have, before the least number of walks is kept to.
const WALKED: u64 = 1_000_000;
/// How many sets of two answers are looked at; where there are more, only single answers are.
const PAIRS: u64 = 500_000;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// Every set of answers.
    Every {
        /// How many there are, those that leave questions open included.
        sets: u64,
        /// How many of them answer every question.
        complete: u64,
    },
    /// A sample, and every small set.
    Sample {
        /// How many walks were drawn. Each ends with a set that answers every question.
        walks: u64,
        /// Every set of at most this many answers was looked at: 1 or 2. Of a `many` question with more
        /// than six values that is each value by itself.
        answers: u8,
    },
}

impl Looked {
    /// How far a share may be off, with a probability of at least 95 % for each: 0 when every set was
    /// counted, else Hoeffding's bound √(ln(2 / 0.05) / 2n).
    #[must_use]
    pub fn margin(self) -> f64 {
        match self {
            Self::Every { .. } => 0.0,
            Self::Sample { walks, .. } => (3.688_879_454_113_936 / (2.0 * float(walks))).sqrt(),
        }
    }

    /// What met no complete set has at most this share of them, with a probability of at least 95 %:
    /// 0 when every set was counted, else 1 − 0.05^(1/n), which is a little less than 3/n.
    #[must_use]
    pub fn unseen(self) -> f64 {
        match self {
            Self::Every { .. } => 0.0,
            Self::Sample { walks, .. } => 1.0 - 0.05_f64.powf(1.0 / float(walks)),
        }
    }

    /// Whether every set was looked at, so that what was not found is nowhere.
    #[must_use]
    pub const fn is_everything(self) -> bool {
        matches!(self, Self::Every { .. })
    }

    /// How many complete sets shares are taken of.
    #[must_use]
    pub const fn complete(self) -> u64 {
        match self {
            Self::Every { complete, .. } => complete,
            Self::Sample { walks, .. } => walks,
        }
    }
}

/// A count as a number to calculate with.
pub(crate) fn float(count: u64) -> f64 {
    // Counts stay far below 2³², where this is exact.
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// What a question can be answered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// How many values it has, at least one.
    pub values: u32,
    /// Whether several can be given at once.
    pub many: bool,
}

impl Field {
    /// Whether [`Field::listed`] has every answer.
    const fn is_listed(self) -> bool {
        !self.many || self.values as usize <= LISTED
    }

    /// The answers that are gone through: all of them, or where these are too many each value by itself.
    pub fn listed(self) -> impl Iterator<Item = u64> + Clone {
        let sets = self.many && self.is_listed();
        (1..=self.count()).map(move |number| if sets { number } else { bit(number - 1) })
    }

    fn count(self) -> u64 {
        if self.many && self.is_listed() {
            bit(u64::from(self.values)) - 1
        } else {
            u64::from(self.values)
        }
    }

    /// A random answer, each as likely as any other.
    fn draw(self, dice: &mut Dice) -> u64 {
        if !self.many {
            return bit(below(dice, u64::from(self.values)));
        }
        let every = bit(u64::from(self.values)).wrapping_sub(1);
        loop {
            let set = dice.roll() & every;
            if set != 0 {
                return set;
            }
        }
    }
}

fn bit(at: u64) -> u64 {
    let shift = u32::try_from(at).unwrap_or(u32::MAX);
    1_u64.checked_shl(shift).unwrap_or(0)
}

/// A number below a limit.
fn below(dice: &mut Dice, limit: u64) -> u64 {
    // The upper half of a roll times the limit: the upper half of that is below the limit.
    ((dice.roll() >> 32) * limit) >> 32
}

/// A plain number below the length of a list.
fn place(dice: &mut Dice, length: usize) -> usize {
    let limit = u64::try_from(length).unwrap_or(u64::MAX);
    usize::try_from(below(dice, limit)).unwrap_or(0)
}

/// Who looks at sets of answers.
pub(crate) trait Watch {
    /// No question has an answer now.
    fn clear(&mut self);
    /// A question is answered otherwise.
    fn answer(&mut self, question: usize, chosen: u64);
    /// A set of answers is there to be looked at. `counts` says that shares are taken of such sets.
    fn look(&mut self, set: &[u64], counts: bool);
}

/// A way through the sets of answers.
#[derive(Debug)]
pub(crate) struct Course {
    fields: Vec<Field>,
    /// The answers that are looked at.
    set: Vec<u64>,
    /// The questions in the order of a walk.
    order: Vec<usize>,
    dice: Dice,
    /// How many walks with an aim are left.
    aims: usize,
}

impl Course {
    pub fn new(fields: Vec<Field>) -> Self {
        Self {
            set: vec![0; fields.len()],
            order: (0..fields.len()).collect(),
            fields,
            dice: Dice::new(),
            aims: aim::WALKS_IN_ALL,
        }
    }

    /// What a question can be answered.
    pub fn field(&self, question: usize) -> Option<Field> {
        self.fields.get(question).copied()
    }

    /// How many sets of answers to these questions there are, those that leave some open included;
    /// `None` when they are more than a limit or cannot be listed.
    fn count(fields: impl Iterator<Item = Field>, limit: u64) -> Option<u64> {
        let mut count: u64 = 1;
        for field in fields {
            count = count.checked_mul(field.count() + 1)?;
            if count > limit || !field.is_listed() {
                return None;
            }
        }
        Some(count)
    }

    /// Goes through every set, or through the small ones and a sample.
    pub fn run(&mut self, watch: &mut impl Watch) -> Looked {
        if let Some(sets) = Self::count(self.fields.iter().copied(), SETS_COUNTED) {
            self.every(watch);
            let complete = self.fields.iter().map(|it| it.count()).product();
            return Looked::Every { sets, complete };
        }
        let answers = self.small(watch);
        let questions = u64::try_from(self.fields.len()).unwrap_or(u64::MAX);
        let walks = (WALKED / questions.max(1)).clamp(WALKS.1, WALKS.0);
        for _ in 0..walks {
            self.start(watch, &[]);
            self.walk(watch, true);
        }
        Looked::Sample { walks, answers }
    }

    fn put(&mut self, watch: &mut impl Watch, question: usize, chosen: u64) {
        if let Some(place) = self.set.get_mut(question) {
            *place = chosen;
            watch.answer(question, chosen);
        }
    }

    /// Every set: counted up like a number, the last question fastest.
    fn every(&mut self, watch: &mut impl Watch) {
        self.start(watch, &[]);
        let lists: Vec<Vec<u64>> = self.fields.iter().map(|it| it.listed().collect()).collect();
        let mut digits = vec![0; lists.len()];
        loop {
            let complete = !self.set.contains(&0);
            watch.look(&self.set, complete);
            let mut carry = true;
            for (question, (digit, list)) in digits.iter_mut().zip(&lists).enumerate().rev() {
                let next = list.get(*digit).copied();
                *digit = if next.is_some() { *digit + 1 } else { 0 };
                self.put(watch, question, next.unwrap_or(0));
                carry = next.is_none();
                if !carry {
                    break;
                }
            }
            if carry {
                return;
            }
        }
    }

    /// Every set of at most one or two answers; says which.
    fn small(&mut self, watch: &mut impl Watch) -> u8 {
        let counts = || self.fields.iter().map(|it| it.count());
        let (sum, squares) = counts().fold((0_u64, 0_u64), |(sum, squares), it| {
            (
                sum.saturating_add(it),
                squares.saturating_add(it.saturating_mul(it)),
            )
        });
        let pairs = sum.saturating_mul(sum).saturating_sub(squares) / 2;
        let both = pairs <= PAIRS;
        self.start(watch, &[]);
        watch.look(&self.set, false);
        for one in 0..self.fields.len() {
            for first in self.field(one).into_iter().flat_map(Field::listed) {
                self.put(watch, one, first);
                watch.look(&self.set, false);
                let others = if both {
                    one + 1..self.fields.len()
                } else {
                    0..0
                };
                for other in others {
                    for second in self.field(other).into_iter().flat_map(Field::listed) {
                        self.put(watch, other, second);
                        watch.look(&self.set, false);
                    }
                    self.put(watch, other, 0);
                }
            }
            self.put(watch, one, 0);
        }
        if both { 2 } else { 1 }
    }

    /// Goes to the set that has these answers and no others.
    fn start(&mut self, watch: &mut impl Watch, answers: &[(usize, u64)]) {
        self.set.fill(0);
        watch.clear();
        for (question, chosen) in answers {
            self.put(watch, *question, *chosen);
        }
    }

    /// Answers what is open, question by question in random order.
    fn walk(&mut self, watch: &mut impl Watch, counts: bool) {
        for last in (1..self.order.len()).rev() {
            let other = place(&mut self.dice, last + 1);
            self.order.swap(last, other);
        }
        let mut left = self.set.iter().filter(|it| **it == 0).count();
        for at in 0..self.order.len() {
            let question = self.order.get(at).copied().unwrap_or(0);
            let open = self.set.get(question) == Some(&0);
            if let Some(field) = self.field(question).filter(|_| open) {
                let chosen = field.draw(&mut self.dice);
                self.put(watch, question, chosen);
                left -= 1;
                watch.look(&self.set, counts && left == 0);
            }
        }
    }
}

#[cfg(test)]
mod tests;
