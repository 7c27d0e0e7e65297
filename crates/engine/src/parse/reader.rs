//! Reading objects and lists, and collecting findings on the way. No section of the format is known here.

use crate::diagnostic::{Code, Findings};
use crate::json::Node;
use crate::limits::Limits;
use crate::model::Id;
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

    pub fn wrong_type(&mut self, node: Node<'_>, expected: &str) {
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

    /// An object used as a table: names defined elsewhere, and a value for each.
    pub fn table(&mut self, node: Node<'a>, what: &'static str) -> Vec<(Id, Node<'a>)> {
        let Some(object) = self.object(node, what) else {
            return Vec::new();
        };
        for empty in object
            .members
            .iter()
            .filter(|member| member.key.trim().is_empty())
        {
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
