//! The form in which checked rules travel to the page.
//!
//! A packed file is a rule file like any other: format 1, readable by [`crate::load`]. It leaves out
//! what the page never shows, has every key in one fixed order, and begins with a mark, the checksum
//! of everything behind it. The mark says that [`crate::load`] found no error, so that the page
//! reads the file with the small reader below and needs neither the checker nor its messages. A file
//! without the right mark, for example one that its owner has just edited, goes through the checker.
//!
//! The mark guards against mistakes, not against people: whoever can replace the rules can replace
//! the page.

use crate::compile::compile;
use crate::condition::Condition;
use crate::model::{
    Component, Group, Id, Kind, Layer, OptionDef, Points, Question, RuleDef, RuleFile, Source,
    Value, yes_and_no,
};
use crate::rules::Rules;
use std::fmt::Write;

/// What every packed file begins with, up to the mark.
const HEAD: &str = "{\"x-checked\":\"";
/// Hexadecimal digits of the mark.
const MARK: usize = 16;
/// Levels of conditions that are read; more than [`crate::Limits`] lets through.
const DEPTH: usize = 64;

impl Rules {
    /// These rules as text for the page.
    #[must_use]
    pub fn to_packed(&self) -> String {
        let mut file = self.file.clone();
        // The page shows the sources of rules; the others belong to what is left out.
        file.sources.retain(|source| {
            file.rules
                .iter()
                .any(|rule| rule.sources.contains(&source.id))
        });
        let mut body = String::new();
        file.write_members(&mut body);
        // The file begins with its mark, so the members continue an object.
        let body = format!("\",\"format\":1{body}}}");
        format!("{HEAD}{:016x}{body}", checksum(&body))
    }

    /// Reads packed rules; `None` for any other text.
    #[must_use]
    pub fn from_packed(text: &str) -> Option<Self> {
        let (mark, body) = text.strip_prefix(HEAD)?.split_at_checked(MARK)?;
        if u64::from_str_radix(mark, 16) != Ok(checksum(body)) {
            return None;
        }
        let mut cursor = Cursor {
            rest: body.strip_prefix("\",\"format\":1")?,
            first: false,
            depth: DEPTH,
        };
        let file = RuleFile::read_members(&mut cursor)?;
        (cursor.rest == "}").then_some(())?;
        compile(file)
    }
}

/// FNV-1a, 64 bits.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// What is left to read. Every method gives `None` when something else stands there.
struct Cursor<'a> {
    rest: &'a str,
    /// Whether the next member is the first of its object.
    first: bool,
    /// How many more levels of conditions may be opened.
    depth: usize,
}

impl Cursor<'_> {
    fn eat(&mut self, expected: &str) -> bool {
        let rest = self.rest.strip_prefix(expected);
        if let Some(rest) = rest {
            self.rest = rest;
        }
        rest.is_some()
    }

    /// Reads a key if it is the next one, with the comma that parts it from the member before.
    fn key(&mut self, key: &str) -> bool {
        let comma = if self.first { "" } else { "," };
        let after = self
            .rest
            .strip_prefix(comma)
            .and_then(|rest| rest.strip_prefix('"'))
            .and_then(|rest| rest.strip_prefix(key))
            .and_then(|rest| rest.strip_prefix("\":"));
        if let Some(after) = after {
            self.rest = after;
            self.first = false;
        }
        after.is_some()
    }

    fn required<T: Packed>(&mut self, key: &str) -> Option<T> {
        self.key(key).then(|| T::read(self)).flatten()
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\'])?;
            text.push_str(self.rest.get(..end)?);
            let escaped = self.rest.get(end..)?.starts_with('\\');
            self.rest = self.rest.get(end + 1..)?;
            if !escaped {
                return Some(text);
            }
            // Checked texts hold no control characters, so these two are all there is to escape.
            let character = self
                .rest
                .chars()
                .next()
                .filter(|it| matches!(it, '"' | '\\'))?;
            text.push(character);
            self.rest = self.rest.get(1..)?;
        }
    }

    fn integer(&mut self) -> Option<i32> {
        let end = self
            .rest
            .find(|it: char| !(it.is_ascii_digit() || it == '-'))
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        digits.parse().ok()
    }
}

/// A value that can be packed. An absent value is not written, and reads as the default.
trait Packed: Default {
    fn is_absent(&self) -> bool {
        false
    }
    fn write(&self, out: &mut String);
    fn read(from: &mut Cursor<'_>) -> Option<Self>;
}

/// An object whose members are packed values in a fixed order.
trait Members: Default {
    fn write_members(&self, out: &mut String);
    fn read_members(from: &mut Cursor<'_>) -> Option<Self>;
}

impl<T: Members> Packed for T {
    fn write(&self, out: &mut String) {
        let mut members = String::new();
        self.write_members(&mut members);
        // Members are written with a comma before each.
        let _ = write!(out, "{{{}}}", members.strip_prefix(',').unwrap_or(&members));
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.eat("{").then_some(())?;
        from.first = true;
        let value = T::read_members(from)?;
        from.first = false;
        from.eat("}").then_some(value)
    }
}

fn write_member(out: &mut String, key: &str, value: &impl Packed) {
    if !value.is_absent() {
        let _ = write!(out, ",\"{key}\":");
        value.write(out);
    }
}

macro_rules! members {
    ($type:ident { $($field:ident: $key:literal,)+ }) => {
        impl Members for $type {
            fn write_members(&self, out: &mut String) {
                $(write_member(out, $key, &self.$field);)+
            }

            fn read_members(from: &mut Cursor<'_>) -> Option<Self> {
                let mut it = Self::default();
                $(if from.key($key) {
                    it.$field = Packed::read(from)?;
                })+
                Some(it)
            }
        }
    };
}

members!(RuleFile {
    id: "id",
    version: "version",
    title: "title",
    summary: "summary",
    close: "close",
    sources: "sources",
    groups: "groups",
    questions: "questions",
    layers: "layers",
    components: "components",
    options: "options",
    rules: "rules",
});
members!(Source {
    id: "id",
    title: "title",
    url: "url",
    checked: "checked",
    until: "until",
});
members!(Group {
    id: "id",
    title: "title",
});
members!(Value {
    id: "id",
    label: "label",
});
members!(Layer {
    id: "id",
    title: "title",
});
members!(Component {
    id: "id",
    name: "name",
    layer: "layer",
    url: "url",
});
members!(OptionDef {
    id: "id",
    name: "name",
    summary: "summary",
    stack: "stack",
});
members!(RuleDef {
    id: "id",
    when: "if",
    points: "points",
    veto: "veto",
    add: "add",
    drop: "drop",
    warn: "warn",
    only_for: "for",
    because: "because",
    sources: "sources",
});

/// Not by the macro, since the values of a toggle are not written.
impl Members for Question {
    fn write_members(&self, out: &mut String) {
        write_member(out, "id", &self.id);
        write_member(out, "group", &self.group);
        write_member(out, "kind", &self.kind);
        write_member(out, "ask", &self.ask);
        write_member(out, "short", &self.short);
        write_member(out, "help", &self.help);
        if self.kind != Kind::Toggle {
            write_member(out, "values", &self.values);
        }
    }

    fn read_members(from: &mut Cursor<'_>) -> Option<Self> {
        let mut it = Self {
            id: from.required("id")?,
            group: from.required("group")?,
            kind: from.required("kind")?,
            ask: from.required("ask")?,
            ..Self::default()
        };
        if from.key("short") {
            it.short = Packed::read(from)?;
        }
        if from.key("help") {
            it.help = Packed::read(from)?;
        }
        it.values = if it.kind == Kind::Toggle {
            yes_and_no()
        } else {
            from.required("values")?
        };
        Some(it)
    }
}

impl Packed for String {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, out: &mut String) {
        out.push('"');
        for character in self.chars() {
            if matches!(character, '"' | '\\') {
                out.push('\\');
            }
            out.push(character);
        }
        out.push('"');
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.text()
    }
}

impl Packed for Id {
    fn write(&self, out: &mut String) {
        self.text.write(out);
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.text().map(Self::new)
    }
}

impl Packed for u32 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.integer()?.try_into().ok()
    }
}

impl Packed for Kind {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "\"{}\"", self.as_str());
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        let word = from.text()?;
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        T::read(from).map(Some)
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, out: &mut String) {
        out.push('[');
        for (at, member) in self.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            member.write(out);
        }
        out.push(']');
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.eat("[").then_some(())?;
        let mut members = Self::new();
        while !from.eat("]") {
            if !members.is_empty() {
                from.eat(",").then_some(())?;
            }
            members.push(T::read(from)?);
        }
        Some(members)
    }
}

/// Points: an object from option to number.
impl Packed for Points {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, out: &mut String) {
        out.push('{');
        for (at, (option, points)) in self.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            let _ = write!(out, "{comma}\"{option}\":{points}");
        }
        out.push('}');
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.eat("{").then_some(())?;
        let mut points = Self::default();
        while !from.eat("}") {
            if !points.is_empty() {
                from.eat(",").then_some(())?;
            }
            let option = Id::read(from)?;
            from.eat(":").then_some(())?;
            points.push((option, from.integer()?));
        }
        Some(points)
    }
}

impl Packed for Condition {
    fn write(&self, out: &mut String) {
        match self {
            Self::Is {
                question,
                value: None,
            } => {
                let _ = write!(out, "\"{question}\"");
            }
            Self::Is {
                question,
                value: Some(value),
            } => {
                let _ = write!(out, "\"{question}={value}\"");
            }
            Self::Not(inner) => {
                out.push_str("{\"not\":");
                inner.write(out);
                out.push('}');
            }
            Self::All(members) => {
                out.push_str("{\"all\":");
                members.write(out);
                out.push('}');
            }
            Self::Any(members) => {
                out.push_str("{\"any\":");
                members.write(out);
                out.push('}');
            }
        }
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        if !from.eat("{\"") {
            return from.text().map(|written| Self::literal(Id::new(written)));
        }
        from.depth = from.depth.checked_sub(1)?;
        let condition = if from.eat("not\":") {
            Self::Not(Box::new(Self::read(from)?))
        } else if from.eat("all\":") {
            Self::All(Packed::read(from)?)
        } else {
            from.eat("any\":").then_some(())?;
            Self::Any(Packed::read(from)?)
        };
        from.depth += 1;
        from.eat("}").then_some(condition)
    }
}
