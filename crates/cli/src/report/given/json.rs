//! Where some answers lead, for scripts. The names of its members are relied on by others: they may gain
//! company, they do not change.

use super::Row;
use matrix_engine::{Basis, Rules, SAMPLE};
use serde_json::{Value, json};
use std::path::Path;

/// One document about all of them.
pub fn report(path: &Path, rules: &Rules, rows: Vec<Row>) -> Value {
    json!({
        "file": path.display().to_string(),
        "rules": { "id": rules.file().id.as_str(), "version": rules.file().version },
        "given": rows.into_iter().map(row).collect::<Vec<_>>(),
    })
}

fn row(row: Row) -> Value {
    let mut value = row.certainty;
    if let Some(members) = value.as_object_mut() {
        members.insert("answers".to_owned(), json!(row.answers));
        members.insert("open".to_owned(), json!(row.open));
        members.insert(
            "nothing_separates".to_owned(),
            json!(row.shares.undifferentiated),
        );
        if row.shares.basis == Basis::Sampled {
            members.insert("sample".to_owned(), json!(SAMPLE));
        }
    }
    value
}
