//! Text to [`RuleFile`], noting every fault on the way.
//!
//! Parsing looks at one place at a time: types, keys, texts, ids, numbers, dates, links. Whether
//! names refer to something is for `lint`, which sees the whole file.

mod answers;
mod condition;
mod expression;
mod fields;
mod help;
mod object;
mod option;
mod question;
mod reader;
mod rule;
mod scalars;
mod sections;

use crate::diagnostic::Code;
use crate::findings::Findings;
use crate::json::Node;
use crate::limits::Limits;
use crate::model::RuleFile;
use crate::tolerant::{Dialect, Tolerant, not_json};
use reader::Reader;

/// Reads a rule file as far as it can be read: what cannot be read is noted, and left out or empty.
pub(crate) fn parse_into(
    text: &Tolerant<'_>,
    limits: &Limits,
    dialect: Dialect,
    findings: &mut Findings,
) -> RuleFile {
    text.note(dialect, findings);
    let readable = &*text.readable;
    match Node::read(readable) {
        Ok(root) => sections::rule_file(&mut Reader::new(readable, limits, findings), root),
        Err(_) if text.is_stopped() => RuleFile::default(),
        Err(error) => {
            let at = offset_of(readable, error.line(), error.column());
            let message = error.to_string();
            let cause = message.split(" at line ").next().unwrap_or(&message);
            findings.add(Code::Syntax, at, not_json(cause));
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
