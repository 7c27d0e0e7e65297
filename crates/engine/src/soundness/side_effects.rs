//! What rules do beside points and vetoes: stacks and warnings, for the answers that are visited.

use crate::answers::Answers;
use crate::index::{ComponentIx, OptionIx, RuleIx};
use crate::rules::Rules;

/// Some answers, and which options they rule out.
#[derive(Clone, Copy)]
pub(super) struct Situation<'s> {
    pub rules: &'s Rules,
    pub answers: &'s Answers,
    pub is_out: &'s dyn Fn(OptionIx) -> bool,
}

impl Situation<'_> {
    fn running(&self) -> impl Iterator<Item = OptionIx> {
        let all = self.rules.option_ixs();
        all.filter(|option| !(self.is_out)(*option))
    }
}

/// The stack of each option in the running, and the warnings that are shown.
pub(super) type SideEffects = (Vec<Vec<ComponentIx>>, Vec<RuleIx>);

/// Rules with such effects, in the order of ids.
pub(super) fn rules_with_side_effects(rules: &Rules) -> Vec<RuleIx> {
    let all = rules.order.rules.iter().copied();
    all.filter(|rule| changes_stack(rules, *rule) || rules.rule(*rule).warn.is_some())
        .collect()
}

/// Whether a rule adds or drops components.
pub(super) fn changes_stack(rules: &Rules, rule: RuleIx) -> bool {
    let rule = rules.compiled(rule);
    !rule.add.is_empty() || !rule.drop.is_empty()
}

/// The other rules that add or drop a component that this one adds or drops.
pub(super) fn conflicting(rules: &Rules, rule: RuleIx) -> Vec<RuleIx> {
    let mine = rules.compiled(rule);
    let concerned =
        |component: &ComponentIx| mine.add.contains(component) || mine.drop.contains(component);
    let all = rules.order.rules.iter().copied();
    all.filter(|other| {
        let theirs = rules.compiled(*other);
        *other != rule && theirs.add.iter().chain(&theirs.drop).any(concerned)
    })
    .collect()
}

/// Whether an option in the running has another stack because this rule fires.
pub(super) fn affects_a_stack(now: Situation<'_>, rule: RuleIx, conflicting: &[RuleIx]) -> bool {
    let rules = now.rules;
    let mine = rules.compiled(rule);
    now.running().any(|option| {
        let others = || {
            let others = conflicting.iter().map(|other| rules.compiled(*other));
            others.filter(|other| other.concerns(option) && other.when.holds(now.answers))
        };
        let base = rules.stacks.get(option.get());
        let in_base = |component| base.is_some_and(|base| base.contains(component));
        let added = |component| others().any(|other| other.add.contains(component));
        let dropped = |component| others().any(|other| other.drop.contains(component));
        let adds = |component| {
            !mine.drop.contains(component)
                && !in_base(component)
                && !added(component)
                && !dropped(component)
        };
        let drops = |component| (in_base(component) || added(component)) && !dropped(component);
        mine.concerns(option) && (mine.add.iter().any(adds) || mine.drop.iter().any(drops))
    })
}

/// Whether the warning of a rule that fires is shown while these options lead.
pub(super) fn is_shown(rules: &Rules, rule: RuleIx, leaders: &[OptionIx]) -> bool {
    let rule = rules.compiled(rule);
    rule.only_for.is_none() || leaders.iter().any(|leader| rule.concerns(*leader))
}

/// All that the rules do beside points and vetoes.
pub(super) fn side_effects(
    now: Situation<'_>,
    among: &[RuleIx],
    leaders: &[OptionIx],
) -> SideEffects {
    let rules = now.rules;
    let holds = |rule: &RuleIx| rules.compiled(*rule).when.holds(now.answers);
    let fired: Vec<RuleIx> = among.iter().copied().filter(holds).collect();
    let stacks = now.running().map(|option| {
        let fired = fired.iter().map(|rule| rules.compiled(*rule));
        let concerning = fired.filter(|rule| rule.concerns(option));
        let base = rules.stacks.get(option.get()).into_iter().flatten();
        let added = concerning.clone().flat_map(|rule| &rule.add);
        let mut parts: Vec<ComponentIx> = base.chain(added).copied().collect();
        parts.retain(|part| !concerning.clone().any(|rule| rule.drop.contains(part)));
        parts.sort();
        parts.dedup();
        parts
    });
    let stacks = stacks.collect();
    let shown = |rule: &RuleIx| rules.rule(*rule).warn.is_some() && is_shown(rules, *rule, leaders);
    (stacks, fired.into_iter().filter(shown).collect())
}
