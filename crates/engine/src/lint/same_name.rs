//! `W105`: two options, components, questions, values of a question, presets or tests have the same name.
//!
//! Ids keep them apart for programs; whoever reads the page, a report or a failing test cannot.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use std::collections::BTreeSet;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let file = cx.file;
    let f = &mut *cx.findings;
    let options = file.options.iter();
    twice(f, "options", options.map(|it| (it.id.at, it.name.as_str())));
    let components = file.components.iter();
    twice(
        f,
        "components",
        components.map(|it| (it.id.at, it.name.as_str())),
    );
    let questions = file.questions.iter();
    twice(
        f,
        "questions",
        questions.map(|it| (it.id.at, it.ask.as_str())),
    );
    for question in &file.questions {
        let values = question.values.iter();
        let what = format!("values of ‘{}’", question.id);
        twice(f, &what, values.map(|it| (it.id.at, it.label.as_str())));
    }
    let presets = file.presets.iter();
    twice(
        f,
        "presets",
        presets.map(|it| (it.id.at, it.title.as_str())),
    );
    let tests = file.tests.iter();
    twice(f, "tests", tests.map(|it| (it.at, it.name.as_str())));
}

fn twice<'a>(findings: &mut Findings, what: &str, names: impl Iterator<Item = (usize, &'a str)>) {
    let mut seen = BTreeSet::new();
    for (at, name) in names {
        if !name.is_empty() && !seen.insert(name) {
            let message = format!("two {what} are called ‘{name}’");
            let help = "give each a name of its own".to_owned();
            findings.push(Finding::new(Code::SameName, at, message).help(help));
        }
    }
}
