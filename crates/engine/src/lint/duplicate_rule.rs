//! `W104`: two rules say the same: the same condition, and the same effects.
//!
//! Their points count twice, which nobody sees who reads one of them. The order of members plays no part, and neither
//! do the sentences that say why.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::model::{Condition, Id, RuleDef};
use std::collections::BTreeMap;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let mut seen: BTreeMap<String, &Id> = BTreeMap::new();
    for rule in &cx.file.rules {
        // What could not be read is no condition.
        if matches!(&rule.when, Condition::Any(members) if members.is_empty()) {
            continue;
        }
        let (id, content) = (&rule.id, content(rule));
        let Some(first) = seen.get(&content) else {
            seen.insert(content, id);
            continue;
        };
        let message =
            format!("the rule ‘{id}’ says the same as ‘{first}’: same condition, same effects");
        let help = if rule.points.is_empty() {
            "delete one of them"
        } else {
            "delete one of them, or give one rule the sum of the points"
        };
        let finding = Finding::new(Code::DuplicateRule, id.at, message);
        cx.findings.push(finding.help(help.to_owned()));
    }
}

/// A rule without its name, its reason and its sources, in one order.
fn content(rule: &RuleDef) -> String {
    let mut points: Vec<String> = rule
        .points
        .iter()
        .map(|(option, points)| format!("{option}={points}"))
        .collect();
    points.sort_unstable();
    let ids = |ids: &[Id]| {
        let mut ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
        ids.sort_unstable();
        ids.join(" ")
    };
    let only_for = rule.only_for.as_deref().map(ids);
    [
        condition(&rule.when),
        points.join(" "),
        ids(&rule.veto),
        ids(&rule.add),
        ids(&rule.drop),
        format!("{only_for:?} {:?}", rule.warn),
    ]
    .join("\n")
}

fn condition(when: &Condition) -> String {
    let list = |members: &[Condition]| {
        let mut members: Vec<String> = members.iter().map(condition).collect();
        members.sort_unstable();
        members.dedup();
        members.join(",")
    };
    match when {
        Condition::Is { question, value } => {
            let value = value.as_ref().map_or(Condition::YES, Id::as_str);
            format!("{question}={value}")
        }
        Condition::Not(inner) => format!("!{}", condition(inner)),
        Condition::All(members) | Condition::Any(members) if members.len() == 1 => list(members),
        Condition::All(members) => format!("all({})", list(members)),
        Condition::Any(members) => format!("any({})", list(members)),
    }
}
