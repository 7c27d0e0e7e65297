//! The course that every engine runs in the browser: the bundled rules and some sets of answers.
//!
//! Each method does its work many times before it returns, so that the call from the page into this
//! module does not count.

use crate::chance::Chance;
use matrix_engine::{
    Answers, OptionIx, QuestionIx, Rules, Tally, ValueIx, analyse, evaluate, load, read_answers,
};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// Rules, and the sets of answers to evaluate.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Course {
    rules: Rules,
    sets: Vec<Answers>,
    /// A walk through the answers: one value after the other, given or taken back.
    walk: Vec<(QuestionIx, ValueIx)>,
}

/// Toggles in one round: enough to come by every question many times.
const WALK: usize = 1_000;

#[wasm_bindgen]
impl Course {
    /// Reads the rules, and one set of answers from each line (`admin=yes,data=document`).
    ///
    /// # Errors
    /// When the rules have errors, or a line says something that they do not know.
    #[wasm_bindgen(constructor)]
    pub fn new(rules: &str, sets: &str) -> Result<Course, String> {
        let rules = load(rules).rules.ok_or("the rule file has errors")?;
        let mut read = Vec::new();
        for line in sets.lines() {
            let (answers, unread) = read_answers(&rules, line);
            if let Some(problem) = unread.first() {
                return Err(format!("{line}: {}", problem.why(&rules)));
            }
            read.push(answers);
        }
        let mut chance = Chance::new(7);
        let questions: Vec<QuestionIx> = rules.question_ixs().collect();
        let step = |_| {
            let question = *questions.get(chance.below(questions.len()))?;
            let values = rules.question(question).values.len();
            let value = rules.value_ixs(question).nth(chance.below(values))?;
            Some((question, value))
        };
        let walk = (0..WALK).filter_map(step).collect();
        Ok(Self {
            rules,
            sets: read,
            walk,
        })
    }

    /// The number of toggles in one round.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn walked(&self) -> usize {
        self.walk.len()
    }

    /// For each set a line with the ids of the options with the highest score, in the order of the
    /// file.
    #[must_use]
    pub fn winners(&self) -> String {
        let mut best = Vec::new();
        let ids = self.sets.iter().map(|answers| {
            Tally::new(&self.rules, answers).best(&mut best);
            let ids = best.iter().map(|at| self.rules.option(*at).id.as_str());
            ids.collect::<Vec<_>>().join(" ")
        });
        ids.collect::<Vec<_>>().join("\n")
    }

    /// The same through the evaluation with all reasons, to hold the two against each other.
    #[must_use]
    pub fn winners_with_reasons(&self) -> String {
        let ids = self.sets.iter().map(|answers| {
            let ranking = evaluate(&self.rules, answers).ranking;
            let first = ranking.iter().filter(|it| it.rank == 1);
            let mut first: Vec<OptionIx> = first.map(|it| it.option).collect();
            first.sort();
            let ids = first.iter().map(|at| self.rules.option(*at).id.as_str());
            ids.collect::<Vec<_>>().join(" ")
        });
        ids.collect::<Vec<_>>().join("\n")
    }

    /// Counts the scores of every set anew and finds the best, so many rounds.
    pub fn scores(&self, rounds: u32) {
        let mut tally = Tally::new(&self.rules, &Answers::none(&self.rules));
        let mut best = Vec::new();
        for _ in 0..rounds {
            for answers in &self.sets {
                tally.count(&self.rules, black_box(answers));
                tally.best(&mut best);
                black_box(&best);
            }
        }
    }

    /// Evaluates every set with all reasons, so many rounds.
    pub fn reasons(&self, rounds: u32) {
        for _ in 0..rounds {
            for answers in &self.sets {
                black_box(evaluate(&self.rules, black_box(answers)));
            }
        }
    }

    /// Gives or takes back one answer after the other, and finds the best each time, so many rounds.
    pub fn toggles(&self, rounds: u32) {
        let mut answers = Answers::none(&self.rules);
        let mut tally = Tally::new(&self.rules, &answers);
        let mut best = Vec::new();
        for _ in 0..rounds {
            for (question, value) in black_box(&self.walk) {
                answers.toggle(&self.rules, *question, *value);
                tally.copy_answer(&self.rules, *question, &answers);
                tally.best(&mut best);
                black_box(&best);
            }
        }
    }

    /// The whole analysis of one set, so many rounds.
    pub fn analysis(&self, set: usize, rounds: u32) {
        if let Some(answers) = self.sets.get(set) {
            for _ in 0..rounds {
                black_box(analyse(&self.rules, black_box(answers)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Course;

    const RULES: &str = include_str!("../../../tests/rules.json");

    #[test]
    fn both_ways_of_evaluation_have_the_same_winners() {
        let course = Course::new(
            RULES,
            "realtime=core\nadmin=yes,auth=roles\nlanguages=js+go\n",
        );
        let course = course.unwrap();
        assert_eq!(course.winners(), course.winners_with_reasons());
        assert_eq!(course.winners().lines().next(), Some("node"));
        assert_eq!(course.winners().lines().count(), 3);
        assert!(course.walked() > 0);
    }

    #[test]
    fn an_unknown_answer_is_refused() {
        let problem = Course::new(RULES, "admn=yes").unwrap_err();
        assert!(problem.contains("admin"), "{problem}");
    }
}
