//! `E021` and `E012`: the table of moved ids. What moved away must be gone, and where it moved to
//! must exist, or old links would open on something else than they meant.

use super::Context;
use crate::diagnostic::Code;
use crate::model::{Id, RuleFile};

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let sections = ["questions", "options", "rules"];
    if !sections.iter().all(|section| cx.findings.has_read(section)) {
        return;
    }
    for (from, to) in &cx.file.moved {
        // A rule may have the name that a question or an option had before.
        let is_for_rule = to
            .as_ref()
            .is_some_and(|to| is_rule(cx.file, to) && !exists(cx.file, to));
        if exists(cx.file, from) || (is_for_rule && is_rule(cx.file, from)) {
            cx.findings.add(
                Code::MovedInUse,
                from.at,
                format!("‘{from}’ is listed as moved but still in use"),
            );
        }
        if let Some(to) = to
            && !(is_value(to) == is_value(from) && (exists(cx.file, to) || is_rule(cx.file, to)))
        {
            let kind = if is_value(from) {
                "value written question=value"
            } else {
                "question, option or rule"
            };
            cx.findings.add(
                Code::UnknownReference,
                to.at,
                format!("‘{from}’ moved to ‘{to}’, which is no {kind}"),
            );
        }
    }
}

/// Whether a question or an option has this id, or a question this value, `question=value`.
fn exists(file: &RuleFile, id: &Id) -> bool {
    match id.text.split_once('=') {
        Some((question, value)) => file
            .questions
            .iter()
            .filter(|known| known.id.text == question)
            .flat_map(|known| &known.values)
            .any(|known| known.id.text == value),
        None => {
            file.questions.iter().any(|question| question.id == *id)
                || file.options.iter().any(|option| option.id == *id)
        }
    }
}

fn is_rule(file: &RuleFile, id: &Id) -> bool {
    file.rules.iter().any(|rule| rule.id == *id)
}

/// Whether it names a value, `question=value`.
fn is_value(id: &Id) -> bool {
    id.text.contains('=')
}
