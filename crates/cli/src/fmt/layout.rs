//! The layout. What fits stands on one line, but the lists that make up the file are open: each of their entries begins
//! a line. What does not fit has a line for each of its parts. A comment keeps its place and opens what it stands in.

use super::tree::{Comment, Document, Entry, Members, Value};
use std::fmt::Write;

/// Characters of a line. A text that is longer by itself is not broken.
const WIDTH: usize = 120;
const INDENT: usize = 2;
/// How deep the lists of the file lie: in the object that is the file.
const SECTION: usize = 1;

/// Writes a file.
pub fn write(document: &Document) -> String {
    let mut page = Page(String::new());
    page.entry(&document.entry, 0, "");
    page.comments(&document.end, 0, false);
    page.0
}

struct Page(String);

impl Page {
    /// An entry with its comments, on lines of its own.
    fn entry(&mut self, entry: &Entry, depth: usize, comma: &str) {
        self.comments(&entry.above, depth, false);
        self.line_start(depth);
        if let Some(key) = &entry.key {
            self.0 += key;
            self.0 += ": ";
        }
        let indent = depth * INDENT;
        let taken = indent + entry.key.as_ref().map_or(0, |key| width(key) + 2) + comma.len();
        self.value(&entry.value, depth, WIDTH.saturating_sub(taken));
        self.0 += comma;
        for comment in &entry.behind {
            self.0.push(' ');
            self.0 += comment;
        }
        self.0.push('\n');
    }

    fn value(&mut self, value: &Value, depth: usize, room: usize) {
        let is_open = match value {
            Value::Plain(_) => false,
            Value::List(members) => depth == SECTION && members.entries.iter().any(is_object),
            Value::Object(_) => depth < SECTION,
        };
        let line = joined(value).filter(|line| width(line) <= room && !is_open);
        match (line, value) {
            (Some(line), _) => self.0 += &line,
            (None, Value::Plain(text)) => self.0 += text,
            (None, Value::List(members)) => self.open(members, depth, ('[', ']')),
            (None, Value::Object(members)) => self.open(members, depth, ('{', '}')),
        }
    }

    fn open(&mut self, members: &Members, depth: usize, (begin, end): (char, char)) {
        self.0.push(begin);
        if !members.entries.is_empty() || !members.end.is_empty() {
            self.0.push('\n');
            for (index, entry) in members.entries.iter().enumerate() {
                let has_gap = entry.above.first().map_or(entry.gap, |comment| comment.gap);
                if has_gap && index > 0 {
                    self.0.push('\n');
                }
                let is_last = index + 1 == members.entries.len();
                self.entry(entry, depth + 1, if is_last { "" } else { "," });
            }
            self.comments(&members.end, depth + 1, !members.entries.is_empty());
            self.line_start(depth);
        }
        self.0.push(end);
    }

    /// Comments on lines of their own. A gap above the first is left out where `first_gap` does not allow it: an entry
    /// sees to its own.
    fn comments(&mut self, comments: &[Comment], depth: usize, first_gap: bool) {
        for (index, comment) in comments.iter().enumerate() {
            if comment.gap && (index > 0 || first_gap) {
                self.0.push('\n');
            }
            self.line_start(depth);
            self.0 += &comment.text;
            self.0.push('\n');
        }
    }

    fn line_start(&mut self, depth: usize) {
        let _ = write!(self.0, "{:1$}", "", depth * INDENT);
    }
}

fn is_object(entry: &Entry) -> bool {
    matches!(entry.value, Value::Object(_))
}

/// A value on one line; none where a comment is in it.
fn joined(value: &Value) -> Option<String> {
    let (members, (begin, end)) = match value {
        Value::Plain(text) => return Some(text.clone()),
        Value::List(members) => (members, ("[", "]")),
        Value::Object(members) if members.entries.is_empty() => (members, ("{", "}")),
        Value::Object(members) => (members, ("{ ", " }")),
    };
    let has_comment = |entry: &Entry| !entry.above.is_empty() || !entry.behind.is_empty();
    if !members.end.is_empty() || members.entries.iter().any(has_comment) {
        return None;
    }
    let entries: Option<Vec<String>> = members
        .entries
        .iter()
        .map(|entry| {
            let key = entry
                .key
                .as_ref()
                .map_or_else(String::new, |key| format!("{key}: "));
            joined(&entry.value).map(|value| key + &value)
        })
        .collect();
    entries.map(|entries| [begin, &entries.join(", "), end].concat())
}

fn width(text: &str) -> usize {
    text.chars().count()
}
