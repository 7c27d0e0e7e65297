//! Visits one set of answers after another and strikes off what it shows: options that win, rules and
//! questions that change something. What is left in the end is what was looked for.

use super::Lead;
use super::pending::{PendingRule, pending};
use super::side_effects::{affects_a_stack, is_shown, rules_with_side_effects, side_effects};
use crate::answer_space::{Field, PossibleAnswers, Walker, Witness};
use crate::answers::{Answer, Answers};
use crate::importance::Importance;
use crate::index::{OptionIx, RuleIx};
use crate::rules::Rules;
use crate::scoring::Effects;
use crate::tally::Tally;
use std::collections::BTreeMap;

/// A question with its answers.
pub(super) struct Asked {
    pub answers: PossibleAnswers,
    /// Whether a rule with effects beside points is about it.
    has_side_effects: bool,
}

/// The search of a rule file, under way.
pub(super) struct SoundnessWalker<'r> {
    pub rules: &'r Rules,
    pub asked: Vec<Asked>,
    pub tally: Tally,
    /// Who has the best score for the answers that are visited; room for others.
    best: Vec<OptionIx>,
    then: Vec<OptionIx>,
    /// Rules with effects beside points.
    with_side_effects: Vec<RuleIx>,
    pub pending: Vec<PendingRule>,
    /// Rules of which it is proven that they cannot fire.
    pub cannot_fire: Vec<RuleIx>,
    /// Questions that have changed nothing so far, as positions in `asked`.
    pub without_effect: Vec<usize>,
    pub lead: Vec<Lead>,
    pub wins: Vec<f64>,
    pub tied: u64,
    /// Complete sets in which nothing separates the options.
    pub undifferentiated: u64,
    pub ties: BTreeMap<Vec<OptionIx>, Witness>,
    pub nobody: Option<Witness>,
}

impl<'r> SoundnessWalker<'r> {
    pub fn new(rules: &'r Rules) -> Self {
        let with_side_effects = rules_with_side_effects(rules);
        let mut questions = Vec::new();
        for rule in &with_side_effects {
            rules.compiled(*rule).when.questions(&mut questions);
        }
        let asked = rules.order.questions.iter().map(|question| Asked {
            answers: PossibleAnswers::new(rules, *question),
            has_side_effects: questions.contains(question),
        });
        let asked: Vec<Asked> = asked.collect();
        let options = rules.file.options.len();
        Self {
            rules,
            without_effect: (0..asked.len()).collect(),
            asked,
            tally: Tally::new(rules, &Answers::none(rules)),
            best: Vec::new(),
            then: Vec::new(),
            with_side_effects,
            pending: pending(rules),
            cannot_fire: Vec::new(),
            lead: vec![Lead::Never; options],
            wins: vec![0.0; options],
            tied: 0,
            undifferentiated: 0,
            ties: BTreeMap::new(),
            nobody: None,
        }
    }

    /// The answers that each question can be given, in the order of ids.
    pub fn fields(&self) -> Vec<Field> {
        self.asked.iter().map(|asked| asked.answers.field).collect()
    }

    /// Strikes off what these answers show. They may have any importance: ties and the like are not
    /// taken down, since musts may rule every option out, which is no fault of a file.
    pub fn try_answers(&mut self, answers: &Answers) {
        self.tally.count(self.rules, answers);
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
        let others = self.rules.option_ixs().filter(|other| *other != option);
        let running = others.filter(|other| !self.tally.is_out(*other));
        let next = running.map(|other| self.tally.score(other)).max();
        // Alone in the running is ahead, by as little as can be.
        next.map_or(1, |next| self.tally.score(option) - next)
    }

    /// Who has the best score, and whether another one is close.
    fn outcome(&self, best: &mut Vec<OptionIx>) -> bool {
        self.tally.best(best);
        let close = self.rules.file.close;
        best.len() == 1 && self.tally.gap().is_some_and(|gap| gap <= close)
    }

    /// Whether these are all options, so that nothing separates them.
    fn is_undifferentiated(&self, best: &[OptionIx]) -> bool {
        best.len() == self.rules.file.options.len()
    }

    /// Strikes off what the present answers show.
    fn strike_off(&mut self) {
        let mut best = std::mem::take(&mut self.best);
        let close = self.outcome(&mut best);
        let reached = match best.as_slice() {
            [_] => Lead::Alone,
            _ if self.is_undifferentiated(&best) => Lead::Never,
            _ => Lead::Shared,
        };
        for option in &best {
            if let Some(lead) = self.lead.get_mut(option.get()) {
                *lead = reached.max(*lead);
            }
        }
        let mut pending = std::mem::take(&mut self.pending);
        pending.retain_mut(|rule| {
            self.strike_off_effects(rule, &best, close);
            rule.is_pending()
        });
        self.pending = pending;
        let mut without_effect = std::mem::take(&mut self.without_effect);
        without_effect.retain(|at| !self.affects_outcome(*at, &best, close));
        self.without_effect = without_effect;
        self.best = best;
    }

    /// Takes down who leads in a set of answers that was visited.
    fn record(&mut self, set: &[u64], counts: bool) {
        let best = self.best.as_slice();
        if self.is_undifferentiated(best) {
            self.undifferentiated += u64::from(counts);
            return;
        }
        if counts {
            let split = u32::try_from(best.len()).map_or(0.0, |count| 1.0 / f64::from(count));
            for option in best {
                if let Some(wins) = self.wins.get_mut(option.get()) {
                    *wins += split;
                }
            }
        }
        let witness = match best {
            [_] => None,
            [] => Some(self.nobody.get_or_insert_with(|| Witness::new(set))),
            _ => {
                self.tied += u64::from(counts);
                if !self.ties.contains_key(best) {
                    self.ties.insert(best.to_vec(), Witness::new(set));
                }
                self.ties.get_mut(best)
            }
        };
        if let Some(witness) = witness {
            witness.count(set, counts);
        }
    }

    /// Strikes off the effects of a rule that show now.
    fn strike_off_effects(&mut self, pending: &mut PendingRule, best: &[OptionIx], close: bool) {
        let rules = self.rules;
        let when = &rules.compiled(pending.rule).when;
        let Some(importance) = when.weight(self.tally.answers()) else {
            return;
        };
        pending.fired = true;
        if let Some(effects) = &pending.scores
            && self.makes_a_difference(effects, importance, best, close)
        {
            pending.scores = None;
        }
        pending.stack = pending.stack
            && !affects_a_stack(rules, &self.tally, pending.rule, &pending.conflicting);
        let leaders = if self.is_undifferentiated(best) {
            &[]
        } else {
            best
        };
        pending.warning = pending.warning && !is_shown(rules, pending.rule, leaders);
    }

    /// Whether the outcome would be another without these effects.
    fn makes_a_difference(
        &mut self,
        effects: &Effects,
        importance: Importance,
        best: &[OptionIx],
        close: bool,
    ) -> bool {
        let mut then = std::mem::take(&mut self.then);
        self.tally.apply(effects, importance, -1);
        let differs = self.outcome(&mut then) != close || then != best;
        self.tally.apply(effects, importance, 1);
        self.then = then;
        differs
    }

    /// Whether some answer to an open question changes anything now.
    fn affects_outcome(&mut self, at: usize, best: &[OptionIx], close: bool) -> bool {
        let Some(asked) = self.asked.get(at) else {
            return false;
        };
        let question = asked.answers.question;
        let (rules, has_side_effects) = (self.rules, asked.has_side_effects);
        if self.tally.answers().is_given(question) {
            return false;
        }
        let answers: Vec<Answer> = asked.answers.listed().collect();
        let shown = |walker: &Self, best: &[OptionIx]| {
            let leaders = if walker.is_undifferentiated(best) {
                &[]
            } else {
                best
            };
            has_side_effects
                .then(|| side_effects(rules, &walker.tally, &walker.with_side_effects, leaders))
        };
        let before = shown(self, best);
        let mut then = std::mem::take(&mut self.then);
        let differs = answers.into_iter().any(|answer| {
            self.tally.answer(rules, question, answer);
            self.outcome(&mut then) != close || then != best || shown(self, &then) != before
        });
        self.tally.answer(rules, question, Answer::default());
        self.then = then;
        differs
    }
}

impl Walker for SoundnessWalker<'_> {
    fn clear(&mut self) {
        self.tally.count(self.rules, &Answers::none(self.rules));
    }

    fn answer(&mut self, question: usize, chosen: u64) {
        if let Some(Asked { answers, .. }) = self.asked.get(question) {
            let answer = answers.answer(chosen);
            self.tally.answer(self.rules, answers.question, answer);
        }
    }

    fn visit(&mut self, set: &[u64], counts: bool) {
        self.strike_off();
        self.record(set, counts);
    }
}
