//! What an author meant where the file has something else: other names for keys, and what to write in the place of a value
//! of the wrong kind. What the keys and objects of the format are called is known here, and nothing is decided.

use crate::json::Node;
use crate::model::is_id;

/// Whether a key is one that others have for this one, or differs from it in capital letters only.
pub(super) fn is_other_name(found: &str, key: &str) -> bool {
    let others: &[&str] = match key {
        "if" => &["when", "condition", "conditions"],
        "because" => &["reason", "why", "rationale", "explanation"],
        "points" => &["score", "scores", "weights"],
        "veto" => &["vetoes", "exclude", "excludes"],
        "warn" => &["warning", "warnings"],
        "winner" => &["winners", "expect", "expected", "leader"],
        "given" => &["answers", "input"],
        "answers" => &["given"],
        "kind" => &["type"],
        "ask" => &["text", "question", "title", "label", "name"],
        "say" => &["text", "answer"],
        "name" => &["title", "label"],
        "title" => &["name", "label"],
        "label" => &["name", "title", "text"],
        "summary" => &["description"],
        "help" => &["description", "hint"],
        "values" => &["options", "choices"],
        "url" => &["link", "href"],
        "checked" => &["date", "accessed"],
        _ => &[],
    };
    let is_known = found != key && (found.eq_ignore_ascii_case(key) || others.contains(&found));
    is_known && !found.is_empty()
}

/// The members of a list that was meant by a text in its place: a name, several with commas between them, or a sentence.
pub(super) fn names(node: Node<'_>, what: &str) -> Vec<String> {
    let Some(Ok(text)) = node.string() else {
        return Vec::new();
    };
    if what == "texts" {
        return Some(text.into_owned())
            .filter(|text| !text.trim().is_empty())
            .into_iter()
            .collect();
    }
    let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
    let are_names = names.iter().all(|name| is_id(name));
    if are_names { names } else { Vec::new() }
}

/// The next step where a list of names belongs, and something else stands.
pub(super) fn list_of(node: Node<'_>) -> String {
    const FEW: usize = 5;
    if matches!(node.string(), Some(Ok(text)) if !text.trim().is_empty()) {
        return "put it in [ and ]".to_owned();
    }
    let members = node.members().unwrap_or_default();
    let keys: Vec<_> = members
        .iter()
        .filter_map(|(key, _)| key.string()?.ok())
        .collect();
    let are_names = keys.iter().all(|key| is_id(key));
    if are_names && (1..=FEW).contains(&keys.len()) {
        return format!("write {}", quoted(keys.iter().map(AsRef::as_ref)));
    }
    "write a list: [ … ]".to_owned()
}

pub(super) fn quoted<'k>(names: impl Iterator<Item = &'k str>) -> String {
    let names: Vec<&str> = names.collect();
    format!("[\"{}\"]", names.join("\", \""))
}

/// The next step where an object belongs, and something else stands.
pub(super) fn as_object(node: Node<'_>, what: &str) -> String {
    let text = node.string().and_then(Result::ok);
    let name = text.as_deref().filter(|text| is_id(text)).unwrap_or("…");
    match what {
        "a rule file" => "a rule file is one object: it begins with { and ends with }".to_owned(),
        "a value" => format!("write {{ \"id\": \"{name}\", \"label\": \"…\" }}"),
        "points" => "write { \"option\": 2 }: the id of an option, and its points".to_owned(),
        "answers" => {
            "write { \"question\": \"value\" }, with true or false for a yes-or-no question"
                .to_owned()
        }
        "importance" => {
            "write { \"question\": \"must\" }: the id of a question, and more or must".to_owned()
        }
        "the cells of a row" => {
            "write { \"option\": \"text\" }: the id of an option, and a text".to_owned()
        }
        "the moved ids" => "write { \"old-id\": \"new-id\" }".to_owned(),
        "the words" => "write { \"result\": \"…\", \"stack\": \"…\" }".to_owned(),
        "a ramp-up time" => {
            "write { \"first\": [1, 2], \"real\": [3, 4], \"unit\": \"weeks\", \"basis\": \"…\" }"
                .to_owned()
        }
        "a test" => "write { \"name\": \"…\", \"given\": { … }, \"winner\": [ … ] }".to_owned(),
        "a measurement" => "write { \"test\": \"…\", \"source\": \"…\" }".to_owned(),
        "the facts of an option" => "write an object: { … }".to_owned(),
        _ => format!("write an object: {{ \"id\": \"{name}\", … }}"),
    }
}

/// What may stand under a key, to begin with.
pub(super) fn example(key: &str) -> &'static str {
    match key {
        "format" => "1",
        "kind" => "\"toggle\"",
        "checked" => "\"2026-11-21\"",
        "unit" => "\"weeks\"",
        "first" | "real" => "[1, 2]",
        "cells" | "answers" | "given" => "{ … }",
        "groups" | "questions" | "options" | "rules" | "values" | "winner" => "[ … ]",
        _ => "\"…\"",
    }
}
