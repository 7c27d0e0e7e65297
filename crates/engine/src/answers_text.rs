//! Answers as one line of text: `admin=yes,data=document,languages=js+python,realtime=core!`.
//!
//! Keyed by id, sorted, so that equal answers give equal text. `!` after an answer says that it is
//! a must, `*` that it matters more. The command line reads this form and the page saves it. Any
//! text reads as some answers and a list of what could not be used.

use crate::answers::{Answers, Importance, bit};
use crate::index::QuestionIx;
use crate::model::Kind;
use crate::rules::Rules;
use crate::suggest::nearest;

/// A part of the text that says nothing about these rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The part as it stood there.
    pub part: String,
    /// What is wrong with it, with a suggestion where there is one.
    pub why: String,
}

/// Reads answers. What cannot be used is left out and listed; a later part about the same question
/// replaces an earlier one.
#[must_use]
pub fn read_answers(rules: &Rules, text: &str) -> (Answers, Vec<Unread>) {
    let mut answers = Answers::none(rules);
    let mut unread = Vec::new();
    for part in text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if let Err(why) = read_part(rules, part, &mut answers) {
            unread.push(Unread {
                part: part.to_owned(),
                why,
            });
        }
    }
    (answers, unread)
}

fn read_part(rules: &Rules, part: &str, answers: &mut Answers) -> Result<(), String> {
    let (id, rest) = part
        .split_once('=')
        .ok_or("an answer is written question=value")?;
    let question = rules.find_question(id).ok_or_else(|| {
        let known = rules
            .questions()
            .iter()
            .map(|question| question.id.as_str());
        unknown("question", id, known)
    })?;
    let (values, importance) = match rest.strip_suffix('!') {
        Some(values) => (values, Importance::Must),
        None => match rest.strip_suffix('*') {
            Some(values) => (values, Importance::More),
            None => (rest, Importance::Normal),
        },
    };
    let several = rules.question(question).kind == Kind::Many;
    if !several && values.contains('+') {
        return Err(format!("‘{id}’ takes one value"));
    }
    let mut read = Vec::new();
    for value in values.split('+') {
        read.push(rules.find_value(question, value).ok_or_else(|| {
            let known = &rules.question(question).values;
            unknown("value", value, known.iter().map(|value| value.id.as_str()))
        })?);
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

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(name, known.clone()) {
        Some(near) => format!("unknown {what} ‘{name}’; did you mean ‘{near}’?"),
        None => {
            let known: Vec<&str> = known.collect();
            format!("unknown {what} ‘{name}’; known: {}", known.join(", "))
        }
    }
}

/// Writes answers in the one form that [`read_answers`] gives back equal.
#[must_use]
pub fn write_answers(rules: &Rules, answers: &Answers) -> String {
    let mut parts: Vec<String> = rules
        .question_ixs()
        .filter(|question| answers.is_given(*question))
        .map(|question| write_part(rules, answers, question))
        .collect();
    parts.sort_unstable();
    parts.join(",")
}

fn write_part(rules: &Rules, answers: &Answers, question: QuestionIx) -> String {
    let definition = rules.question(question);
    let mut values: Vec<&str> = rules
        .value_ixs(question)
        .zip(&definition.values)
        .filter(|(value, _)| answers.chosen(question) & bit(*value) != 0)
        .map(|(_, value)| value.id.as_str())
        .collect();
    values.sort_unstable();
    let mark = match answers.importance(question) {
        Importance::Normal => "",
        Importance::More => "*",
        Importance::Must => "!",
    };
    format!("{}={}{mark}", definition.id, values.join("+"))
}
