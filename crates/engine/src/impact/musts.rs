//! Importance is not walked through: what an edit changes for answers that are a must is said of the rules
//! themselves.

use super::Edit;
use crate::importance::BREAKS_A_MUST;
use crate::model::RuleDef;
use crate::rules::Rules;

/// An edit that changes whom a must rules out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustChange {
    /// The rule, under the one id that it has in both files.
    pub rule: String,
    /// The option, by its id in the file that rules it out.
    pub option: String,
    /// Whether a must rules it out after the edit, and did not before; else it is the other way round.
    pub now: bool,
}

/// The changes, in the order of the ids of rules and options.
pub(super) fn must_changes(before: &Rules, after: &Rules, edit: &Edit) -> Vec<MustChange> {
    let edited = edit.rules.added.iter().chain(&edit.rules.removed);
    let mut ids: Vec<&String> = edited.chain(&edit.rules.changed).collect();
    ids.sort();
    let mut changes = Vec::new();
    for id in ids {
        let was = ruled_out(before, id, |option| match after.moved(option) {
            Some((_, to)) => to.as_ref().map(|to| to.text.clone()),
            None => Some(option.to_owned()),
        });
        let is = ruled_out(after, id, |option| Some(option.to_owned()));
        let only = |these: &[String], those: &[String], now| {
            let only = these.iter().filter(|option| !those.contains(option));
            let only = only.map(|option| MustChange {
                rule: id.clone(),
                option: option.clone(),
                now,
            });
            only.collect::<Vec<_>>()
        };
        let mut here = only(&is, &was, true);
        here.extend(only(&was, &is, false));
        here.sort_by(|one, other| one.option.cmp(&other.option));
        changes.extend(here);
    }
    changes
}

/// The options that a rule rules out when an answer behind it is a must, under the names of the file after.
fn ruled_out(rules: &Rules, id: &str, name: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut all = rules.file.rules.iter();
    let rule: Option<&RuleDef> = all.find(|rule| rule.id.text == id);
    let points = rule.into_iter().flat_map(|rule| &rule.points);
    let points = points.filter(|(_, points)| *points <= BREAKS_A_MUST);
    points
        .filter_map(|(option, _)| name(option.as_str()))
        .collect()
}
