//! What an agent gets: text to read, and the same as data.

use super::arguments::Arguments;
use super::tools::Ability;
use crate::address::Address;
use crate::{day, explain, input};
use matrix_engine::{
    Analysis, Answers, Kind, QuestionIx, Recommendation, Rules, analyse, evaluate, write_answer,
    write_link,
};
use matrix_text::explanation::explanation;
use matrix_text::export::{self, Export, Form};
use matrix_text::words;
use rmcp::model::{CallToolResult, ContentBlock};
use serde_json::{Value, json};
use std::fmt::Write;

/// Looks it up.
pub fn reply(rules: &Rules, tool: Ability, arguments: &Arguments) -> CallToolResult {
    let answers = &arguments.input.answers;
    let result = evaluate(rules, answers);
    let analysis = analyse(rules, answers);
    let day = arguments.date.unwrap_or_else(day::today).to_string();
    let link = write_link(rules, &arguments.input, &result.leaders);
    let export = Export {
        rules,
        answers,
        result: &result,
        without: None,
        analysis: &analysis,
        date: &day,
        link: &export::link(arguments.site.as_ref().map(Address::as_str), &link),
    };
    match tool {
        Ability::Questions => both(
            &questions_text(rules, answers, &analysis),
            questions(rules, answers, &analysis),
        ),
        Ability::Recommend => {
            let file = rules.file();
            let mut data = explanation(&export);
            if let Some(members) = data.as_object_mut() {
                members.insert(
                    "rules".to_owned(),
                    json!({ "id": file.id.as_str(), "version": file.version }),
                );
            }
            both(&explain::text::explanation(&export), data)
        }
        Ability::Changes => {
            let data = explanation(&export);
            let members = ["winner", "state", "changes", "settled", "rests_on"];
            let data: serde_json::Map<String, Value> = members
                .iter()
                .filter_map(|name| Some(((*name).to_owned(), data.get(*name)?.clone())))
                .collect();
            both(
                &changes_text(rules, answers, &result, &analysis),
                Value::Object(data),
            )
        }
        Ability::Record => CallToolResult::success(vec![
            ContentBlock::text(export.write(Form::Record)),
            ContentBlock::text(format!(
                "A name for the file: {}",
                export.file_name(Form::Record)
            )),
        ]),
    }
}

fn both(text: &str, data: Value) -> CallToolResult {
    let mut result = CallToolResult::structured(data);
    result.content = vec![ContentBlock::text(input::plain(text))];
    result
}

/// The questions: those to ask first, in the order in which they decide, then those that are answered, last those that
/// no longer matter.
fn questions_text(rules: &Rules, answers: &Answers, analysis: &Analysis) -> String {
    let file = rules.file();
    let mut text = format!("{}\n{}\n\nOptions:\n", file.title, file.summary);
    for option in &file.options {
        let _ = writeln!(text, "- {}: {}. {}", option.id, option.name, option.summary);
    }
    text += "\nQuestions:\n";
    let mut questions: Vec<QuestionIx> = rules.question_ixs().collect();
    questions.sort_by_key(|question| {
        let next = analysis
            .ask
            .iter()
            .position(|ask| ask.question == *question);
        let is_settled = analysis.settled.contains(question);
        (is_settled, next.unwrap_or(usize::MAX))
    });
    for question in questions {
        let said = write_answer(rules, answers, question);
        let question = rules.question(question);
        let values: Vec<&str> = question
            .values
            .iter()
            .map(|value| value.id.as_str())
            .collect();
        let takes = match question.kind {
            Kind::Toggle => "true, false".to_owned(),
            Kind::One | Kind::Many => values.join(", "),
        };
        let said = said.map_or_else(String::new, |said| format!(" Answered: {said}."));
        let _ = writeln!(text, "- {}: {} [{takes}]{said}", question.id, question.ask);
    }
    if !analysis.ask.is_empty() {
        text += "\nAsk next, what decides most first: ";
        let next: Vec<&str> = analysis
            .ask
            .iter()
            .map(|ask| rules.question(ask.question).id.as_str())
            .collect();
        text += &next.join(", ");
        text += "\n";
    }
    text
}

fn questions(rules: &Rules, answers: &Answers, analysis: &Analysis) -> Value {
    let file = rules.file();
    let questions: Vec<Value> = rules
        .question_ixs()
        .map(|index| {
            let question = rules.question(index);
            let values = question.values.iter();
            json!({
                "id": question.id.as_str(),
                "kind": question.kind.as_str(),
                "ask": question.ask,
                "help": question.help,
                "values": values.map(|value| json!({ "id": value.id.as_str(), "label": value.label })).collect::<Vec<_>>(),
                "answer": write_answer(rules, answers, index),
                "settled": analysis.settled.contains(&index),
            })
        })
        .collect();
    let options = file.options.iter();
    json!({
        "rules": { "id": file.id.as_str(), "version": file.version, "title": file.title },
        "options": options.map(|option| json!({ "id": option.id.as_str(), "name": option.name, "summary": option.summary })).collect::<Vec<_>>(),
        "questions": questions,
        "ask": analysis.ask.iter().map(|ask| rules.question(ask.question).id.as_str()).collect::<Vec<_>>(),
    })
}

fn changes_text(
    rules: &Rules,
    answers: &Answers,
    result: &Recommendation,
    analysis: &Analysis,
) -> String {
    let mut text = words::headline(rules, result, analysis.verdict(result)) + "\n";
    text += &words::flips_note(&analysis.flips);
    text += "\n";
    for flip in &analysis.flips.list {
        let condition = words::condition(rules, answers, &flip.changes);
        let _ = writeln!(text, "- {condition}: {}", words::ends(rules, flip));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::questions_text;
    use matrix_engine::{analyse, load, read_answers};

    #[test]
    fn questions_that_still_matter_come_first_and_settled_ones_last() {
        let file = r#"{ "format": 1, "id": "tea", "version": "1", "title": "Tea",
          "groups": [{ "id": "g", "title": "G" }],
          "questions": [{ "id": "idle", "group": "g", "kind": "toggle", "ask": "Idle?" },
                        { "id": "milk", "group": "g", "kind": "toggle", "ask": "Milk?" },
                        { "id": "some", "group": "g", "kind": "toggle", "ask": "Some?" },
                        { "id": "much", "group": "g", "kind": "toggle", "ask": "Much?" }],
          "options": [{ "id": "black", "name": "Black", "summary": "B" }, { "id": "green", "name": "Green", "summary": "G" }],
          "rules": [{ "id": "a", "if": "milk", "points": { "black": 1 }, "because": "B." },
                    { "id": "b", "if": "some", "points": { "green": 1 }, "because": "B." },
                    { "id": "c", "if": "much", "points": { "green": 4 }, "because": "B." }] }"#;
        let rules = load(file).rules.unwrap();
        let (answers, _) = read_answers(&rules, "milk=yes");
        let text = questions_text(&rules, &answers, &analyse(&rules, &answers));
        let listed = text.lines().filter_map(|line| line.strip_prefix("- "));
        let listed: Vec<&str> = listed.filter_map(|line| line.split(':').next()).collect();
        assert_eq!(
            listed,
            ["black", "green", "much", "some", "milk", "idle"],
            "{text}"
        );
        assert!(
            text.ends_with("Ask next, what decides most first: much, some\n"),
            "{text}"
        );
    }
}
