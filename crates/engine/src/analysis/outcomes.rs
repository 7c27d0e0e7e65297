//! Where the open questions can still lead: in which share of all ways to answer them each option
//! wins, which of them tells most, and which no longer matter.
//!
//! Questions that a bound has settled are left out, since they change nothing. When the ways to answer
//! the others are few enough, all of them are looked at, those that leave some open included, and
//! everything here is exact. Else a sample of complete answers stands in for the shares.

use super::every::Every;
use super::prospects::Prospects;
use super::sample::{SAMPLE, Sample};
use super::{Analysis, Flips};
use crate::answers::Answer;
use crate::index::{OptionIx, QuestionIx};
use crate::order::insert;
use crate::rules::Rules;
use crate::tally::Tally;

/// Drops in uncertainty are told apart to this many parts of one.
const ROUNDED: f64 = 1e12;

/// What shares rest on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// Every way to answer the rest.
    #[default]
    Counted,
    /// A sample of [`SAMPLE`] ways.
    Sampled,
}

impl Basis {
    /// How far a share may be off, with a probability of at least 95 % for each: 0 when every way was
    /// counted, else Hoeffding's bound √(ln(2 / 0.05) / 2n).
    #[must_use]
    pub fn margin(self) -> f64 {
        match self {
            Self::Counted => 0.0,
            Self::Sampled => (3.688_879_454_113_936 / (2.0 * f64::from(SAMPLE))).sqrt(),
        }
    }
}

/// Shares of all ways to answer the open questions, each way counting the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// For each option, by position, the share in which it leads. A shared lead is split evenly.
    pub options: Vec<f64>,
    /// The share in which the lead is shared, or nothing separates the options.
    pub tied: f64,
    /// The part of `tied` in which nothing separates the options.
    pub level: f64,
    /// The share in which every option is ruled out.
    pub nobody: f64,
    /// What all this rests on.
    pub basis: Basis,
}

/// An open question that can still matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// The question.
    pub question: QuestionIx,
    /// By how much an answer is expected to lower the uncertainty: the probability that two ways to
    /// answer the rest, drawn at random, end with different winners (Gini–Simpson index).
    pub drop: f64,
}

/// Ends that were counted.
#[derive(Clone, Debug, Default)]
struct Count {
    ways: f64,
    options: Vec<f64>,
    tied: f64,
    level: f64,
    nobody: f64,
}

impl Count {
    fn new(options: usize) -> Self {
        Self {
            options: vec![0.0; options],
            ..Self::default()
        }
    }

    /// Counts one end: each of the best options wins this `share` of it.
    fn add(&mut self, best: &[OptionIx], share: f64) {
        self.ways += 1.0;
        match best {
            [] => self.nobody += 1.0,
            [_] => {}
            [_, _, ..] => self.tied += 1.0,
        }
        if best.len() == self.options.len() {
            self.level += 1.0;
        }
        for option in best {
            if let Some(wins) = self.options.get_mut(option.get()) {
                *wins += share;
            }
        }
    }

    /// The probability that two ways, drawn at random, end with different winners.
    fn uncertainty(&self) -> f64 {
        let ends = self.options.iter().chain([&self.nobody]);
        1.0 - ends.map(|it| it / self.ways).map(|it| it * it).sum::<f64>()
    }
}

/// The look at the outcomes, under way.
#[derive(Debug)]
pub(super) struct Survey {
    /// Room to work in: the answers that are just looked at.
    tally: Tally,
    /// The options with the best score now, and for the answers that are just looked at.
    now: Vec<OptionIx>,
    best: Vec<OptionIx>,
    prospects: Prospects,
    /// For each question that matters which of its answers is just looked at: 0 for none, else its
    /// place among those that are told apart.
    digits: Vec<usize>,
    course: Course,
    /// The ends of complete answers, and the same for each answer to each question.
    ends: Count,
    by_answer: Vec<Vec<Count>>,
    /// Whether some answer to an open question is known to change who leads.
    changes: bool,
}

/// Which answers are looked at.
#[derive(Debug)]
enum Course {
    Every(Every),
    Sample(Sample),
}

impl Survey {
    pub fn new(rules: &Rules, tally: Tally, flips: &Flips) -> Self {
        let mut now = Vec::new();
        tally.best(&mut now);
        let prospects = Prospects::new(rules, &tally, &now);
        let questions = &prospects.questions;
        let course = match Every::new(rules, questions) {
            Some(every) => Course::Every(every),
            None => Course::Sample(Sample::new(rules, questions)),
        };
        let first_changes = flips.list.iter().any(|flip| flip.size == 0);
        Self {
            tally,
            now,
            best: Vec::new(),
            digits: vec![0; questions.len()],
            by_answer: vec![Vec::new(); questions.len()],
            prospects,
            course,
            ends: Count::new(rules.file.options.len()),
            changes: first_changes,
        }
    }

    /// Looks at some more sets of answers; a set of many answers counts as several.
    pub fn work(&mut self, rules: &Rules, steps: u32) -> Option<Analysis> {
        let weight = self.prospects.questions.len() / 8 + 1;
        let weight = u32::try_from(weight).unwrap_or(u32::MAX);
        for _ in 0..(steps / weight).max(1) {
            if self.step(rules) {
                return Some(self.finish(rules));
            }
        }
        None
    }

    /// Looks at the next set of answers; says whether it was the last.
    fn step(&mut self, rules: &Rules) -> bool {
        let questions = &self.prospects.questions;
        match &mut self.course {
            Course::Every(every) => {
                self.tally.best(&mut self.best);
                every.note(&self.best);
                if !self.digits.contains(&0) {
                    self.book();
                }
                self.advance(rules)
            }
            Course::Sample(sample) => {
                let places = questions.iter().zip(&mut self.digits).zip(&sample.ways);
                for ((question, digit), draw) in places {
                    let (place, answer) = sample.dice.draw(draw);
                    *digit = place;
                    self.tally.answer_alone(rules, *question, answer);
                }
                self.tally.update_all_joint(rules);
                self.tally.best(&mut self.best);
                sample.left = sample.left.saturating_sub(1);
                let last = sample.left == 0;
                self.changes |= self.best != self.now;
                self.book();
                last
            }
        }
    }

    /// Counts up; says whether there is no higher number.
    fn advance(&mut self, rules: &Rules) -> bool {
        let Course::Every(every) = &self.course else {
            return true;
        };
        let places = self.digits.iter_mut().zip(&every.ways);
        for ((digit, ways), question) in places.zip(&self.prospects.questions).rev() {
            let next = ways.get(*digit).copied();
            *digit = if next.is_some() { *digit + 1 } else { 0 };
            let answer = next.unwrap_or_default();
            self.tally.answer(rules, *question, answer);
            if next.is_some() {
                return false;
            }
        }
        true
    }

    /// Counts a complete set of answers.
    fn book(&mut self) {
        let share = u32::try_from(self.best.len()).map_or(0.0, |it| 1.0 / f64::from(it));
        self.ends.add(&self.best, share);
        for (digit, by_answer) in self.digits.iter().zip(&mut self.by_answer) {
            if by_answer.len() <= *digit {
                by_answer.resize(digit + 1, Count::new(self.ends.options.len()));
            }
            if let Some(count) = by_answer.get_mut(*digit) {
                count.add(&self.best, share);
            }
        }
    }

    fn finish(&mut self, rules: &Rules) -> Analysis {
        let decided = self.decided(rules);
        let mut settled = self.prospects.settled.clone();
        let mut ask = Vec::new();
        let questions = self.prospects.questions.iter().zip(&self.by_answer);
        for (at, (question, by_answer)) in questions.enumerate() {
            let question = *question;
            let is_settled = match &self.course {
                _ if decided == Some(true) => true,
                Course::Every(every) => every.is_settled(at),
                Course::Sample(_) => false,
            };
            if is_settled {
                let rank = rules.order.of_question(question);
                insert(&mut settled, question, |it| {
                    rules.order.of_question(*it) < rank
                });
            } else {
                let drop = self.drop(by_answer);
                insert(&mut ask, Ask { question, drop }, |it: &Ask| it.drop >= drop);
            }
        }
        let share = |count: f64| count / self.ends.ways;
        Analysis {
            shares: Shares {
                options: self.ends.options.iter().copied().map(share).collect(),
                tied: share(self.ends.tied),
                level: share(self.ends.level),
                nobody: share(self.ends.nobody),
                basis: match self.course {
                    Course::Every(_) => Basis::Counted,
                    Course::Sample(_) => Basis::Sampled,
                },
            },
            decided,
            ask,
            settled,
            ..Analysis::default()
        }
    }

    fn decided(&mut self, rules: &Rules) -> Option<bool> {
        match &self.course {
            Course::Every(every) => Some(every.known.len() == 1),
            Course::Sample(_) if self.changes => Some(false),
            Course::Sample(_) => {
                for question in &self.prospects.questions {
                    self.tally.answer(rules, *question, Answer::default());
                }
                let changes = self.prospects.can_change(rules, &self.tally, &self.now);
                changes.map(|it| !it)
            }
        }
    }

    /// By how much the uncertainty drops with an answer, on average.
    fn drop(&self, by_answer: &[Count]) -> f64 {
        let counts = by_answer.iter().filter(|it| it.ways > 0.0);
        let left = counts.map(|it| it.ways / self.ends.ways * it.uncertainty());
        let drop = (self.ends.uncertainty() - left.sum::<f64>()).max(0.0);
        // Sums of the same numbers in another order may differ in their last digits, and the order
        // of a file must not decide what is asked first.
        (drop * ROUNDED).round() / ROUNDED
    }
}
