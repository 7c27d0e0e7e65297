//! JSON with comments as a tree in which every comment belongs to something.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstContainerNode, CstLeafNode, CstNode, CstRootNode};
use jsonc_parser::errors::ParseError;
use matrix_engine::without_mark;

/// A file: one value, and the comments around it.
pub struct Document {
    pub entry: Entry,
    /// Comments below everything.
    pub end: Vec<Comment>,
}

/// A member of an object, an item of a list, or the whole.
#[derive(Default)]
pub struct Entry {
    /// Comments above it.
    pub above: Vec<Comment>,
    /// Whether its author left a line free above it.
    pub gap: bool,
    /// With its quotes, for a member of an object.
    pub key: Option<String>,
    pub value: Value,
    /// Comments behind it, on its line.
    pub behind: Vec<String>,
}

pub struct Comment {
    pub text: String,
    pub gap: bool,
}

pub enum Value {
    /// As it is spelled.
    Plain(String),
    List(Members),
    Object(Members),
}

impl Default for Value {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

#[derive(Default)]
pub struct Members {
    pub entries: Vec<Entry>,
    /// Comments below the last entry.
    pub end: Vec<Comment>,
}

/// JSON, comments and trailing commas, and nothing else that some parsers let through.
const READS: ParseOptions = ParseOptions {
    allow_comments: true,
    allow_trailing_commas: true,
    allow_loose_object_property_names: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

impl Document {
    /// # Errors
    /// Where the text is not JSON, as `line:column: …`.
    pub fn read(text: &str) -> Result<Self, String> {
        let text = without_mark(text).replace("\r\n", "\n");
        let root = CstRootNode::parse(&text, &READS).map_err(|error| said(&error))?;
        let mut members = members(&root.children(), false);
        let entry = members.entries.pop().ok_or("1:1: there is nothing in it")?;
        Ok(Self {
            entry,
            end: members.end,
        })
    }
}

fn said(error: &ParseError) -> String {
    format!(
        "{}:{}: this is not JSON: {}\n  help: `matrix check` says more about it",
        error.line_display(),
        error.column_display(),
        error.kind()
    )
}

/// Entries with their comments, of what stands between two brackets.
fn members(children: &[CstNode], is_extra: bool) -> Members {
    let mut members = Members::default();
    let mut above: Vec<Comment> = Vec::new();
    let mut newlines = 0;
    for child in children {
        match child {
            CstNode::Leaf(CstLeafNode::Newline(_)) => newlines += 1,
            CstNode::Leaf(CstLeafNode::Comment(comment)) => {
                let text = comment.raw_value().trim_end().to_owned();
                match members.entries.last_mut() {
                    Some(entry) if newlines == 0 && above.is_empty() => entry.behind.push(text),
                    _ => above.push(Comment {
                        text,
                        gap: newlines > 1,
                    }),
                }
                newlines = 0;
            }
            CstNode::Leaf(CstLeafNode::Whitespace(_) | CstLeafNode::Token(_)) => {}
            node => {
                let mut entry = entry(node, is_extra);
                entry.gap = newlines > 1;
                above.append(&mut entry.above);
                entry.above = std::mem::take(&mut above);
                members.entries.push(entry);
                newlines = 0;
            }
        }
    }
    members.end = above;
    members
}

/// One entry. A comment between its key and its value goes above it.
fn entry(node: &CstNode, is_extra: bool) -> Entry {
    let Some(member) = node.as_object_prop() else {
        return Entry {
            value: value(node, is_extra),
            ..Entry::default()
        };
    };
    let is_extra = is_extra
        || member
            .decoded_name()
            .is_some_and(|name| name.starts_with("x-"));
    let comments = member
        .children()
        .into_iter()
        .filter_map(|child| child.as_comment());
    Entry {
        above: comments
            .map(|comment| Comment {
                text: comment.raw_value().trim_end().to_owned(),
                gap: false,
            })
            .collect(),
        key: member
            .name()
            .and_then(|name| name.as_string_lit())
            .map(|name| name.raw_value()),
        value: member
            .value()
            .map(|node| value(&node, is_extra))
            .unwrap_or_default(),
        ..Entry::default()
    }
}

fn value(node: &CstNode, is_extra: bool) -> Value {
    match node {
        CstNode::Container(CstContainerNode::Object(object)) => {
            Value::Object(members(&object.children(), is_extra))
        }
        CstNode::Container(CstContainerNode::Array(list)) => {
            Value::List(members(&list.children(), is_extra))
        }
        // What an `x-` key holds is nobody's here.
        CstNode::Leaf(CstLeafNode::NumberLit(number)) if !is_extra => {
            Value::Plain(whole(&number.to_string()))
        }
        node => Value::Plain(node.to_string()),
    }
}

/// `3` for `3e0` and `3.0`; any other number as it is spelled.
fn whole(spelled: &str) -> String {
    /// Up to here every whole number has a value of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match spelled.parse::<f64>() {
        Ok(number) if number.fract() == 0.0 && number.abs() < EXACT => format!("{}", number + 0.0),
        _ => spelled.to_owned(),
    }
}
