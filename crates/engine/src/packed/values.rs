//! Values that can be packed: how each is written and read back.

use super::cursor::Cursor;
use crate::importance::Importance;
use crate::model::{Choice, Condition, Id, Kind};
use std::fmt::Write;

/// A value that can be packed. An absent value is not written, and reads as the default.
pub trait Packed: Sized {
    fn is_absent(&self) -> bool {
        false
    }
    fn write(&self, out: &mut String);
    fn read(from: &mut Cursor<'_>) -> Option<Self>;
}

/// An object whose members are packed values in a fixed order.
pub trait Members: Default {
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

pub fn write_member(out: &mut String, key: &str, value: &impl Packed) {
    if !value.is_absent() {
        let _ = write!(out, ",\"{key}\":");
        value.write(out);
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
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        if from.eat("null") {
            return Some(None);
        }
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

/// A table from id to value: an object. Its keys are names from the file, not keys of the format.
impl<T: Packed> Packed for Vec<(Id, T)> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, out: &mut String) {
        out.push('{');
        for (at, (id, value)) in self.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            let _ = write!(out, "{comma}\"{id}\":");
            value.write(out);
        }
        out.push('}');
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.eat("{").then_some(())?;
        let mut table = Self::new();
        while !from.eat("}") {
            if !table.is_empty() {
                from.eat(",").then_some(())?;
            }
            let id = Id::read(from)?;
            from.eat(":").then_some(())?;
            table.push((id, T::read(from)?));
        }
        Some(table)
    }
}

impl Packed for i32 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.integer()
    }
}

impl Packed for Choice {
    fn write(&self, out: &mut String) {
        match self {
            Self::Toggle(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Self::One(value) => value.write(out),
            Self::Many(values) => values.write(out),
        }
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        Some(if from.eat("true") {
            Self::Toggle(true)
        } else if from.eat("false") {
            Self::Toggle(false)
        } else if from.rest.starts_with('[') {
            Self::Many(Packed::read(from)?)
        } else {
            Self::One(Packed::read(from)?)
        })
    }
}

/// Normal importance is never written.
impl Packed for Importance {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "\"{}\"", self.as_str());
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        let word = from.text()?;
        let mut written = [Self::More, Self::Must].into_iter();
        written.find(|it| it.as_str() == word)
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
