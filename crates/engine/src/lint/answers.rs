//! `E019`: an answer in a preset or a test does not fit the kind of its question, or an importance
//! is given to a question that is not answered there.

use super::references::{find, value_of};
use super::{Context, require};
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::model::{Choice, Id, Kind, Question, SomeAnswers};

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let presets = cx.file.presets.iter().map(|preset| &preset.answers);
    let tests = cx.file.tests.iter().map(|test| &test.answers);
    for answers in presets.chain(tests) {
        check_answers(cx, answers);
    }
}

fn check_answers(cx: &mut Context<'_, '_>, answers: &SomeAnswers) {
    let questions = &cx.names.questions;
    for (id, choice) in &answers.given {
        require(cx, "question", id, questions);
        if let Some(question) = find(cx.file, questions, id) {
            check_choice(cx, question, id, choice);
        }
    }
    for (id, _) in &answers.importance {
        require(cx, "question", id, questions);
        if !answers.given.iter().any(|(given, _)| given == id) {
            cx.findings.add_with_help(
                Code::MisfitAnswer,
                id.at,
                format!("‘{id}’ has an importance but no answer here"),
                Some("answer it as well, or take its importance out".to_owned()),
            );
        }
    }
}

fn check_choice(cx: &mut Context<'_, '_>, question: &Question, id: &Id, choice: &Choice) {
    match (question.kind, choice) {
        (Kind::Toggle, Choice::Toggle(_)) => {}
        (Kind::One, Choice::One(value)) => value_of(cx, question, value),
        (Kind::Many, Choice::Many(values)) if !values.is_empty() => {
            for value in values {
                value_of(cx, question, value);
            }
        }
        (kind, _) => {
            let wanted = match kind {
                Kind::Toggle => "true or false",
                Kind::One => "the id of one value",
                Kind::Many => "a list of value ids with at least one member",
            };
            let message = format!("the answer to ‘{id}’ must be {wanted}");
            let finding = Finding::new(Code::MisfitAnswer, id.at, message);
            cx.findings.push(finding.help(instead(question, choice)));
        }
    }
}

/// The next step for an answer of another kind than its question takes.
fn instead(question: &Question, choice: &Choice) -> String {
    let known = |id: &Id| question.values.iter().any(|value| value.id == *id);
    let all = || {
        let values: Vec<&str> = question.values.iter().map(|it| it.id.as_str()).collect();
        format!("write one of: {}", values.join(", "))
    };
    match (question.kind, choice) {
        (Kind::Toggle, Choice::One(word)) => match word.text.to_ascii_lowercase().as_str() {
            "yes" | "true" | "on" => "write true, without quotes".to_owned(),
            "no" | "false" | "off" => "write false, without quotes".to_owned(),
            _ => "write true or false".to_owned(),
        },
        (Kind::Toggle, _) => "write true or false".to_owned(),
        (Kind::One, Choice::Many(values)) => match values.as_slice() {
            [only] if known(only) => format!("write \"{only}\", without [ and ]"),
            _ => all(),
        },
        (Kind::One, _) => all(),
        (Kind::Many, Choice::One(value)) if known(value) => format!("write [\"{value}\"]"),
        (Kind::Many, Choice::Many(_)) => "name a value, or leave the question out".to_owned(),
        (Kind::Many, _) => all() + ", in [ and ]",
    }
}
