//! JSON: what `matrix explain` says, with what it was made of.

use super::Export;
use crate::explanation::explanation;
use matrix_engine::write_answers;
use serde_json::json;

pub fn write(it: &Export) -> String {
    let file = it.rules.file();
    let mut all = explanation(it);
    if let Some(members) = all.as_object_mut() {
        let mut add = |key: &str, value| members.insert(key.to_owned(), value);
        let rules = json!({ "id": file.id.as_str(), "version": file.version, "title": file.title });
        add("rules", rules);
        add("answers", json!(write_answers(it.rules, it.answers)));
        add("date", json!(it.date));
        add("link", json!((!it.link.is_empty()).then_some(it.link)));
    }
    format!("{all:#}\n")
}
