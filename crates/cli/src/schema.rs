//! `matrix schema`: the JSON Schema of rule files, for editors and other tools. It is the file in
//! `schema/`, as it was when this program was built.

use crate::Output;

/// Where a site has it: under the number of the format, so that a file can name it for good.
pub const FOLDER: &str = "schema";
pub const FILE: &str = "v1.json";

/// The schema.
pub const TEXT: &str = include_str!("../../../schema/rules-1.json");

/// Prints the schema.
pub fn run() -> Output {
    Output {
        text: TEXT.to_owned(),
        findings: false,
    }
}
