//! JSON: what `matrix explain` says, with what it was made of.

use super::content::Export;
use crate::explanation::explanation;
use matrix_engine::{Answers, Input, write_answers, write_input};
use serde_json::json;

pub fn write(export: &Export) -> String {
    let file = export.rules.file();
    let mut all = explanation(export);
    if let Some(members) = all.as_object_mut() {
        let mut add = |key: &str, value| members.insert(key.to_owned(), value);
        let rules = json!({ "id": file.id.as_str(), "version": file.version, "title": file.title });
        add("rules", rules);
        add(
            "answers",
            json!(write_answers(export.rules, export.answers)),
        );
        if !export.rules.judgement().is_empty() {
            let judgement = Input {
                answers: Answers::none(export.rules),
                ..export.input()
            };
            add("judgement", json!(write_input(export.rules, &judgement)));
        }
        add("date", json!(export.date));
        add(
            "link",
            json!((!export.link.is_empty()).then_some(export.link)),
        );
    }
    format!("{all:#}\n")
}
