//! `matrix schema`: the JSON Schema of rule files, for editors and other tools. It is the file in
//! `schema/`, as it was when this program was built.

use crate::Output;

const SCHEMA: &str = include_str!("../../../schema/rules-1.json");

/// Prints the schema.
pub fn run() -> Output {
    Output {
        text: SCHEMA.to_owned(),
        findings: false,
    }
}
