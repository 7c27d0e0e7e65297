//! Importance is not walked through: what an edit changes for answers that are a must is said of the rules
//! themselves.

use super::names::{current_name, current_rule};
use crate::importance::BREAKS_A_MUST;
use crate::model::{Id, RuleDef};
use crate::rules::Rules;
use std::collections::BTreeSet;

/// An edit that changes whom a must rules out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustChange {
    /// The rule, by its id in the file after; a rule that is gone, by the id that it had.
    pub rule: String,
    /// The option, by its id in the file after. Options that are gone are not listed.
    pub option: String,
    /// Whether a must rules it out after the edit, and did not before; else it is the other way round.
    pub now: bool,
}

/// The changes, in the order of the ids of rules and options.
pub(super) fn must_changes(before: &Rules, after: &Rules) -> Vec<MustChange> {
    let was = ruled_out(before, |rule, option| {
        let option = after.find_option(current_name(after, option)?)?;
        let rule = match current_rule(after, &rule.id) {
            Some(now) => after.rule(now),
            None => rule,
        };
        Some((rule.id.as_str(), after.option(option).id.as_str()))
    });
    let is = ruled_out(after, |rule, option| {
        Some((rule.id.as_str(), option.as_str()))
    });
    let changes = is.symmetric_difference(&was);
    let changes = changes.map(|change| MustChange {
        rule: change.0.to_owned(),
        option: change.1.to_owned(),
        now: is.contains(change),
    });
    changes.collect()
}

/// Each rule with each option that it rules out when an answer behind it is a must, under these names.
fn ruled_out<'r>(
    rules: &'r Rules,
    names: impl Fn(&'r RuleDef, &'r Id) -> Option<(&'r str, &'r str)>,
) -> BTreeSet<(&'r str, &'r str)> {
    let mut found = BTreeSet::new();
    for rule in &rules.file.rules {
        let against = rule.points.iter();
        let against = against.filter(|(_, points)| *points <= BREAKS_A_MUST);
        found.extend(against.filter_map(|(option, _)| names(rule, option)));
    }
    found
}
