//! In which share of all ways to answer the rest each option wins.

use super::sample::SAMPLE;
use crate::answer_space::margin;
use crate::index::OptionIx;

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
            Self::Sampled => margin(f64::from(SAMPLE)),
        }
    }
}

/// Shares of all ways to answer the open questions, each way with the same weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// For each option, by position, the share in which it leads. A shared lead is split evenly.
    pub options: Vec<f64>,
    /// The share in which the lead is shared, or nothing separates the options.
    pub tied: f64,
    /// The part of `tied` in which nothing separates the options.
    pub undifferentiated: f64,
    /// The share in which every option is ruled out.
    pub nobody: f64,
    /// What all this rests on.
    pub basis: Basis,
}

/// Complete sets of answers, counted by who leads.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcomes {
    /// How many sets.
    pub sets: f64,
    options: Vec<f64>,
    tied: f64,
    undifferentiated: f64,
    nobody: f64,
}

impl Outcomes {
    pub fn new(options: usize) -> Self {
        Self {
            options: vec![0.0; options],
            ..Self::default()
        }
    }

    /// Counts one set: each of the best options wins this `share` of it.
    pub fn add(&mut self, best: &[OptionIx], share: f64) {
        self.sets += 1.0;
        match best {
            [] => self.nobody += 1.0,
            [_] => {}
            [_, _, ..] => self.tied += 1.0,
        }
        if best.len() == self.options.len() {
            self.undifferentiated += 1.0;
        }
        for option in best {
            if let Some(wins) = self.options.get_mut(option.get()) {
                *wins += share;
            }
        }
    }

    /// The probability that two sets, drawn at random, have different winners (Gini–Simpson index).
    pub fn uncertainty(&self) -> f64 {
        let outcomes = self.options.iter().chain([&self.nobody]);
        let shares = outcomes.map(|count| count / self.sets);
        1.0 - shares.map(|share| share * share).sum::<f64>()
    }

    /// As shares of all sets.
    pub fn shares(&self, basis: Basis) -> Shares {
        let share = |count: f64| count / self.sets;
        Shares {
            options: self.options.iter().copied().map(share).collect(),
            tied: share(self.tied),
            undifferentiated: share(self.undifferentiated),
            nobody: share(self.nobody),
            basis,
        }
    }
}

/// Outcomes of all sets, and of those with each answer to each question.
#[derive(Debug)]
pub(super) struct OutcomesByAnswer {
    pub all: Outcomes,
    /// For each question, for each of its answers that are told apart.
    pub by_question: Vec<Vec<Outcomes>>,
    options: usize,
}

impl OutcomesByAnswer {
    pub fn new(questions: usize, options: usize) -> Self {
        Self {
            all: Outcomes::new(options),
            by_question: vec![Vec::new(); questions],
            options,
        }
    }

    /// Counts a complete set of answers. A digit says which of its answers a question has.
    pub fn add(&mut self, digits: &[usize], best: &[OptionIx]) {
        let share = u32::try_from(best.len()).map_or(0.0, |count| 1.0 / f64::from(count));
        self.all.add(best, share);
        for (digit, by_answer) in digits.iter().zip(&mut self.by_question) {
            if by_answer.len() <= *digit {
                by_answer.resize(digit + 1, Outcomes::new(self.options));
            }
            if let Some(outcomes) = by_answer.get_mut(*digit) {
                outcomes.add(best, share);
            }
        }
    }
}
