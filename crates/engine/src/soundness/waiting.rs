//! What the rules of a file have not shown yet: whether they fire, and whether their effects show.

use super::Effect;
use super::beside::{has_stack, rivals};
use crate::index::RuleIx;
use crate::rules::Rules;
use crate::scoring::Effects;

/// A rule that has not shown everything yet.
pub struct Waiting {
    pub rule: RuleIx,
    /// How many kinds of effects it has.
    pub effects: usize,
    pub fired: bool,
    /// Its points and vetoes, until they changed something.
    pub scores: Option<Effects>,
    pub stack: bool,
    pub warning: bool,
    /// Other rules that speak of the same components.
    pub rivals: Vec<RuleIx>,
}

impl Waiting {
    /// What has not shown yet.
    pub fn left(&self) -> Vec<Effect> {
        let left = [
            (self.scores.is_some(), Effect::Scores),
            (self.stack, Effect::Stack),
            (self.warning, Effect::Warning),
        ];
        let left = left.into_iter().filter(|it| it.0);
        left.map(|it| it.1).collect()
    }
}

/// All rules, in the order of ids, with all that each can do.
pub fn waiting(rules: &Rules) -> Vec<Waiting> {
    let all = rules.order.rules.iter().copied();
    all.map(|rule| {
        let compiled = rules.compiled(rule);
        let mut effects = Effects::default();
        effects.add(compiled);
        let scores = !compiled.points.is_empty() || !compiled.veto.is_empty();
        let stack = has_stack(rules, rule);
        let warning = rules.rule(rule).warn.is_some();
        Waiting {
            rule,
            effects: [scores, stack, warning]
                .into_iter()
                .filter(|it| *it)
                .count(),
            fired: false,
            scores: scores.then_some(effects),
            stack,
            warning,
            rivals: if stack {
                rivals(rules, rule)
            } else {
                Vec::new()
            },
        }
    })
    .collect()
}
