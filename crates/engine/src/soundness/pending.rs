//! What the rules of a file have not shown yet: whether they fire, and whether their effects show.

use super::Effect;
use super::side_effects::{changes_stack, conflicting};
use crate::index::RuleIx;
use crate::rules::Rules;
use crate::scoring::Effects;

/// A rule that has not shown everything yet.
#[derive(Clone, Debug)]
pub(super) struct PendingRule {
    pub rule: RuleIx,
    /// Its position among the rules about several questions, if it is one that a tally follows.
    pub multi_question: Option<usize>,
    /// How many kinds of effects it has.
    pub effects: usize,
    pub fired: bool,
    /// Its points and vetoes, until they changed something.
    pub scores: Option<Effects>,
    pub stack: bool,
    pub warning: bool,
    /// Other rules about the same components.
    pub conflicting: Vec<RuleIx>,
}

impl PendingRule {
    /// The effects that have not shown yet.
    pub fn left(&self) -> Vec<Effect> {
        let effects = [
            (self.scores.is_some(), Effect::Scores),
            (self.stack, Effect::Stack),
            (self.warning, Effect::Warning),
        ];
        let left = effects.into_iter().filter(|(left, _)| *left);
        left.map(|(_, effect)| effect).collect()
    }

    /// Leaves what has not shown in another search either; says whether something is left.
    pub fn intersect(&mut self, other: &Self) -> bool {
        self.fired |= other.fired;
        if other.scores.is_none() {
            self.scores = None;
        }
        self.stack &= other.stack;
        self.warning &= other.warning;
        self.is_pending()
    }

    /// Whether some effect has not shown yet.
    pub const fn is_pending(&self) -> bool {
        self.scores.is_some() || self.stack || self.warning
    }
}

/// All rules, in the order of ids, with all that each can do.
pub(super) fn pending(rules: &Rules) -> Vec<PendingRule> {
    let all = rules.order.rules.iter();
    all.map(|rule| pending_rule(rules, *rule)).collect()
}

fn pending_rule(rules: &Rules, rule: RuleIx) -> PendingRule {
    let compiled = rules.compiled(rule);
    let mut effects = Effects::default();
    effects.add(compiled);
    let scores = !compiled.points.is_empty() || !compiled.veto.is_empty();
    let stack = changes_stack(rules, rule);
    let warning = rules.rule(rule).warn.is_some();
    let mut multi_question = rules.scoring.multi_question.iter();
    let kinds = [scores, stack, warning].into_iter();
    PendingRule {
        rule,
        multi_question: multi_question.position(|followed| followed.rule == rule),
        effects: kinds.filter(|has| *has).count(),
        fired: false,
        scores: scores.then_some(effects),
        stack,
        warning,
        conflicting: if stack {
            conflicting(rules, rule)
        } else {
            Vec::new()
        },
    }
}
