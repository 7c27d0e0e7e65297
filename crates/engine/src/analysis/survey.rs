//! Where the open questions can still lead: in which share of all ways to answer them each option
//! wins, which of them tells most, and which no longer matter.
//!
//! Questions that a bound has settled are left out, since they change nothing. When the ways to answer
//! the others are few enough, all of them are looked at, those that leave some open included, and
//! everything here is exact. Else a sample of complete answers stands in for the shares.

use super::bounds::Bounds;
use super::exhaustive::Exhaustive;
use super::flips::Flips;
use super::sample::Sample;
use super::shares::{Basis, Outcomes, OutcomesByAnswer, Shares};
use crate::answer_space::PossibleAnswers;
use crate::answers::Answer;
use crate::index::{OptionIx, QuestionIx};
use crate::order::insert;
use crate::rules::Rules;
use crate::tally::Tally;

/// Drops in uncertainty are told apart to this many parts of one.
const ROUNDED: f64 = 1e12;

/// An open question that can still matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// The question.
    pub question: QuestionIx,
    /// By how much an answer is expected to lower the uncertainty: the probability that two ways to
    /// answer the rest, drawn at random, end with different winners (Gini–Simpson index).
    pub drop: f64,
}

/// What a survey finds.
#[derive(Debug)]
pub(super) struct SurveyResult {
    pub shares: Shares,
    /// Whether the winner stays; `None` where that was neither proven nor disproven.
    pub decided: Option<bool>,
    /// Open questions that can still matter, the most telling first.
    pub ask: Vec<Ask>,
    /// Open questions that can not, in the order of ids.
    pub settled: Vec<QuestionIx>,
}

/// The survey of all outcomes, under way.
#[derive(Debug)]
pub(super) struct Survey {
    /// Scratch space: the answers that are being looked at.
    tally: Tally,
    /// The options with the best score now, and for the answers that are being looked at.
    now: Vec<OptionIx>,
    best: Vec<OptionIx>,
    bounds: Bounds,
    coverage: Coverage,
    outcomes: OutcomesByAnswer,
    /// Whether some answer to an open question is known to change who leads.
    changes: bool,
}

/// Which answers are looked at.
#[derive(Debug)]
enum Coverage {
    Exhaustive(Exhaustive),
    Sample {
        sample: Sample,
        /// Which of its answers each question has drawn.
        digits: Vec<usize>,
    },
}

impl Survey {
    pub fn new(rules: &Rules, tally: Tally, flips: &Flips) -> Self {
        let mut now = Vec::new();
        tally.best(&mut now);
        let bounds = Bounds::new(rules, &tally, &now);
        let questions = bounds.questions.iter();
        let questions = questions.map(|question| PossibleAnswers::new(rules, *question));
        let questions: Vec<PossibleAnswers> = questions.collect();
        let coverage = match Exhaustive::new(&questions) {
            Some(exhaustive) => Coverage::Exhaustive(exhaustive),
            None => Coverage::Sample {
                sample: Sample::new(&questions),
                digits: vec![0; questions.len()],
            },
        };
        Self {
            tally,
            now,
            best: Vec::new(),
            outcomes: OutcomesByAnswer::new(questions.len(), rules.file.options.len()),
            bounds,
            coverage,
            changes: flips.list.iter().any(|flip| flip.size == 0),
        }
    }

    /// Looks at some more sets of answers; a set of many answers counts as several.
    pub fn work(&mut self, rules: &Rules, steps: u32) -> Option<SurveyResult> {
        let weight = self.bounds.questions.len() / 8 + 1;
        let weight = u32::try_from(weight).unwrap_or(u32::MAX);
        for _ in 0..(steps / weight).max(1) {
            if self.step(rules) {
                return Some(self.finish(rules));
            }
        }
        None
    }

    /// Looks at the next set of answers; returns whether it was the last.
    fn step(&mut self, rules: &Rules) -> bool {
        let questions = &self.bounds.questions;
        let tally = &mut self.tally;
        match &mut self.coverage {
            Coverage::Exhaustive(exhaustive) => {
                tally.best(&mut self.best);
                exhaustive.record(&self.best);
                let odometer = &mut exhaustive.odometer;
                if odometer.is_complete() {
                    self.outcomes.add(odometer.digits(), &self.best);
                }
                let advanced = odometer.advance(|at, answer| {
                    if let Some(question) = questions.get(at) {
                        tally.answer(rules, *question, answer.unwrap_or_default());
                    }
                });
                !advanced
            }
            Coverage::Sample { sample, digits } => {
                let places = questions.iter().zip(digits.iter_mut());
                for ((question, digit), draw) in places.zip(&sample.questions) {
                    let (place, answer) = draw.draw(&mut sample.dice);
                    *digit = place;
                    tally.answer_single_question(rules, *question, answer);
                }
                tally.update_multi_question_rules(rules);
                tally.best(&mut self.best);
                self.changes |= self.best != self.now;
                self.outcomes.add(digits, &self.best);
                sample.left = sample.left.saturating_sub(1);
                sample.left == 0
            }
        }
    }

    fn finish(&mut self, rules: &Rules) -> SurveyResult {
        let decided = self.decided(rules);
        let mut settled = self.bounds.settled.clone();
        let mut ask = Vec::new();
        let questions = self.bounds.questions.iter();
        for (at, (question, by_answer)) in questions.zip(&self.outcomes.by_question).enumerate() {
            let question = *question;
            let is_settled = match &self.coverage {
                _ if decided == Some(true) => true,
                Coverage::Exhaustive(exhaustive) => exhaustive.is_settled(at),
                Coverage::Sample { .. } => false,
            };
            if is_settled {
                let rank = rules.order.of_question(question);
                insert(&mut settled, question, |other| {
                    rules.order.of_question(*other) < rank
                });
            } else {
                let drop = self.drop(by_answer);
                insert(&mut ask, Ask { question, drop }, |other: &Ask| {
                    other.drop >= drop
                });
            }
        }
        SurveyResult {
            shares: self.outcomes.all.shares(match self.coverage {
                Coverage::Exhaustive(_) => Basis::Counted,
                Coverage::Sample { .. } => Basis::Sampled,
            }),
            decided,
            ask,
            settled,
        }
    }

    fn decided(&mut self, rules: &Rules) -> Option<bool> {
        match &self.coverage {
            Coverage::Exhaustive(exhaustive) => Some(exhaustive.is_unanimous()),
            Coverage::Sample { .. } if self.changes => Some(false),
            Coverage::Sample { .. } => {
                for question in &self.bounds.questions {
                    self.tally.answer(rules, *question, Answer::default());
                }
                let changes = self.bounds.can_change(rules, &self.tally, &self.now);
                changes.map(|can_change| !can_change)
            }
        }
    }

    /// By how much the uncertainty drops with an answer, on average.
    fn drop(&self, by_answer: &[Outcomes]) -> f64 {
        let all = &self.outcomes.all;
        let seen = by_answer.iter().filter(|outcomes| outcomes.sets > 0.0);
        let left = seen.map(|outcomes| outcomes.sets / all.sets * outcomes.uncertainty());
        let drop = (all.uncertainty() - left.sum::<f64>()).max(0.0);
        // Sums of the same numbers in another order may differ in their last digits, and the order
        // of a file must not decide what is asked first.
        (drop * ROUNDED).round() / ROUNDED
    }
}
