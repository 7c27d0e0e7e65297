//! Where something stands in a rule file, for people and for tools.

use crate::characters::visible;
use crate::json::Node;
use std::ops::Range;

/// A place in a rule file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// The beginning of a file.
    pub(crate) const fn start() -> Self {
        Self {
            offset: 0,
            line: 1,
            column: 1,
            path: String::new(),
        }
    }

    /// Describes bytes of `text`, given in ascending order. All in one pass, so that a file with
    /// many faults takes no longer than a file with one.
    /// `readable` is the text as JSON, of the same length.
    pub(crate) fn find_all(text: &str, readable: &str, offsets: &[usize]) -> Vec<Self> {
        let mut places = Vec::with_capacity(offsets.len());
        let (mut at, mut line, mut column) = (0, 1, 1);
        for &offset in offsets {
            let passed = text.get(at..offset).unwrap_or("");
            let newlines = passed.matches('\n').count();
            if newlines > 0 {
                line += newlines;
                column = 1;
            }
            let on_this_line = passed.rsplit('\n').next().unwrap_or("");
            column += on_this_line.chars().count();
            at = offset;
            places.push(Self {
                offset,
                line,
                column,
                path: String::new(),
            });
        }
        if let Ok(root) = Node::read(readable) {
            name(readable, root, "", &mut places);
        }
        places
    }
}

/// Gives each of `places`, all of them inside `node`, the way to its innermost value or key.
fn name(text: &str, node: Node<'_>, path: &str, places: &mut [Place]) {
    for place in &mut *places {
        path.clone_into(&mut place.path);
    }
    let span = |node: Node<'_>| {
        let start = node.offset_in(text);
        start..start + node.text().len()
    };
    for (key, value) in node.members().into_iter().flatten() {
        let whole = span(key).start..span(value).end;
        let here = within(places, &whole);
        if here.is_empty() {
            continue;
        }
        let dot = if path.is_empty() { "" } else { "." };
        let key = key.string().and_then(Result::ok).unwrap_or_default();
        let path = format!("{path}{dot}{}", visible(&key));
        for place in &mut *here {
            path.clone_into(&mut place.path);
        }
        let inside = within(here, &span(value));
        if !inside.is_empty() {
            name(text, value, &path, inside);
        }
    }
    for (at, item) in node.items().into_iter().flatten().enumerate() {
        let here = within(places, &span(item));
        if !here.is_empty() {
            name(text, item, &format!("{path}[{at}]"), here);
        }
    }
}

/// Those of some ordered places that lie in `range`.
fn within<'p>(places: &'p mut [Place], range: &Range<usize>) -> &'p mut [Place] {
    let from = places.partition_point(|place| place.offset < range.start);
    let to = places.partition_point(|place| place.offset < range.end);
    places.get_mut(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_line_column_and_path() {
        let text = "{\n  \"rules\": [\n    { \"id\": \"ä\", \"points\": { \"go\": 9 } }\n  ]\n}";
        let offsets = [text.find("\"rules").unwrap(), text.find('9').unwrap()];
        let [key, value] = &Place::find_all(text, text, &offsets)[..] else {
            panic!("two places for two offsets");
        };
        assert_eq!((key.line, key.column, key.path.as_str()), (2, 3, "rules"));
        assert_eq!(value.path, "rules[0].points.go");
        assert_eq!((value.line, value.column), (3, 36));
    }

    #[test]
    fn places_on_one_line_count_on() {
        let text = "[\"ä\", [1, 2], 3]";
        let offsets: Vec<usize> = text
            .match_indices(|c: char| c.is_ascii_digit())
            .map(|(at, _)| at)
            .collect();
        let places = Place::find_all(text, text, &offsets);
        let found: Vec<_> = places
            .iter()
            .map(|place| (place.column, place.path.as_str()))
            .collect();
        assert_eq!(found, [(8, "[1][0]"), (11, "[1][1]"), (15, "[2]")]);
    }

    #[test]
    fn a_place_in_broken_text_still_has_a_line() {
        let places = Place::find_all("{\n  oops", "", &[4]);
        let place = places.first().unwrap();
        assert_eq!((place.line, place.column, place.path.as_str()), (2, 3, ""));
    }
}
