//! `W103`: no rule speaks of an option: none gives it points, none vetoes it, none is for it.
//!
//! Its score is 0 whatever is answered, so it leads only where everything else stands below that. Often it was added
//! with its facts, and its rules were forgotten. Looked for only where nothing is wrong in the options and rules.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::model::Id;
use std::collections::BTreeSet;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    // Where something is wrong, rules may say more than is seen.
    if !(cx.findings.is_sound("rules") && cx.findings.is_sound("options")) {
        return;
    }
    let rules = cx.file.rules.iter();
    let spoken_of: BTreeSet<&str> = rules
        .flat_map(|rule| {
            let points = rule.points.iter().map(|(option, _)| option);
            points
                .chain(&rule.veto)
                .chain(rule.only_for.iter().flatten())
        })
        .map(Id::as_str)
        .collect();
    for option in &cx.file.options {
        let id = &option.id;
        if !id.text.is_empty() && !spoken_of.contains(id.as_str()) {
            let message = format!("no rule speaks of the option ‘{id}’: its score is always 0");
            let help = "give it points or a veto in a rule, or take the option out".to_owned();
            cx.findings
                .push(Finding::new(Code::OptionWithoutRules, id.at, message).help(help));
        }
    }
}
