//! `E021` and `E012`: the table of moved ids. What moved away must be gone, and where it moved to
//! must exist, or old links would open on something else than they meant.

use super::Context;
use crate::diagnostic::Code;
use crate::model::{Id, RuleFile};

pub(super) fn check(cx: &mut Context<'_, '_>) {
    for (from, to) in &cx.file.moved {
        if exists(cx.file, from) {
            cx.findings.add(
                Code::MovedInUse,
                from.at,
                format!("‘{from}’ is listed as moved but still in use"),
            );
        }
        if let Some(to) = to
            && !(is_value(to) == is_value(from) && exists(cx.file, to))
        {
            let kind = if is_value(from) {
                "value written question=value"
            } else {
                "question or option"
            };
            cx.findings.add(
                Code::UnknownReference,
                to.at,
                format!("‘{from}’ moved to ‘{to}’, which is no {kind}"),
            );
        }
    }
}

/// Whether an id, or `question=value`, is in use.
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

/// Whether it names a value, `question=value`.
fn is_value(id: &Id) -> bool {
    id.text.contains('=')
}
