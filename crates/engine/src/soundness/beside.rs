//! What rules do beside points and vetoes: stacks and warnings, for the answers that are just looked at.

use crate::answers::Answers;
use crate::index::{ComponentIx, OptionIx, RuleIx};
use crate::rules::Rules;
use crate::tally::Tally;

/// The stack of each option in the running, and the warnings that are shown.
pub(super) type Beside = (Vec<Vec<ComponentIx>>, Vec<RuleIx>);

/// Rules with such effects, in the order of ids.
pub(super) fn rules_beside(rules: &Rules) -> Vec<RuleIx> {
    let all = rules.order.rules.iter().copied();
    all.filter(|it| has_stack(rules, *it) || rules.rule(*it).warn.is_some())
        .collect()
}

pub(super) fn has_stack(rules: &Rules, rule: RuleIx) -> bool {
    let rule = rules.compiled(rule);
    !rule.add.is_empty() || !rule.drop.is_empty()
}

/// The rules that speak of a component that this one adds or drops too.
pub(super) fn rivals(rules: &Rules, rule: RuleIx) -> Vec<RuleIx> {
    let mine = rules.compiled(rule);
    let spoken = |it: &ComponentIx| mine.add.contains(it) || mine.drop.contains(it);
    let others = rules.order.rules.iter().copied().filter(|it| *it != rule);
    others
        .filter(|other| {
            let other = rules.compiled(*other);
            other.add.iter().chain(&other.drop).any(spoken)
        })
        .collect()
}

/// Whether an option in the running has another stack because this rule fires.
pub(super) fn changes_a_stack(
    rules: &Rules,
    tally: &Tally,
    rule: RuleIx,
    rivals: &[RuleIx],
) -> bool {
    let mine = rules.compiled(rule);
    let running = rules.option_ixs().filter(|it| !tally.is_out(*it));
    running.filter(|it| mine.concerns(*it)).any(|option| {
        let rivals = || {
            let rivals = rivals.iter().map(|it| rules.compiled(*it));
            rivals.filter(|it| it.concerns(option) && it.when.holds(tally.answers()))
        };
        let base = rules.stacks.get(option.get());
        let in_base = |it| base.is_some_and(|base| base.contains(it));
        let added = |it| rivals().any(|other| other.add.contains(it));
        let dropped = |it| rivals().any(|other| other.drop.contains(it));
        let adds = |it| !mine.drop.contains(it) && !in_base(it) && !added(it) && !dropped(it);
        let drops = |it| (in_base(it) || added(it)) && !dropped(it);
        mine.add.iter().any(adds) || mine.drop.iter().any(drops)
    })
}

/// Whether the warning of a rule that fires is shown while these options lead.
pub(super) fn is_shown(rules: &Rules, rule: RuleIx, leaders: &[OptionIx]) -> bool {
    let compiled = rules.compiled(rule);
    compiled.only_for.is_none() || leaders.iter().any(|it| compiled.concerns(*it))
}

/// All that the rules do beside points and vetoes.
pub(super) fn beside(
    rules: &Rules,
    tally: &Tally,
    among: &[RuleIx],
    leaders: &[OptionIx],
) -> Beside {
    let answers: &Answers = tally.answers();
    let holds = |it: &RuleIx| rules.compiled(*it).when.holds(answers);
    let fired: Vec<RuleIx> = among.iter().copied().filter(holds).collect();
    let running = rules.option_ixs().filter(|it| !tally.is_out(*it));
    let stacks = running.map(|option| {
        let speaking = fired.iter().map(|it| rules.compiled(*it));
        let speaking = speaking.filter(|it| it.concerns(option));
        let base = rules.stacks.get(option.get()).into_iter().flatten();
        let added = speaking.clone().flat_map(|it| &it.add);
        let mut parts: Vec<ComponentIx> = base.chain(added).copied().collect();
        parts.retain(|part| !speaking.clone().any(|it| it.drop.contains(part)));
        parts.sort();
        parts.dedup();
        parts
    });
    let stacks = stacks.collect();
    let shown = |it: &RuleIx| rules.rule(*it).warn.is_some() && is_shown(rules, *it, leaders);
    (stacks, fired.into_iter().filter(shown).collect())
}
