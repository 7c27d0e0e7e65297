//! Text to [`RuleFile`], noting every fault on the way.
//!
//! Parsing looks at one place at a time: types, keys, texts, ids, numbers, dates, links. Whether
//! names refer to something is for `lint`, which sees the whole file.

mod answers;
mod condition;
mod fields;
mod option;
mod question;
mod reader;
mod rule;
mod scalars;
mod sections;

use crate::diagnostic::{Code, Findings};
use crate::json::Node;
use crate::limits::Limits;
use crate::model::RuleFile;
use reader::Reader;

/// Reads a rule file as far as it can be read: what cannot be read is noted, and left out or empty.
pub(crate) fn parse_into(text: &str, limits: &Limits, findings: &mut Findings) -> RuleFile {
    if let Some(message) = limits.exceeded_by(text.len()) {
        findings.add(Code::TooLarge, 0, message);
        return RuleFile::default();
    }
    match Node::read(text) {
        Ok(root) => sections::rule_file(&mut Reader::new(text, limits, findings), root),
        Err(error) => {
            let at = offset_of(text, error.line(), error.column());
            let message = error.to_string();
            let cause = message.split(" at line ").next().unwrap_or(&message);
            findings.add(Code::Syntax, at, format!("this is not JSON: {cause}"));
            RuleFile::default()
        }
    }
}

/// The byte at a line and column as `serde_json` counts them: lines from 1, columns in bytes, where
/// column 0 is the line break before the line.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = (line_start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
