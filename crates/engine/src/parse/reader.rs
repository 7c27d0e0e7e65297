//! Reading objects and lists, and collecting findings on the way. No section of the format is known here.

use crate::characters::foreign_letter;
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use crate::json::{Node, Shape};
use crate::limits::Limits;
use crate::lint::long_text;
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

    pub fn note(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Warns when a text of an object is longer than its place on the page has room for.
    pub fn room(&mut self, object: &Object<'a>, key: &str, text: Option<&str>, limit: usize) {
        let at = object.value_of(key).map(|node| self.at(node));
        if let (Some(text), Some(at)) = (text, at)
            && let Some(finding) = long_text::check(key, text, limit, at)
        {
            self.note(finding);
        }
    }

    /// How many findings there are so far.
    pub fn faults(&self) -> usize {
        self.findings.len()
    }

    /// Notes that a section is missing or could not be read as a whole, so that nobody complains about what refers
    /// into it.
    pub fn leave_unread(&mut self, section: &'static str) {
        self.findings.leave_unread(section);
    }

    pub fn wrong_type(&mut self, node: Node<'_>, expected: &str) {
        let finding = self.mistyped(node, expected);
        self.note(finding);
    }

    fn mistyped(&self, node: Node<'_>, expected: &str) -> Finding {
        let found = node.shape();
        let message = format!("expected {expected}, found {found}");
        Finding::new(Code::WrongType, self.at(node), message)
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
            let message = format!("{} needs the key ‘{key}’", object.what);
            let finding = Finding::new(Code::MissingKey, object.at, message);
            let help = format!("add \"{key}\": {}", example(key));
            self.findings.push(finding.help(help));
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
            let near = nearest(key, object.asked.iter().copied());
            let help = match (near, foreign_letter(key)) {
                (Some(near), Some(foreign)) => format!("did you mean ‘{near}’? {foreign}"),
                (Some(near), None) => format!("did you mean ‘{near}’?"),
                (None, _) => format!("known keys: {}", object.asked.join(", ")),
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
            let finding = self.mistyped(node, &format!("a list of {what}"));
            let (at, end) = (self.at(node), self.at(node) + node.text().len());
            // One entry that stands alone where a list belongs.
            let is_entry = matches!(node.shape(), Shape::Text | Shape::Object);
            self.note(if is_entry {
                let finding = finding.help("put it in [ and ]".to_owned());
                finding.mend(at..at, "[").mend(end..end, "]")
            } else {
                finding.help("write a list: [ … ]".to_owned())
            });
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

/// What may stand under a key, to begin with.
fn example(key: &str) -> &'static str {
    match key {
        "format" => "1",
        "kind" => "\"toggle\"",
        "checked" => "\"2026-11-21\"",
        "unit" => "\"weeks\"",
        "first" | "real" => "[1, 2]",
        "cells" | "answers" | "given" => "{ … }",
        "groups" | "questions" | "options" | "rules" | "values" | "winner" => "[ … ]",
        _ => "\"…\"",
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

    /// Whether it has a key, without knowing the key by that.
    pub fn has(&self, key: &str) -> bool {
        self.place_of(key).is_some()
    }

    /// Where a key stands.
    pub fn place_of(&self, key: &str) -> Option<usize> {
        let mut members = self.members.iter();
        members
            .find(|member| member.key == key)
            .map(|member| member.at)
    }

    /// The value under a key, without knowing the key by that.
    pub fn value_of(&self, key: &str) -> Option<Node<'a>> {
        let mut members = self.members.iter();
        members
            .find(|member| member.key == key)
            .map(|member| member.value)
    }

    /// The one key of an object that has no other, with its place.
    pub fn only(&self) -> Option<(&str, usize)> {
        match self.members.as_slice() {
            [only] => Some((only.key.as_str(), only.at)),
            _ => None,
        }
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
