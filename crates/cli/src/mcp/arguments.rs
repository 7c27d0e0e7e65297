//! What an agent calls a tool with. Everything that is wrong with it is said at once, with what would be right.

use super::tools::Ability;
use crate::address::Address;
use crate::day;
use matrix_engine::{Input, Kind, Question, Rules, is_id, read_input};
use serde_json::{Map, Value};
use time::Date;

/// The arguments of every tool, read.
pub struct Arguments {
    pub input: Input,
    /// For a record.
    pub date: Option<Date>,
    pub site: Option<Address>,
}

/// Reads the arguments of a tool.
///
/// # Errors
/// One line for each thing that is wrong.
pub fn read(rules: &Rules, tool: Ability, given: &Map<String, Value>) -> Result<Arguments, String> {
    let mut wrong = Vec::new();
    for name in given
        .keys()
        .filter(|name| !tool.arguments().contains(&name.as_str()))
    {
        wrong.push(match rules.find_question(name) {
            Some(_) => format!("‘{name}’ is a question: put it into answers: {{ \"answers\": {{ \"{name}\": … }} }}"),
            None => format!("unknown argument ‘{name}’; there are: {}", tool.arguments().join(", ")),
        });
    }
    let parts = answers(rules, given, &mut wrong);
    let (input, unread) = read_input(rules, &parts.join(","));
    for unread in unread {
        let name = unread.part.split('=').next().unwrap_or_default();
        let takes = question(rules, name)
            .map_or_else(String::new, |question| format!("; {}", takes(question)));
        wrong.push(format!("‘{}’: {}{takes}", unread.part, unread.why(rules)));
    }
    let date = text(given, "date", &mut wrong);
    let date = date.and_then(|text| {
        let noted = |problem| wrong.push(format!("date: ‘{text}’ is {problem}"));
        day::read(&text).map_err(noted).ok()
    });
    let site = text(given, "site", &mut wrong);
    let site = site.and_then(|text| {
        let noted = |problem| wrong.push(format!("site: ‘{text}’: {problem}"));
        Address::read(&text).map_err(noted).ok()
    });
    if wrong.is_empty() {
        return Ok(Arguments { input, date, site });
    }
    Err(format!(
        "Nothing was looked up. Mend this and call again:\n- {}",
        wrong.join("\n- ")
    ))
}

/// The answers as the engine reads them, `data=document!`, one for each.
fn answers(rules: &Rules, given: &Map<String, Value>, wrong: &mut Vec<String>) -> Vec<String> {
    let importance = object(given, "importance", wrong);
    let answers = object(given, "answers", wrong);
    for (name, value) in importance.iter().copied().flatten() {
        if !answers.is_some_and(|answers| answers.contains_key(name)) {
            wrong.push(format!("importance: ‘{name}’ is not answered, so it cannot weigh more; answer it, or leave it out"));
        } else if mark(value).is_none() {
            wrong.push(format!(
                "importance: ‘{name}’ is \"more\" or \"must\", or left out; got {value}"
            ));
        }
    }
    let mut parts = Vec::new();
    for (name, value) in answers.iter().copied().flatten() {
        let mark = importance
            .and_then(|importance| mark(importance.get(name)?))
            .unwrap_or_default();
        match part(rules, name, value) {
            Ok(part) => parts.push(part + mark),
            Err(problem) => wrong.push(problem),
        }
    }
    parts
}

/// One answer as the engine reads it. Only names go there, since others could be read as several answers.
fn part(rules: &Rules, name: &str, value: &Value) -> Result<String, String> {
    let Some(question) = question(rules, name) else {
        let known = rules.file().questions.iter();
        let known: Vec<&str> = known.map(|question| question.id.as_str()).collect();
        let like = if is_id(name) {
            let (_, unread) = read_input(rules, &format!("{name}=yes"));
            unread
                .first()
                .map_or_else(String::new, |unread| unread.why(rules))
        } else {
            "unknown question".to_owned()
        };
        let ends = if like.ends_with('?') { "" } else { "." };
        return Err(format!(
            "‘{name}’: {like}{ends} The questions are: {}",
            known.join(", ")
        ));
    };
    let misfit = || Err(format!("‘{name}’: {}; got {value}", takes(question)));
    match (question.kind, value) {
        (Kind::Toggle, Value::Bool(is_yes)) => {
            Ok(format!("{name}={}", if *is_yes { "yes" } else { "no" }))
        }
        (Kind::Toggle, Value::String(word)) if word == "yes" || word == "no" => {
            Ok(format!("{name}={word}"))
        }
        (Kind::One | Kind::Many, Value::String(value)) if is_id(value) => {
            Ok(format!("{name}={value}"))
        }
        (Kind::Many, Value::Array(values)) if !values.is_empty() => {
            let ids: Option<Vec<&str>> = values
                .iter()
                .map(|value| value.as_str().filter(|id| is_id(id)))
                .collect();
            ids.map_or_else(misfit, |ids| Ok(format!("{name}={}", ids.join("+"))))
        }
        _ => misfit(),
    }
}

fn question<'a>(rules: &'a Rules, name: &str) -> Option<&'a Question> {
    rules
        .file()
        .questions
        .iter()
        .find(|question| question.id.as_str() == name)
}

/// What a question takes, as one writes it in JSON.
fn takes(question: &Question) -> String {
    let values: Vec<String> = question
        .values
        .iter()
        .map(|value| format!("\"{}\"", value.id))
        .collect();
    let values = values.join(", ");
    match question.kind {
        Kind::Toggle => "it takes true or false".to_owned(),
        Kind::One => format!("it takes one of {values}"),
        Kind::Many => format!("it takes a list of any of {values}"),
    }
}

fn mark(importance: &Value) -> Option<&'static str> {
    match importance.as_str()? {
        "more" => Some("*"),
        "must" => Some("!"),
        _ => None,
    }
}

fn object<'a>(
    given: &'a Map<String, Value>,
    name: &str,
    wrong: &mut Vec<String>,
) -> Option<&'a Map<String, Value>> {
    match given.get(name) {
        None | Some(Value::Null) => None,
        Some(Value::Object(members)) => Some(members),
        Some(value) => {
            wrong.push(format!(
                "{name}: expected an object whose keys are ids of questions; got {value}"
            ));
            None
        }
    }
}

fn text(given: &Map<String, Value>, name: &str, wrong: &mut Vec<String>) -> Option<String> {
    match given.get(name) {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) => Some(text.clone()),
        Some(value) => {
            wrong.push(format!("{name}: expected text; got {value}"));
            None
        }
    }
}
