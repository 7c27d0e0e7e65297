//! `E022`: a question has a name that links use for something else.

use super::Context;
use crate::diagnostic::Code;
use crate::link_parts::RESERVED;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    for question in &cx.file.questions {
        let id = &question.id;
        if RESERVED.contains(&id.as_str()) {
            cx.findings.add_with_help(
                Code::ReservedId,
                id.at,
                format!("‘{id}’ cannot be a question: links use this name for something else"),
                Some("choose another id".to_owned()),
            );
        }
    }
}
