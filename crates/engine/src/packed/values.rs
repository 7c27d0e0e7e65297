//! How values are packed: text, numbers, lists and tables, each written and read back.

use super::cursor::Cursor;
use crate::model::Id;
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

/// A member that must be the next one.
pub fn required<T: Packed>(from: &mut Cursor<'_>, key: &str) -> Option<T> {
    from.key(key).then(|| T::read(from)).flatten()
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

impl Packed for u32 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.integer()?.try_into().ok()
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
