//! Reading objects and lists, and collecting findings on the way. No section of the format is known here.

use super::help::{as_object, example, is_other_name, list_of, names, quoted};
use super::object::{Member, Object};
use crate::characters::foreign_letter;
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use crate::json::Node;
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

    /// Notes where a section of the file stands.
    pub fn section(&mut self, name: &'static str, node: Node<'_>) {
        let at = self.at(node);
        self.findings.section(name, at..at + node.text().len());
    }

    /// A value of another kind than its place asks for; once, where several beside each other are.
    pub fn wrong_type(&mut self, node: Node<'_>, expected: &str, help: impl Into<String>) {
        let finding = self.mistyped(node, expected).help(help.into());
        self.findings.push_once(finding);
    }

    fn mistyped(&self, node: Node<'_>, expected: &str) -> Finding {
        let found = node.shape();
        let message = format!("expected {expected}, found {found}");
        Finding::new(Code::WrongType, self.at(node), message)
    }

    /// An object; anything else is a fault.
    pub fn object(&mut self, node: Node<'a>, what: &'static str) -> Option<Object<'a>> {
        let Some(found) = node.members() else {
            self.wrong_type(node, &format!("{what} (an object)"), as_object(node, what));
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
            missing: Vec::new(),
            told: Vec::new(),
        })
    }

    /// A value that must be there. One that stands under a name that others would give the key is read all the same.
    pub fn required(&mut self, object: &mut Object<'a>, key: &'static str) -> Option<Node<'a>> {
        let value = object.optional(key);
        if value.is_some() {
            return value;
        }
        let other = object
            .members
            .iter()
            .find(|member| is_other_name(&member.key, key));
        let Some(Member {
            key: found,
            at,
            value,
        }) = other
        else {
            object.missing.push(key);
            return None;
        };
        let finding = Finding::new(Code::UnknownKey, *at, unknown_key(found, object.what));
        self.findings
            .push(finding.help(format!("did you mean ‘{key}’?")));
        object.told.push(*at);
        Some(*value)
    }

    /// Complains about keys that nobody asked for, and about those that are missing. Call it when all keys have been
    /// asked for.
    pub fn finish(&mut self, object: &Object<'a>) {
        let mut known = object.asked.clone();
        let mut seen = BTreeSet::new();
        known.retain(|key| seen.insert(*key));
        let absent: Vec<&str> = known
            .iter()
            .copied()
            .filter(|key| !object.has(key))
            .collect();
        let mut meant = BTreeSet::new();
        for member in &object.members {
            let key = member.key.as_str();
            if known.contains(&key) || key.starts_with("x-") || object.told.contains(&member.at) {
                continue;
            }
            let mut others = absent.iter().copied();
            let near = others
                .find(|known| is_other_name(key, known))
                .or_else(|| nearest(key, absent.iter().copied()))
                .or_else(|| nearest(key, known.iter().copied()));
            meant.extend(near);
            let help = match (near, foreign_letter(key)) {
                (Some(near), Some(foreign)) => format!("did you mean ‘{near}’? {foreign}"),
                (Some(near), None) => format!("did you mean ‘{near}’?"),
                (None, _) => format!("known keys: {}", known.join(", ")),
            };
            let finding = Finding::new(Code::UnknownKey, member.at, unknown_key(key, object.what));
            self.findings.push(finding.help(help));
        }
        // That one is missing follows from its name being another one.
        for key in object.missing.iter().filter(|key| !meant.contains(*key)) {
            let message = format!("{} needs the key ‘{key}’", object.what);
            let finding = Finding::new(Code::MissingKey, object.at, message);
            let example = match *key {
                "kind" if object.has("values") => "\"one\"",
                key => example(key),
            };
            self.findings
                .push(finding.help(format!("add \"{key}\": {example}")));
        }
    }

    /// The members of a list; anything else is a fault, and so is a list that is too long.
    pub fn items(&mut self, node: Node<'a>, limit: usize, what: &str) -> Vec<Node<'a>> {
        let Some(items) = node.items() else {
            let finding = self.mistyped(node, &format!("a list of {what}"));
            let (at, end) = (self.at(node), self.at(node) + node.text().len());
            let names = names(node, what);
            self.note(match names.as_slice() {
                [] => finding.help(list_of(node)),
                [_] => {
                    let finding = finding.help("put it in [ and ]".to_owned());
                    finding.mend(at..at, "[").mend(end..end, "]")
                }
                several => {
                    let list = quoted(several.iter().map(String::as_str));
                    finding.help(format!("write {list}")).mend(at..end, list)
                }
            });
            return Vec::new();
        };
        self.within(node, items, limit, what)
    }

    /// The same for a list of objects, of which each has a name under `name`.
    pub fn entries(
        &mut self,
        node: Node<'a>,
        limit: usize,
        what: &str,
        name: &str,
    ) -> Vec<Node<'a>> {
        let Some(items) = node.items() else {
            let finding = self.mistyped(node, &format!("a list of {what}"));
            let (at, end) = (self.at(node), self.at(node) + node.text().len());
            let members = node.members().unwrap_or_default();
            let is_name = |key: Node<'_>| matches!(key.string(), Some(Ok(key)) if key == name);
            // One entry that stands alone, or a map of entries.
            self.note(if members.iter().any(|(key, _)| is_name(*key)) {
                let finding = finding.help("put it in [ and ]".to_owned());
                finding.mend(at..at, "[").mend(end..end, "]")
            } else {
                let first = members.first().map_or("\"…\"", |(key, _)| key.text());
                finding.help(format!(
                    "write a list of objects: [ {{ \"{name}\": {first}, … }}, … ]"
                ))
            });
            return Vec::new();
        };
        self.within(node, items, limit, what)
    }

    fn within(
        &mut self,
        node: Node<'a>,
        mut items: Vec<Node<'a>>,
        limit: usize,
        what: &str,
    ) -> Vec<Node<'a>> {
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

fn unknown_key(key: &str, what: &str) -> String {
    format!("unknown key ‘{key}’ in {what}")
}
