//! Going after what a sample did not show, and after what the file itself writes down.

use super::Lead;
use super::walker::SoundnessWalker;
use crate::answer_space::AnswerSpace;
use crate::answers::Answers;
use crate::index::RuleIx;

impl SoundnessWalker<'_> {
    /// Goes after what a sample did not show: rules, with answers that make them fire, and options that
    /// never won alone, by climbing towards a win answer by answer.
    pub fn search_closer(&mut self, space: &mut AnswerSpace) {
        let rules: Vec<RuleIx> = self.pending.iter().map(|pending| pending.rule).collect();
        for rule in rules {
            let is_pending = |walker: &Self| {
                let mut pending = walker.pending.iter();
                pending.any(|pending| pending.rule == rule)
            };
            let Some(starts) = self.firing(space, rule) else {
                continue;
            };
            if starts.is_empty() {
                self.cannot_fire.push(rule);
            }
            space.aim(self, &starts, |walker| !is_pending(walker));
        }
        for option in self.rules.order.options.iter().copied() {
            if self.lead.get(option.get()) != Some(&Lead::Alone) {
                space.climb(self, |walker| walker.margin_of(option));
            }
        }
    }

    /// Tries what the file itself writes down, with the importance it has there.
    pub fn try_written(&mut self) {
        let file = self.rules.file();
        let presets = file.presets.iter().map(|preset| &preset.answers);
        let tests = file.tests.iter().map(|test| &test.answers);
        for written in presets.chain(tests) {
            self.try_answers(&self.rules.answers_from(written));
        }
    }

    /// The answers to the questions of a rule with which it fires; `None` when there are too many.
    fn firing(&self, space: &AnswerSpace, rule: RuleIx) -> Option<Vec<Vec<(usize, u64)>>> {
        let when = &self.rules.compiled(rule).when;
        let mut questions = Vec::new();
        when.questions(&mut questions);
        let places = self.asked.iter().enumerate();
        let places = places.filter(|(_, asked)| questions.contains(&asked.answers.question));
        let places: Vec<usize> = places.map(|(at, _)| at).collect();
        space.firing(&places, |set| {
            let mut answers = Answers::none(self.rules);
            for (at, chosen) in set {
                if let Some(asked) = self.asked.get(*at) {
                    let asked = &asked.answers;
                    answers.put(asked.question, asked.answer(*chosen));
                }
            }
            when.holds(&answers)
        })
    }
}
