//! `W104`: two rules say the same: the same condition, and the same effects.
//!
//! Their points count twice, which nobody sees who reads one of them. The order of members plays no part, and neither
//! do the sentences that say why.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::model::{Condition, Id, RuleDef};
use crate::normal_form::normal_form;
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

/// What it does, and of what it warns.
fn content(rule: &RuleDef) -> String {
    let option = |id: &Id| id.text.clone();
    let answer = |question: &Id, value: &str| format!("{question}={value}");
    format!("{} {:?}", normal_form(rule, &option, &answer), rule.warn)
}
