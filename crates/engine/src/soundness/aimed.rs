//! Going after what a sample did not show, and after what the file itself writes down.

use super::Lead;
use super::seen::Seen;
use super::study::Study;
use super::walker::SoundnessWalker;
use crate::answer_space::{AnswerSpace, aimed_walks};
use crate::answers::Answers;
use crate::index::{OptionIx, RuleIx};
use crate::workers::{Workers, done_by};

/// Goes after what a sample did not show: rules, with answers that make them fire, and options that never won
/// alone, by climbing towards a win answer by answer.
pub(super) fn search_closer(study: &Study<'_>, seen: &mut Seen, workers: &dyn Workers) {
    let rules: Vec<RuleIx> = seen.pending.iter().map(|pending| pending.rule).collect();
    let options = study.rules.order.options.iter().copied();
    let winless = options.filter(|option| seen.lead.get(option.get()) != Some(&Lead::Alone));
    let winless: Vec<OptionIx> = winless.collect();
    let walks = aimed_walks(rules.len());
    let found = done_by(workers, rules.len() + winless.len(), |job| {
        let mut walker = SoundnessWalker::new(study, seen.rest());
        let mut space = AnswerSpace::new(study.fields(), job);
        if let Some(rule) = rules.get(job) {
            walker.go_after(&mut space, *rule, walks);
        } else if let Some(option) = winless.get(job - rules.len()) {
            space.climb(&mut walker, |walker| walker.margin_of(*option));
        }
        walker.seen
    });
    for found in found {
        seen.merge(found);
    }
}

impl SoundnessWalker<'_, '_> {
    /// Goes after what a rule has not shown.
    fn go_after(&mut self, space: &mut AnswerSpace, rule: RuleIx, walks: usize) {
        let Some(starts) = self.firing(space, rule) else {
            return;
        };
        if starts.is_empty() {
            self.seen.cannot_fire.push(rule);
        }
        space.aim(self, &starts, walks, |walker| {
            let mut pending = walker.seen.pending.iter();
            !pending.any(|pending| pending.rule == rule)
        });
    }

    /// Tries what the file itself writes down, with the importance it has there.
    pub fn try_written(&mut self) {
        let file = self.study.rules.file();
        let presets = file.presets.iter().map(|preset| &preset.answers);
        let tests = file.tests.iter().map(|test| &test.answers);
        for written in presets.chain(tests) {
            self.try_answers(&self.study.rules.answers_from(written));
        }
    }

    /// The answers to the questions of a rule with which it fires; `None` when there are too many.
    fn firing(&self, space: &AnswerSpace, rule: RuleIx) -> Option<Vec<Vec<(usize, u64)>>> {
        let when = &self.study.rules.compiled(rule).when;
        let mut questions = Vec::new();
        when.questions(&mut questions);
        let places = self.study.asked.iter().enumerate();
        let places = places.filter(|(_, asked)| questions.contains(&asked.answers.question));
        let places: Vec<usize> = places.map(|(at, _)| at).collect();
        space.firing(&places, |set| {
            let mut answers = Answers::none(self.study.rules);
            for (at, chosen) in set {
                if let Some(asked) = self.study.asked.get(*at) {
                    let asked = &asked.answers;
                    answers.put(asked.question, asked.answer(*chosen));
                }
            }
            when.holds(&answers)
        })
    }
}
