//! Answers as one line of text: `admin=yes,data=document,languages=js+python,realtime=core!`.
//!
//! Keyed by id, sorted, so that equal answers give equal text. `!` after an answer says that it is
//! a must, `*` that it matters more. The command line reads this form and the page saves it. Any
//! text reads as some answers and a list of what could not be used.

use crate::answers::{Answers, Importance};
use crate::index::QuestionIx;
use crate::model::Kind;
use crate::order::insert;
use crate::rules::Rules;
use crate::suggest::nearest;

/// A part of the text that says nothing about these rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The part as it stood there.
    pub part: String,
    fault: Fault,
}

/// What is wrong with a part. The words come only when they are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    NoValue,
    UnknownQuestion(String),
    UnknownValue(QuestionIx, String),
    TooManyValues,
}

impl Unread {
    /// What is wrong with the part, with a suggestion where there is one.
    #[must_use]
    pub fn why(&self, rules: &Rules) -> String {
        match &self.fault {
            Fault::NoValue => "an answer is written question=value".to_owned(),
            Fault::TooManyValues => "this question takes one value".to_owned(),
            Fault::UnknownQuestion(id) => {
                let known = rules.questions().iter();
                unknown("question", id, known.map(|question| question.id.as_str()))
            }
            Fault::UnknownValue(question, id) => {
                let known = rules.question(*question).values.iter();
                unknown("value", id, known.map(|value| value.id.as_str()))
            }
        }
    }
}

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(name, known.clone()) {
        format!("unknown {what} ‘{name}’; did you mean ‘{near}’?")
    } else {
        let known: Vec<&str> = known.collect();
        format!("unknown {what} ‘{name}’; known: {}", known.join(", "))
    }
}

/// Reads answers. What cannot be used is left out and listed; a later part about the same question
/// replaces an earlier one.
#[must_use]
pub fn read_answers(rules: &Rules, text: &str) -> (Answers, Vec<Unread>) {
    let mut answers = Answers::none(rules);
    let mut unread = Vec::new();
    for part in text.split(',') {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if let Err(fault) = read_part(rules, part, &mut answers) {
            unread.push(Unread {
                part: part.to_owned(),
                fault,
            });
        }
    }
    (answers, unread)
}

fn read_part(rules: &Rules, part: &str, answers: &mut Answers) -> Result<(), Fault> {
    let (id, rest) = part.split_once('=').ok_or(Fault::NoValue)?;
    let question = rules
        .find_question(id)
        .ok_or_else(|| Fault::UnknownQuestion(id.to_owned()))?;
    let (values, importance) = match rest.strip_suffix('!') {
        Some(values) => (values, Importance::Must),
        None => match rest.strip_suffix('*') {
            Some(values) => (values, Importance::More),
            None => (rest, Importance::Normal),
        },
    };
    if rules.question(question).kind != Kind::Many && values.contains('+') {
        return Err(Fault::TooManyValues);
    }
    let mut read = Vec::new();
    for id in values.split('+') {
        let value = rules.find_value(question, id);
        read.push(value.ok_or_else(|| Fault::UnknownValue(question, id.to_owned()))?);
    }
    answers.clear(question);
    for value in read {
        if !answers.has(question, value) {
            answers.toggle(rules, question, value);
        }
    }
    answers.weigh(question, importance);
    Ok(())
}

/// Writes answers in the one form that [`read_answers`] gives back equal.
#[must_use]
pub fn write_answers(rules: &Rules, answers: &Answers) -> String {
    let questions = rules.order.questions.iter().copied();
    let parts: Vec<String> = questions
        .filter_map(|question| {
            let answer = write_answer(rules, answers, question)?;
            Some(format!("{}={answer}", rules.question(question).id))
        })
        .collect();
    parts.join(",")
}

/// Writes the answer to one question: `core!`; `None` without an answer.
#[must_use]
pub fn write_answer(rules: &Rules, answers: &Answers, question: QuestionIx) -> Option<String> {
    if !answers.is_given(question) {
        return None;
    }
    let definition = rules.question(question);
    let mut values: Vec<&str> = Vec::new();
    for (value, it) in rules.value_ixs(question).zip(&definition.values) {
        if answers.has(question, value) {
            insert(&mut values, &it.id.text, |before| *before < it.id.as_str());
        }
    }
    let mark = match answers.importance(question) {
        Importance::Normal => "",
        Importance::More => "*",
        Importance::Must => "!",
    };
    Some(format!("{}{mark}", values.join("+")))
}
