//! JSON: what `matrix explain` says, with what it was made of.

use super::content::Export;
use crate::explanation::explanation;
use matrix_engine::write_answers;
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
        add("date", json!(export.date));
        add(
            "link",
            json!((!export.link.is_empty()).then_some(export.link)),
        );
    }
    format!("{all:#}\n")
}
