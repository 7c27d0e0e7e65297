//! Answers as one line of text: `admin=yes,data=document,languages=js+python,realtime=core!`.
//!
//! Keyed by id, sorted, so that equal answers give equal text. `!` after an answer says that it is
//! a must, `*` that it matters more. The command line reads this form and the page saves it. Any
//! text reads as some answers and a list of what could not be used. Parts about a visitor's own judgement,
//! whose names have a dot, are in `judgement_text.rs`.

use crate::answers::Answers;
use crate::importance::Importance;
use crate::index::{OptionIx, QuestionIx, RuleIx, ValueIx};
use crate::input::Input;
use crate::judgement_text::{Drafts, JudgementPart, Line, OwnFault, write_judgement};
use crate::link_parts::counts_clicks;
use crate::model::{Kind, Question};
use crate::order::insert;
use crate::rules::Rules;
use crate::suggest::nearest;

/// What stands between several ids: `+`, which some programs take for a space. No id has either.
pub(crate) const BETWEEN_IDS: [char; 2] = ['+', ' '];

/// Text that was read as answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The answers in it, and the judgement.
    pub input: Input,
    /// What could not be used, in the order in which that was seen.
    pub unread: Vec<Unread>,
    /// Names of questions or values (`question=value`) that have moved, old and new.
    pub renamed: Vec<(String, String)>,
}

/// A part of the text that says nothing about these rules, or that a later part replaces.
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
    /// A part that should be written so.
    Spaced(String),
    /// A value of the question in the part before, and how both are written.
    Joined(String),
    /// A value of the question in the part before, which takes one.
    OneMore(QuestionIx),
    UnknownQuestion(String),
    UnknownValue(QuestionIx, String),
    Gone,
    TooManyValues,
    Replaced,
    Own(OwnFault),
}

impl From<OwnFault> for Fault {
    fn from(fault: OwnFault) -> Self {
        Self::Own(fault)
    }
}

impl Unread {
    /// What is wrong with the part, with a suggestion where there is one, else with all that is known.
    #[must_use]
    pub fn why(&self, rules: &Rules) -> String {
        let known = self.known(rules);
        let why = self.in_short(rules);
        if known.is_empty() || self.nearest(rules).is_some() {
            return why;
        }
        format!("{why}; known: {}", known.join(", "))
    }

    /// What is wrong with the part, with a suggestion where there is one.
    #[must_use]
    pub fn in_short(&self, rules: &Rules) -> String {
        let what = match &self.fault {
            Fault::NoValue => "an answer is written question=value".to_owned(),
            Fault::Spaced(meant) => {
                format!("no spaces stand around the equals sign; write {meant}")
            }
            Fault::Joined(meant) => {
                format!("several values of one question are joined with +; write {meant}")
            }
            Fault::OneMore(question) => {
                format!(
                    "the question ‘{}’ takes one value",
                    rules.question(*question).id
                )
            }
            Fault::TooManyValues => "this question takes one value".to_owned(),
            Fault::Gone => "these rules no longer ask this".to_owned(),
            Fault::Replaced => "a later part answers this question otherwise".to_owned(),
            Fault::UnknownQuestion(_) => "no such question".to_owned(),
            Fault::UnknownValue(_, id) => format!("unknown value ‘{id}’"),
            Fault::Own(fault) => fault.in_short(),
        };
        match self.nearest(rules) {
            Some(near) => format!("{what}; did you mean ‘{near}’?"),
            None => what,
        }
    }

    /// The names that could stand in place of the one that is not known.
    fn known<'r>(&self, rules: &'r Rules) -> Vec<&'r str> {
        let values = |question: &'r Question| question.values.iter().map(|value| value.id.as_str());
        match &self.fault {
            Fault::UnknownQuestion(_) => {
                let questions = rules.questions().iter();
                questions.map(|question| question.id.as_str()).collect()
            }
            Fault::UnknownValue(question, _) => values(rules.question(*question)).collect(),
            Fault::Own(fault) => fault.known(rules),
            _ => Vec::new(),
        }
    }

    fn nearest<'r>(&self, rules: &'r Rules) -> Option<&'r str> {
        match &self.fault {
            Fault::UnknownQuestion(id) | Fault::UnknownValue(_, id) => {
                nearest(id, self.known(rules))
            }
            Fault::Own(fault) => nearest(fault.unknown()?, self.known(rules)),
            _ => None,
        }
    }

    /// Whether it is what programs that count clicks put behind an address.
    pub(crate) fn counts_clicks(&self) -> bool {
        match &self.fault {
            Fault::UnknownQuestion(name) => counts_clicks(name),
            _ => false,
        }
    }

    /// Whether the rules say that this was removed, so that nobody need look for a mistake.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.fault == Fault::Gone
    }

    /// Whether the part was right, and a later one answers the same question otherwise.
    #[must_use]
    pub fn is_replaced(&self) -> bool {
        self.fault == Fault::Replaced
    }
}

/// Reads answers. What cannot be used is left out and listed; a later part about the same question
/// replaces an earlier one, which is listed then. Names that have moved are followed.
#[must_use]
pub fn read_answers(rules: &Rules, text: &str) -> (Answers, Vec<Unread>) {
    let (input, unread) = read_input(rules, text);
    (input.answers, unread)
}

/// Reads answers together with a judgement.
#[must_use]
pub fn read_input(rules: &Rules, text: &str) -> (Input, Vec<Unread>) {
    let reading = Reading::of(rules, text.split(','));
    (reading.input, reading.unread)
}

impl Reading {
    /// Reads parts of the form `question=value`.
    pub(crate) fn of<'a>(rules: &Rules, parts: impl Iterator<Item = &'a str>) -> Self {
        let mut reading = Self {
            input: Input::none(rules),
            unread: Vec::new(),
            renamed: Vec::new(),
        };
        let mut drafts = Drafts::default();
        let mut before = String::new();
        for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
            let is_read = match JudgementPart::new(part) {
                Some(part) => reading.read_judgement(rules, &mut drafts, part),
                None => reading.read_part(rules, part),
            };
            match is_read {
                Err(Fault::NoValue) => {
                    let fault = after(rules, &before, part).unwrap_or(Fault::NoValue);
                    if let Fault::Joined(meant) = &fault {
                        before.clone_from(meant);
                    }
                    reading.leave_out(part, fault);
                }
                Err(fault) => reading.leave_out(part, fault),
                Ok(()) => part.clone_into(&mut before),
            }
        }
        for (part, fault) in drafts.finish(&mut reading.input.judgement) {
            reading.leave_out(&part, fault.into());
        }
        reading
    }

    fn leave_out(&mut self, part: &str, fault: Fault) {
        self.unread.push(Unread {
            part: part.to_owned(),
            fault,
        });
    }

    fn read_part(&mut self, rules: &Rules, part: &str) -> Result<(), Fault> {
        let (id, rest) = part.split_once('=').ok_or(Fault::NoValue)?;
        if id.ends_with(' ') || rest.starts_with(' ') {
            return Err(Fault::Spaced(format!(
                "{}={}",
                id.trim_end(),
                rest.trim_start()
            )));
        }
        let (values, importance) = match rest.strip_suffix('!') {
            Some(values) => (values, Importance::Must),
            None => match rest.strip_suffix('*') {
                Some(values) => (values, Importance::More),
                None => (rest, Importance::Normal),
            },
        };
        let mut read = Vec::new();
        for value in values.split(BETWEEN_IDS) {
            match find(rules, id, value, &mut self.renamed) {
                // Of several values the others still stand.
                Err(Fault::Gone) => self.leave_out(&format!("{id}={value}"), Fault::Gone),
                found => read.push(found?),
            }
        }
        let takes_one =
            |(question, _): &(QuestionIx, _)| rules.question(*question).kind != Kind::Many;
        if values.contains(BETWEEN_IDS) && read.iter().any(takes_one) {
            return Err(Fault::TooManyValues);
        }
        for (question, _) in &read {
            if let Some(before) = write_answer(rules, &self.input.answers, *question) {
                let before = format!("{}={before}", rules.question(*question).id);
                if before != part {
                    self.leave_out(&before, Fault::Replaced);
                }
            }
            self.input.answers.clear(*question);
        }
        for (question, value) in read {
            let answers = &mut self.input.answers;
            if !answers.has(question, value) {
                answers.toggle(rules, question, value);
            }
            answers.weigh(question, importance);
        }
        Ok(())
    }

    /// Reads a part about the visitor's own judgement.
    fn read_judgement(
        &mut self,
        rules: &Rules,
        drafts: &mut Drafts,
        part: JudgementPart<'_>,
    ) -> Result<(), Fault> {
        match part.line {
            Line::Words(number) => Ok(drafts.words(number, part)?),
            Line::Points(number, option) => {
                let option = self.find_option(rules, option)?;
                Ok(drafts.points(number, option, part)?)
            }
            Line::Rule(kind, rule, option) => {
                let line = (
                    self.find_rule(rules, rule)?,
                    self.find_option(rules, option)?,
                );
                Ok(part.change(rules, kind, line, &mut self.input.judgement)?)
            }
        }
    }

    fn find_rule(&mut self, rules: &Rules, id: &str) -> Result<RuleIx, Fault> {
        // The name may have moved away from a question, and be that of a rule still.
        if let Some(rule) = rules.find_rule(id) {
            return Ok(rule);
        }
        let id = current_name(rules, id, &mut self.renamed)?.unwrap_or(id);
        let found = rules.find_rule(id);
        Ok(found.ok_or_else(|| OwnFault::UnknownRule(id.to_owned()))?)
    }

    fn find_option(&mut self, rules: &Rules, id: &str) -> Result<OptionIx, Fault> {
        let id = current_name(rules, id, &mut self.renamed)?.unwrap_or(id);
        let found = rules.find_option(id);
        Ok(found.ok_or_else(|| OwnFault::UnknownOption(id.to_owned()))?)
    }
}

/// The value that these names mean, followed when they have moved, as links are read.
pub(crate) fn resolve(rules: &Rules, question: &str, value: &str) -> Option<(QuestionIx, ValueIx)> {
    find(rules, question, value, &mut Vec::new()).ok()
}

/// Finds a value by its names, following them when they have moved; notes those that have.
fn find(
    rules: &Rules,
    question: &str,
    value: &str,
    renamed: &mut Vec<(String, String)>,
) -> Result<(QuestionIx, ValueIx), Fault> {
    let moved = current_name(rules, &format!("{question}={value}"), renamed)?;
    let (question, value) = if let Some(to) = moved {
        to.split_once('=').unwrap_or((to, ""))
    } else {
        let question = current_name(rules, question, renamed)?.unwrap_or(question);
        (question, value)
    };
    let at = rules
        .find_question(question)
        .ok_or_else(|| Fault::UnknownQuestion(question.to_owned()))?;
    let value = rules
        .find_value(at, value)
        .ok_or_else(|| Fault::UnknownValue(at, value.to_owned()))?;
    Ok((at, value))
}

/// Where a name has moved to; `None` when it has not.
fn current_name<'r>(
    rules: &'r Rules,
    name: &str,
    renamed: &mut Vec<(String, String)>,
) -> Result<Option<&'r str>, Fault> {
    let Some((_, to)) = rules.moved(name) else {
        return Ok(None);
    };
    let to = to.as_ref().ok_or(Fault::Gone)?.as_str();
    renamed.push((name.to_owned(), to.to_owned()));
    Ok(Some(to))
}

/// What is wrong with a part that only names a value of the question in the part before.
fn after(rules: &Rules, before: &str, part: &str) -> Option<Fault> {
    let (id, values) = before.split_once('=')?;
    let question = rules.find_question(id)?;
    rules.find_value(question, part.trim_end_matches(['!', '*']))?;
    let values = values.trim_end_matches(['!', '*']);
    Some(match rules.question(question).kind {
        Kind::Many => Fault::Joined(format!("{id}={values}+{part}")),
        Kind::Toggle | Kind::One => Fault::OneMore(question),
    })
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

/// Writes answers and a judgement in the one form that [`read_input`] gives back equal, authors included.
#[must_use]
pub fn write_input(rules: &Rules, input: &Input) -> String {
    let mut parts = write_judgement(rules, &input.judgement, true);
    let answers = write_answers(rules, &input.answers);
    if !answers.is_empty() {
        parts.insert(0, answers);
    }
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
    for (at, value) in rules.value_ixs(question).zip(&definition.values) {
        if answers.has(question, at) {
            insert(&mut values, &value.id.text, |before| {
                *before < value.id.as_str()
            });
        }
    }
    let mark = match answers.importance(question) {
        Importance::Normal => "",
        Importance::More => "*",
        Importance::Must => "!",
    };
    Some(format!("{}{mark}", values.join("+")))
}
