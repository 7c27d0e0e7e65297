//! Visits one set of answers after another and strikes off what it shows: options that win, rules and
//! questions that change something. What is left in the end is what was looked for.

use super::pending::PendingRule;
use super::seen::Seen;
use super::side_effects::{Situation, affects_a_stack, is_shown};
use super::study::{Asked, Study};
use crate::answer_space::Walker;
use crate::answers::{Answer, Answers};
use crate::importance::Importance;
use crate::index::OptionIx;
use crate::scoring::Effects;
use crate::tally::Tally;

/// The search of a rule file, under way.
pub(super) struct SoundnessWalker<'s, 'r> {
    pub study: &'s Study<'r>,
    pub seen: Seen,
    pub tally: Tally,
    /// Who has the best score for the answers that are visited; room for others.
    best: Vec<OptionIx>,
    then: Vec<OptionIx>,
}

impl<'s, 'r> SoundnessWalker<'s, 'r> {
    /// Goes on from what was seen.
    pub fn new(study: &'s Study<'r>, seen: Seen) -> Self {
        Self {
            study,
            seen,
            tally: Tally::new(study.rules, &Answers::none(study.rules)),
            best: Vec::new(),
            then: Vec::new(),
        }
    }

    /// Strikes off what these answers show. They may have any importance: ties and the like are not
    /// taken down, since musts may rule every option out, which is no fault of a file.
    pub fn try_answers(&mut self, answers: &Answers) {
        self.tally.count(self.study.rules, answers);
        self.strike_off();
    }

    /// Whether these options have the best score now.
    pub fn leads(&mut self, options: &[OptionIx]) -> bool {
        self.tally.best(&mut self.then);
        self.then == options
    }

    /// How far an option is ahead of every other one; below 0 when it is behind or ruled out.
    pub fn margin_of(&self, option: OptionIx) -> i32 {
        if self.tally.is_out(option) {
            return i32::MIN;
        }
        let others = self.study.rules.option_ixs();
        let others = others.filter(|other| *other != option);
        let running = others.filter(|other| !self.tally.is_out(*other));
        let next = running.map(|other| self.tally.score(other)).max();
        // Alone in the running is ahead, by as little as can be.
        next.map_or(1, |next| self.tally.score(option) - next)
    }

    /// Who has the best score, and whether another one is close.
    fn outcome(&self, best: &mut Vec<OptionIx>) -> bool {
        self.tally.best(best);
        best.len() == 1 && self.is_close(self.tally.gap())
    }

    fn is_close(&self, gap: Option<u32>) -> bool {
        gap.is_some_and(|gap| gap <= self.study.rules.file.close)
    }

    /// Strikes off what the present answers show.
    fn strike_off(&mut self) {
        let mut best = std::mem::take(&mut self.best);
        self.tally.best(&mut best);
        let gap = self.tally.gap();
        let close = best.len() == 1 && self.is_close(gap);
        self.seen.reach(&best);
        let mut pending = std::mem::take(&mut self.seen.pending);
        pending.retain_mut(|rule| {
            self.strike_off_effects(rule, &best, gap);
            rule.is_pending()
        });
        self.seen.pending = pending;
        let mut without_effect = std::mem::take(&mut self.seen.without_effect);
        without_effect.retain(|at| !self.affects_outcome(*at, &best, close));
        self.seen.without_effect = without_effect;
        self.best = best;
    }

    /// Strikes off the effects of a rule that show now.
    fn strike_off_effects(
        &mut self,
        pending: &mut PendingRule,
        best: &[OptionIx],
        gap: Option<u32>,
    ) {
        let rules = self.study.rules;
        let importance = match pending.multi_question {
            Some(followed) => self.tally.firing(followed),
            None => rules
                .compiled(pending.rule)
                .when
                .weight(self.tally.answers()),
        };
        let Some(importance) = importance else {
            return;
        };
        pending.fired = true;
        if let Some(effects) = &pending.scores
            && self.makes_a_difference(effects, importance, best, gap)
        {
            pending.scores = None;
        }
        pending.stack = pending.stack
            && !self.at(|now| affects_a_stack(now, pending.rule, &pending.conflicting));
        pending.warning =
            pending.warning && !is_shown(rules, pending.rule, self.study.leaders(best));
    }

    /// What `look` sees in the present situation.
    fn at<T>(&self, look: impl FnOnce(Situation<'_>) -> T) -> T {
        look(Situation {
            rules: self.study.rules,
            answers: self.tally.answers(),
            is_out: &|option| self.tally.is_out(option),
        })
    }

    /// Whether the outcome would be another without these effects.
    fn makes_a_difference(
        &mut self,
        effects: &Effects,
        importance: Importance,
        best: &[OptionIx],
        gap: Option<u32>,
    ) -> bool {
        if let (Some(first), Some(gap)) = (best.first(), gap)
            && importance != Importance::Must
            && self.tally.are_behind(effects, *first, gap)
        {
            return false;
        }
        let close = best.len() == 1 && self.is_close(gap);
        let mut then = std::mem::take(&mut self.then);
        self.tally.apply(effects, importance, -1);
        let differs = self.outcome(&mut then) != close || then != best;
        self.tally.apply(effects, importance, 1);
        self.then = then;
        differs
    }

    /// Whether some answer to an open question changes anything now.
    fn affects_outcome(&mut self, at: usize, best: &[OptionIx], close: bool) -> bool {
        let study = self.study;
        let Some(asked) = study.asked.get(at) else {
            return false;
        };
        let question = asked.answers.question;
        if self.tally.answers().is_given(question) {
            return false;
        }
        let shown = |walker: &Self, best: &[OptionIx]| {
            let shown = || walker.at(|now| study.side_effects(now, best));
            asked.has_side_effects.then(shown)
        };
        let before = shown(self, best);
        let mut then = std::mem::take(&mut self.then);
        let differs = asked.answers.listed().any(|answer| {
            self.tally.answer(study.rules, question, answer);
            self.outcome(&mut then) != close || then != best || shown(self, &then) != before
        });
        self.tally.answer(study.rules, question, Answer::default());
        self.then = then;
        differs
    }
}

impl Walker for SoundnessWalker<'_, '_> {
    fn clear(&mut self) {
        let rules = self.study.rules;
        self.tally.count(rules, &Answers::none(rules));
    }

    fn answer(&mut self, question: usize, chosen: u64) {
        if let Some(Asked { answers, .. }) = self.study.asked.get(question) {
            let answer = answers.answer(chosen);
            self.tally
                .answer(self.study.rules, answers.question, answer);
        }
    }

    fn visit(&mut self, set: &[u64], counts: bool) {
        self.strike_off();
        self.seen.record(&self.best, set, counts);
    }
}
