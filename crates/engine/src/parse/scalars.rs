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
        let text = match node.string() {
            None => {
                self.wrong_type(node, "text");
                return String::new();
            }
            Some(Err(_)) => {
                self.fault(
                    Code::BadCharacter,
                    node,
                    "this text holds an escape that is no character",
                );
                return String::new();
            }
            Some(Ok(text)) => text,
        };
        let length = text.chars().count();
        let limit = self.limits.text_chars;
        if text.trim().is_empty() {
            self.fault(Code::EmptyText, node, "this text is empty");
        } else if length > limit {
            self.fault(
                Code::TooLarge,
                node,
                format!("this text has {length} characters; at most {limit} are read"),
            );
            // Nobody quotes or compares it then.
            return String::new();
        } else if let Some(bad) = text.chars().find(|c| is_forbidden(*c)) {
            self.fault(
                Code::BadCharacter,
                node,
                format!(
                    "this text holds the control character U+{:04X}",
                    u32::from(bad)
                ),
            );
        }
        text.into_owned()
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
        Id {
            text: self.text(node),
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
            self.wrong_type(node, "a whole number");
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
        if !link.is_empty() && (!host_follows || link.contains(char::is_whitespace)) {
            let message = format!("‘{link}’ is not a link that begins with https:// or http://");
            let is_host = link
                .split('/')
                .next()
                .is_some_and(|host| host.contains('.'));
            let is_address = is_host && !link.contains(|c: char| c.is_whitespace() || c == ':');
            let help = is_address.then(|| format!("write ‘https://{link}’"));
            let at = self.at(node);
            self.note(Finding::new(Code::BadLink, at, message).help(help));
        }
        link
    }

    /// A day, `YYYY-MM-DD`.
    pub fn date(&mut self, node: Node<'a>) -> String {
        let date = self.text(node);
        if !date.is_empty() && !is_day(&date) {
            self.fault(
                Code::BadDate,
                node,
                format!("‘{date}’ is not a day in the form 2026-11-21"),
            );
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
            let help = nearest(&found, known).map(|near| format!("did you mean ‘{near}’?"));
            let at = self.at(node);
            self.note(Finding::new(Code::OutOfRange, at, message).help(help));
        }
        hit.map(|(_, meaning)| *meaning)
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
