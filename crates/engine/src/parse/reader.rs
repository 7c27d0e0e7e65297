//! Reading single values: each method takes a node, notes what is wrong with it and gives back the
//! best value it can. No section of the format is known here.

use crate::characters::{beginning, is_forbidden};
use crate::date::is_day;
use crate::diagnostic::{Code, Findings};
use crate::json::{Node, Shape};
use crate::limits::Limits;
use crate::model::{Id, is_id};
use crate::suggest::nearest;
use std::collections::BTreeSet;

/// Reads values and collects findings.
pub(super) struct Reader<'a, 'f> {
    text: &'a str,
    pub limits: Limits,
    findings: &'f mut Findings,
}

/// An object whose keys are asked for one by one, so that what nobody asked for is unknown.
pub(super) struct Object<'a> {
    at: usize,
    /// What it is, for messages: `a rule`.
    what: &'static str,
    members: Vec<Member<'a>>,
    asked: Vec<&'static str>,
}

struct Member<'a> {
    key: String,
    at: usize,
    value: Node<'a>,
}

impl<'a, 'f> Reader<'a, 'f> {
    pub fn new(text: &'a str, limits: &Limits, findings: &'f mut Findings) -> Self {
        Self {
            text,
            limits: *limits,
            findings,
        }
    }

    pub fn at(&self, node: Node<'_>) -> usize {
        node.offset_in(self.text)
    }

    pub fn fault(&mut self, code: Code, node: Node<'_>, message: impl Into<String>) {
        let at = self.at(node);
        self.fault_at(code, at, message);
    }

    pub fn fault_at(&mut self, code: Code, at: usize, message: impl Into<String>) {
        self.findings.add(code, at, message);
    }

    fn wrong_type(&mut self, node: Node<'_>, expected: &str) {
        let found = node.shape();
        self.fault(
            Code::WrongType,
            node,
            format!("expected {expected}, found {found}"),
        );
    }

    /// An object; anything else is a fault.
    pub fn object(&mut self, node: Node<'a>, what: &'static str) -> Option<Object<'a>> {
        let Some(found) = node.members() else {
            self.wrong_type(node, &format!("{what} (an object)"));
            return None;
        };
        let mut members: Vec<Member<'a>> = Vec::with_capacity(found.len());
        let mut seen = BTreeSet::new();
        for (key_node, value) in found {
            let at = self.at(key_node);
            let Some(Ok(key)) = key_node.string() else {
                self.fault(Code::Syntax, key_node, "this key is not readable text");
                continue;
            };
            let length = key.chars().count();
            if length > self.limits.text_chars {
                let limit = self.limits.text_chars;
                self.fault(
                    Code::TooLarge,
                    key_node,
                    format!("this key has {length} characters; at most {limit} are read"),
                );
                continue;
            }
            if !seen.insert(key.clone()) {
                self.findings.add(
                    Code::DuplicateKey,
                    at,
                    format!("the key ‘{key}’ stands twice in {what}"),
                );
                continue;
            }
            members.push(Member {
                key: key.into_owned(),
                at,
                value,
            });
        }
        Some(Object {
            at: self.at(node),
            what,
            members,
            asked: Vec::new(),
        })
    }

    /// A value that must be there.
    pub fn required(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Node<'a>> {
        let value = object.optional(key);
        if value.is_none() {
            self.findings.add(
                Code::MissingKey,
                object.at,
                format!("{} needs the key ‘{key}’", object.what),
            );
        }
        value
    }

    /// Complains about keys that nobody asked for. Call it when all keys have been.
    pub fn finish(&mut self, object: &Object<'a>) {
        for member in &object.members {
            let key = member.key.as_str();
            if object.asked.contains(&key) || key.starts_with("x-") {
                continue;
            }
            let help = match nearest(key, object.asked.iter().copied()) {
                Some(near) => format!("did you mean ‘{near}’?"),
                None => format!("known keys: {}", object.asked.join(", ")),
            };
            self.findings.add_with_help(
                Code::UnknownKey,
                member.at,
                format!("unknown key ‘{key}’ in {}", object.what),
                Some(help),
            );
        }
    }

    /// The members of a list; anything else is a fault, and so is a list that is too long.
    pub fn items(&mut self, node: Node<'a>, limit: usize, what: &str) -> Vec<Node<'a>> {
        let Some(mut items) = node.items() else {
            self.wrong_type(node, &format!("a list of {what}"));
            return Vec::new();
        };
        if items.len() > limit {
            let count = items.len();
            self.fault(
                Code::TooLarge,
                node,
                format!("{count} {what}; at most {limit} are read"),
            );
            items.truncate(limit);
        }
        items
    }

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

    /// A name that is defined here: `^[a-z][a-z0-9-]{0,31}$`.
    pub fn new_id(&mut self, node: Node<'a>) -> Id {
        let id = self.reference(node);
        if !id.text.is_empty() && !is_id(&id.text) {
            self.fault(
                Code::BadId,
                node,
                format!(
                    "‘{id}’ cannot be an id: use 1 to 32 lower-case letters, digits and hyphens, \
                     with a letter first"
                ),
            );
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

    /// An object used as a table: names defined elsewhere, and a value for each.
    pub fn table(&mut self, node: Node<'a>, what: &'static str) -> Vec<(Id, Node<'a>)> {
        let Some(object) = self.object(node, what) else {
            return Vec::new();
        };
        for empty in object.members.iter().filter(|it| it.key.trim().is_empty()) {
            let message = format!("an empty key in {what} names nothing");
            self.fault_at(Code::EmptyText, empty.at, message);
        }
        let limit = self.limits.members;
        if object.members.len() > limit {
            self.fault(
                Code::TooLarge,
                node,
                format!("more than {limit} keys in {what}"),
            );
        }
        let table = object.members.into_iter().take(limit);
        table
            .map(|Member { key, at, value }| (Id { text: key, at }, value))
            .collect()
    }

    /// A whole number in a range.
    pub fn number(&mut self, node: Node<'a>, low: i64, high: i64) -> i64 {
        if node.shape() != Shape::Number {
            self.wrong_type(node, "a whole number");
            return low;
        }
        match node.integer() {
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

    /// A whole number from 0 to four thousand millions.
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
            self.fault(
                Code::BadLink,
                node,
                format!("‘{link}’ is not a link that begins with https:// or http://"),
            );
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
            self.fault(
                Code::OutOfRange,
                node,
                format!("‘{found}’ is not one of: {}", known.join(", ")),
            );
        }
        hit.map(|(_, meaning)| *meaning)
    }
}

impl<'a> Object<'a> {
    /// A value that may be there.
    pub fn optional(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.asked.push(key);
        self.members
            .iter()
            .find(|member| member.key == key)
            .map(|member| member.value)
    }

    /// What the object is, for messages.
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// Where the object begins, in bytes from the start of the file.
    pub const fn at(&self) -> usize {
        self.at
    }
}
