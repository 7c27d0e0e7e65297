//! Scores without their breakdowns, kept up to date answer by answer: what searching through many sets of
//! answers needs. A change of one answer touches only the rules about that question.
//!
//! [`evaluate`](crate::evaluate) says the same with all reasons; property tests hold the two equal.

use crate::answers::{Answer, Answers};
use crate::importance::Importance;
use crate::index::{OptionIx, QuestionIx};
use crate::rules::Rules;
use crate::scoring::Effects;

/// The score of every option for some answers, and whether it is ruled out.
#[derive(Clone, Debug)]
pub struct Tally {
    answers: Answers,
    scores: Vec<i32>,
    /// How many times each option is ruled out.
    out: Vec<u32>,
    /// For each rule about several questions: the importance it fires with.
    firing: Vec<Option<Importance>>,
}

impl Tally {
    /// Counts everything.
    #[must_use]
    pub fn new(rules: &Rules, answers: &Answers) -> Self {
        let options = rules.file.options.len();
        let mut tally = Self {
            answers: Answers::none(rules),
            scores: vec![0; options],
            out: vec![0; options],
            firing: vec![None; rules.scoring.multi_question.len()],
        };
        tally.count(rules, answers);
        tally
    }

    /// Counts everything anew, in the room that is there.
    pub fn count(&mut self, rules: &Rules, answers: &Answers) {
        self.scores.fill(0);
        self.out.fill(0);
        self.firing.fill(None);
        self.answers.clone_from(answers);
        for question in rules.question_ixs() {
            let answer = answers.get(question);
            if let Some(effects) = rules.scoring.single_question(question, answer.chosen) {
                self.apply(effects, answer.importance, 1);
            }
        }
        self.update_multi_question_rules(rules);
    }

    /// The answers that are counted.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Takes over the answer that `answers` have to one question.
    pub fn copy_answer(&mut self, rules: &Rules, question: QuestionIx, answers: &Answers) {
        self.answer(rules, question, answers.get(question));
    }

    /// The points of an option, in the running or not.
    #[must_use]
    pub fn score(&self, option: OptionIx) -> i32 {
        self.scores.get(option.0).copied().unwrap_or(0)
    }

    /// Whether an option is ruled out.
    #[must_use]
    pub fn is_out(&self, option: OptionIx) -> bool {
        self.out.get(option.0).is_some_and(|times| *times > 0)
    }

    /// The options in the running with the highest score, in the order of the file: all of them while
    /// nothing separates them, none when none is left.
    pub fn best(&self, into: &mut Vec<OptionIx>) {
        into.clear();
        let mut best = i32::MIN;
        let options = self.scores.iter().zip(&self.out).enumerate();
        for (at, (score, _)) in options.filter(|(_, (_, out))| **out == 0) {
            if *score > best {
                best = *score;
                into.clear();
            }
            if *score == best {
                into.push(OptionIx(at));
            }
        }
    }

    /// How far the lead is ahead of the next score; `None` where there is no next.
    #[must_use]
    pub fn gap(&self) -> Option<u32> {
        let running = self.scores.iter().zip(&self.out);
        let running = running
            .filter(|(_, out)| **out == 0)
            .map(|(score, _)| *score);
        let best = running.clone().max()?;
        let next = running.filter(|score| *score < best).max()?;
        Some(best.abs_diff(next))
    }

    /// Whether these effects are only about options that are, with them and without them, behind the two
    /// highest scores, which a lead and its `gap` rest on. Then neither would be another without them. Not for
    /// effects of a must.
    pub(crate) fn are_behind(&self, effects: &Effects, best: OptionIx, gap: u32) -> bool {
        let next = i64::from(self.score(best)) - i64::from(gap);
        let is_behind = |(option, points): &(OptionIx, i32)| {
            let score = i64::from(self.score(*option));
            self.is_out(*option) || score.max(score - 2 * i64::from(*points)) < next
        };
        effects.vetoes.is_empty() && effects.points.iter().all(is_behind)
    }

    /// The importance with which a rule fires, which is one about several questions: by its position there.
    pub(crate) fn firing(&self, multi_question: usize) -> Option<Importance> {
        self.firing.get(multi_question).copied().flatten()
    }

    /// Puts another answer in the place of the present one.
    pub(crate) fn answer(&mut self, rules: &Rules, question: QuestionIx, answer: Answer) {
        self.answer_single_question(rules, question, answer);
        for at in rules.scoring.multi_question_rules(question) {
            self.update_multi_question_rule(rules, *at);
        }
    }

    /// The first half of [`Tally::answer`]: all but the rules about several questions. For several answers
    /// in a row it is less work to do the second half, [`Tally::update_multi_question_rules`], once.
    pub(crate) fn answer_single_question(
        &mut self,
        rules: &Rules,
        question: QuestionIx,
        answer: Answer,
    ) {
        let before = self.answers.get(question);
        if let Some(effects) = rules.scoring.single_question(question, before.chosen) {
            self.apply(effects, before.importance, -1);
        }
        if let Some(effects) = rules.scoring.single_question(question, answer.chosen) {
            self.apply(effects, answer.importance, 1);
        }
        self.answers.put(question, answer);
    }

    /// Works out every rule about several questions anew.
    pub(crate) fn update_multi_question_rules(&mut self, rules: &Rules) {
        for at in 0..self.firing.len() {
            self.update_multi_question_rule(rules, at);
        }
    }

    fn update_multi_question_rule(&mut self, rules: &Rules, at: usize) {
        let (Some(rule), Some(before)) =
            (rules.scoring.multi_question.get(at), self.firing.get(at))
        else {
            return;
        };
        let before = *before;
        let after = rules.compiled(rule.rule).when.weight(&self.answers);
        if before == after {
            return;
        }
        if let Some(importance) = before {
            self.apply(&rule.effects, importance, -1);
        }
        if let Some(importance) = after {
            self.apply(&rule.effects, importance, 1);
        }
        if let Some(firing) = self.firing.get_mut(at) {
            *firing = after;
        }
    }

    /// Adds effects with `sign` 1, takes them back with −1.
    pub(crate) fn apply(&mut self, effects: &Effects, importance: Importance, sign: i32) {
        let factor = sign * importance.factor();
        for (option, points) in &effects.points {
            if let Some(score) = self.scores.get_mut(option.0) {
                *score += factor * points;
            }
        }
        self.rule_out(&effects.vetoes, sign);
        if importance == Importance::Must {
            self.rule_out(&effects.must_breaking, sign);
        }
    }

    fn rule_out(&mut self, options: &[OptionIx], sign: i32) {
        for option in options {
            if let Some(times) = self.out.get_mut(option.0) {
                *times = times.wrapping_add_signed(sign);
            }
        }
    }
}
