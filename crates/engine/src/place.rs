//! Where something stands in a rule file, for people and for tools.

use crate::json::Node;
use std::fmt::Write as _;

/// A place in a rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Bytes from the start of the text.
    pub offset: usize,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The way to the value, as in `rules[3].points.django`; empty for the whole file.
    pub path: String,
}

impl Place {
    /// Describes the byte `offset` of `text`.
    pub(crate) fn find(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            offset,
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
            path: path_to(text, offset),
        }
    }
}

/// The way from the top of the JSON text to the innermost value or key at `offset`.
fn path_to(text: &str, offset: usize) -> String {
    let mut path = String::new();
    let Ok(mut node) = Node::read(text) else {
        return path;
    };
    let holds = |node: Node<'_>| {
        let start = node.offset_in(text);
        (start..start + node.text().len()).contains(&offset)
    };
    loop {
        if let Some(members) = node.members() {
            let Some((key, value)) = members
                .into_iter()
                .find(|(key, value)| holds(*key) || holds(*value))
            else {
                return path;
            };
            if let Some(Ok(name)) = key.string() {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&name);
            }
            if !holds(value) {
                return path;
            }
            node = value;
        } else if let Some(items) = node.items() {
            let Some((at, item)) = items.into_iter().enumerate().find(|(_, item)| holds(*item))
            else {
                return path;
            };
            let _ = write!(path, "[{at}]");
            node = item;
        } else {
            return path;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_line_column_and_path() {
        let text = "{\n  \"rules\": [\n    { \"id\": \"ä\", \"points\": { \"go\": 9 } }\n  ]\n}";
        let place = Place::find(text, text.find('9').unwrap());
        assert_eq!(place.path, "rules[0].points.go");
        assert_eq!((place.line, place.column), (3, 37));
    }

    #[test]
    fn a_place_in_broken_text_still_has_a_line() {
        let place = Place::find("{\n  oops", 4);
        assert_eq!((place.line, place.column, place.path.as_str()), (2, 3, ""));
    }
}
