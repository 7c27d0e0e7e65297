//! `W107`: a rule names no source where most rules of the file do.
//!
//! Readers are told where each reason comes from, and take the one without a source for the weakest. A file in which at
//! most half of the rules name one is left alone, and so is one with errors in its rules.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Finding;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let rules = &cx.file.rules;
    let with = rules.iter().filter(|rule| !rule.sources.is_empty()).count();
    // Where something is wrong, a rule may name more than is seen.
    if with * 2 <= rules.len() || !cx.findings.is_sound("rules") {
        return;
    }
    for rule in rules.iter().filter(|rule| rule.sources.is_empty()) {
        let id = &rule.id;
        let count = rules.len();
        let message = format!("the rule ‘{id}’ names no source; {with} of {count} rules do");
        let help = "add ‘sources’; your own judgement can be a source without a ‘url’".to_owned();
        cx.findings
            .push(Finding::new(Code::RuleWithoutSource, id.at, message).help(help));
    }
}
