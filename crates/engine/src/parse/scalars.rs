//! Reading single values: each method takes a node, notes what is wrong with it and gives back the best
//! value it can.

use super::reader::Reader;
use crate::characters::{beginning, foreign_letter, is_forbidden};
use crate::date::is_day;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::json::{Node, Shape};
use crate::model::{Id, is_id};
use crate::suggest::nearest;

impl<'a> Reader<'a, '_> {
    /// Plain text: not empty, not too long, no control or bidirectional formatting characters.
    pub fn text(&mut self, node: Node<'a>) -> String {
        self.text_or(node, "write something there").0
    }

    /// The same for a text that may be left out.
    pub fn optional_text(&mut self, node: Node<'a>) -> String {
        self.text_or(node, "write something there, or leave it out")
            .0
    }

    /// The text, and whether nothing is wrong with it. The next step is for one that is empty.
    fn text_or(&mut self, node: Node<'a>, empty: &str) -> (String, bool) {
        let text = match node.string() {
            None => {
                self.wrong_type(node, "text", as_text(node));
                return (String::new(), false);
            }
            Some(Err(_)) => {
                self.fault(
                    Code::BadCharacter,
                    node,
                    "this text holds an escape that is no character",
                );
                return (String::new(), false);
            }
            Some(Ok(text)) => text,
        };
        let length = text.chars().count();
        let limit = self.limits.text_chars;
        if text.trim().is_empty() {
            let finding = Finding::new(Code::EmptyText, self.at(node), "this text is empty");
            self.note(finding.help(empty.to_owned()));
        } else if length > limit {
            self.fault(
                Code::TooLarge,
                node,
                format!("this text has {length} characters; at most {limit} are read"),
            );
            // Nobody quotes or compares it then.
            return (String::new(), false);
        } else if let Some(bad) = text.chars().find(|c| is_forbidden(*c)) {
            let number = u32::from(bad);
            let what = if bad.is_control() {
                "control"
            } else {
                "invisible"
            };
            self.fault(
                Code::BadCharacter,
                node,
                format!("this text holds the {what} character U+{number:04X}"),
            );
            return (text.into_owned(), false);
        }
        (text.into_owned(), true)
    }

    /// Plain text that stands alone over others, on one line or two.
    pub fn heading(&mut self, node: Node<'a>) -> String {
        let text = self.text(node);
        let (length, limit) = (text.chars().count(), self.limits.heading_chars);
        if length > limit {
            self.fault(
                Code::TooLarge,
                node,
                format!("this heading has {length} characters; at most {limit} are read"),
            );
        }
        text
    }

    /// A name that is defined here: `^[a-z][a-z0-9-]{0,31}$`.
    pub fn new_id(&mut self, node: Node<'a>) -> Id {
        if node.shape() != Shape::Text {
            let help = "write a name in double quotes, such as \"team-size\"";
            self.wrong_type(node, "text", help);
            return Id::default();
        }
        let id = self.reference(node);
        if !id.text.is_empty() && !is_id(&id.text) {
            let message = format!(
                "‘{id}’ cannot be an id: use 1 to 32 lower-case letters, digits and hyphens, with a letter first"
            );
            let finding = Finding::new(Code::BadId, id.at, message);
            let plain = plain(&id.text).map(|plain| format!("write ‘{plain}’"));
            self.note(finding.help(foreign_letter(&id.text).or(plain)));
        }
        id
    }

    /// A name that is defined elsewhere.
    pub fn reference(&mut self, node: Node<'a>) -> Id {
        let (text, is_right) = self.text_or(node, "write something there");
        Id {
            // Whatever it would name, something else is wrong with it.
            text: if is_right { text } else { String::new() },
            at: self.at(node),
        }
    }

    /// Names that are defined elsewhere.
    pub fn references(&mut self, node: Node<'a>, what: &str) -> Vec<Id> {
        let limit = self.limits.members;
        self.items(node, limit, what)
            .into_iter()
            .map(|item| self.reference(item))
            .collect()
    }

    /// Texts in a list.
    pub fn texts(&mut self, node: Node<'a>, what: &str) -> Vec<String> {
        let limit = self.limits.members;
        self.items(node, limit, what)
            .into_iter()
            .map(|item| self.text(item))
            .collect()
    }

    /// A whole number in a range.
    pub fn number(&mut self, node: Node<'a>, low: i64, high: i64) -> i64 {
        if node.shape() != Shape::Number {
            self.no_number(node, low, high);
            return low;
        }
        match node.whole_number() {
            Some(number) if (low..=high).contains(&number) => number,
            _ => {
                self.fault(
                    Code::OutOfRange,
                    node,
                    format!(
                        "{} is not a whole number from {low} to {high}",
                        beginning(node.text())
                    ),
                );
                low
            }
        }
    }

    fn no_number(&mut self, node: Node<'a>, low: i64, high: i64) {
        let text = node.string().and_then(Result::ok);
        let meant = text.and_then(|text| text.trim().parse::<i64>().ok());
        let Some(meant) = meant.filter(|meant| (low..=high).contains(meant)) else {
            self.wrong_type(node, "a whole number", "write a whole number, such as 2");
            return;
        };
        let at = self.at(node);
        let message = "expected a whole number, found text";
        let finding = Finding::new(Code::WrongType, at, message);
        let finding = finding.help(format!("write {meant}, without quotes"));
        self.note(finding.mend(at..at + node.text().len(), meant.to_string()));
    }

    /// A whole number from 0 to `u32::MAX`.
    pub fn count(&mut self, node: Node<'a>) -> u32 {
        u32::try_from(self.number(node, 0, i64::from(u32::MAX))).unwrap_or_default()
    }

    /// A link for people to follow.
    pub fn link(&mut self, node: Node<'a>) -> String {
        let link = self.text(node);
        let rest = link
            .strip_prefix("https://")
            .or_else(|| link.strip_prefix("http://"));
        let host_follows = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        let space = link.trim().chars().find(|c| c.is_whitespace());
        let (message, help) = if link.trim().is_empty() {
            return link;
        } else if let Some(space) = space {
            let number = u32::from(space);
            let message = format!("a space (U+{number:04X}) stands in the link ‘{link}’");
            (message, Some("delete it, or write %20".to_owned()))
        } else if link.trim() != link {
            let end = if link.starts_with(char::is_whitespace) {
                "beginning"
            } else {
                "end"
            };
            let message = format!("a space stands at the {end} of the link ‘{link}’");
            (message, Some("delete it".to_owned()))
        } else if !host_follows {
            let is_host = link
                .split('/')
                .next()
                .is_some_and(|host| host.contains('.'));
            let is_address = is_host && !link.contains(':');
            let message = format!("‘{link}’ is not a link that begins with https:// or http://");
            (
                message,
                is_address.then(|| format!("write ‘https://{link}’")),
            )
        } else {
            return link;
        };
        let at = self.at(node);
        self.note(Finding::new(Code::BadLink, at, message).help(help));
        link
    }

    /// A day, `YYYY-MM-DD`.
    pub fn date(&mut self, node: Node<'a>) -> String {
        let date = self.text(node);
        if !date.is_empty() && !is_day(&date) {
            let (message, help) = no_day(&date);
            let at = self.at(node);
            self.note(Finding::new(Code::BadDate, at, message).help(help));
        }
        date
    }

    /// One of a few words.
    pub fn word<T: Copy>(&mut self, node: Node<'a>, words: &[(&'static str, T)]) -> Option<T> {
        let found = self.text(node);
        let hit = words.iter().find(|(word, _)| *word == found);
        if hit.is_none() && node.shape() == Shape::Text {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let message = format!("‘{found}’ is not one of: {}", known.join(", "));
            let other = other_word(&found).filter(|word| known.contains(word));
            let near = other.or_else(|| nearest(&found, known));
            let help = near.map(|near| format!("did you mean ‘{near}’?"));
            let at = self.at(node);
            self.note(Finding::new(Code::OutOfRange, at, message).help(help));
        }
        hit.map(|(_, meaning)| *meaning)
    }
}

/// What is wrong with a text that is no day, and the next step.
fn no_day(date: &str) -> (String, Option<String>) {
    let parts: Vec<&str> = date.split('-').collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let has_form = parts.iter().map(|part| part.len()).eq([4, 2, 2]);
    if let ([_, _, _], true) = (numbers.as_slice(), has_form) {
        return (
            format!("the day {date} does not exist"),
            Some("write a day of the calendar".to_owned()),
        );
    }
    let message = format!("‘{date}’ is not a day in the form 2026-11-21");
    let day = match *numbers.as_slice() {
        [year, month, day] if parts.len() == 3 => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => date.get(..10).map(str::to_owned),
    };
    let help = day
        .filter(|day| is_day(day))
        .map(|day| format!("write ‘{day}’"));
    (message, help)
}

/// What the format has for a word that others have.
fn other_word(word: &str) -> Option<&'static str> {
    Some(match word.to_ascii_lowercase().as_str() {
        "boolean" | "bool" | "switch" | "yes-no" | "yesno" => "toggle",
        "single" | "select" | "radio" | "choice" | "enum" => "one",
        "multiple" | "multi" | "multiselect" | "checkbox" | "checkboxes" => "many",
        "high" | "important" => "more",
        "required" | "mandatory" => "must",
        _ => return None,
    })
}

/// The next step where a text belongs, and something else stands.
fn as_text(node: Node<'_>) -> String {
    let items = node.items().unwrap_or_default();
    match (node.shape(), items.as_slice()) {
        (Shape::Number | Shape::Boolean, _) => {
            format!("write \"{}\", in double quotes", beginning(node.text()))
        }
        (Shape::List, [only]) if only.shape() == Shape::Text => {
            format!("write {}, without [ and ]", beginning(only.text()))
        }
        _ => "write one text in double quotes".to_owned(),
    }
}

/// An id made of a name that cannot be one: small letters, and hyphens for what stands between words.
fn plain(name: &str) -> Option<String> {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    Some(words.join("-")).filter(|plain| is_id(plain))
}
