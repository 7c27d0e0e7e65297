//! The answers that a question can be given.

use super::sampling::Dice;
use crate::answers::{Answer, bit};
use crate::change::by_id;
use crate::index::{QuestionIx, ValueIx};
use crate::model::Kind;
use crate::rules::Rules;

/// With more values than this, the answers to a `many` question are not listed.
pub(crate) const LISTED_VALUES: usize = 6;

/// The answers that a question can be given, with its values as plain numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// How many values it has, at least one.
    pub values: u32,
    /// Whether several can be given at once.
    pub many: bool,
}

impl Field {
    /// Whether [`Field::listed`] has every answer.
    pub const fn is_listed(self) -> bool {
        !self.many || self.values as usize <= LISTED_VALUES
    }

    /// The answers that are enumerated: all of them or, where there are too many, each value by itself.
    pub fn listed(self) -> impl Iterator<Item = u64> + Clone {
        let sets = self.many && self.is_listed();
        (1..=self.count()).map(move |number| if sets { number } else { flag(number - 1) })
    }

    /// How many answers are enumerated.
    pub fn count(self) -> u64 {
        if self.many && self.is_listed() {
            self.every_value()
        } else {
            u64::from(self.values)
        }
    }

    /// A random answer, each as likely as any other.
    pub fn draw(self, dice: &mut Dice) -> u64 {
        if self.many {
            dice.some_of(self.every_value())
        } else {
            flag(dice.below(u64::from(self.values)))
        }
    }

    fn every_value(self) -> u64 {
        flag(u64::from(self.values)).wrapping_sub(1)
    }
}

fn flag(at: u64) -> u64 {
    let shift = u32::try_from(at).unwrap_or(u32::MAX);
    1_u64.checked_shl(shift).unwrap_or(0)
}

/// The answers that a question of some rules can be given, in an order that the file does not decide.
#[derive(Clone, Debug)]
pub(crate) struct PossibleAnswers {
    /// The question.
    pub question: QuestionIx,
    /// Its values in the order of ids: the number of a value is its position here.
    pub values: Vec<ValueIx>,
    /// How many there are, and whether several can be given at once.
    pub field: Field,
}

impl PossibleAnswers {
    pub fn new(rules: &Rules, question: QuestionIx) -> Self {
        let values = by_id(rules, question);
        Self {
            question,
            field: Field {
                values: u32::try_from(values.len()).unwrap_or(0),
                many: rules.question(question).kind == Kind::Many,
            },
            values,
        }
    }

    /// The answer with these values, in normal importance.
    pub fn answer(&self, chosen: u64) -> Answer {
        Answer::normal(picked(&self.values, chosen))
    }

    /// The answers that are enumerated.
    pub fn listed(&self) -> impl Iterator<Item = Answer> {
        self.field.listed().map(|chosen| self.answer(chosen))
    }

    /// Every answer; `None` when there are too many to list.
    pub fn all(&self) -> Option<Vec<Answer>> {
        self.field.is_listed().then(|| self.listed().collect())
    }
}

/// The values at the positions that are set in `set`.
pub(crate) fn picked(values: &[ValueIx], set: u64) -> u64 {
    let places = values.iter().enumerate();
    places
        .filter(|(at, _)| set & bit(ValueIx(*at)) != 0)
        .fold(0, |chosen, (_, value)| chosen | bit(*value))
}
