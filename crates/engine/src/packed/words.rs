//! How the words of the rule format are packed: ids, kinds, answers, importance and conditions.

use super::cursor::Cursor;
use super::values::Packed;
use crate::importance::Importance;
use crate::model::{Choice, Condition, Id, Kind};
use std::fmt::Write;

impl Packed for Id {
    fn write(&self, out: &mut String) {
        self.text.write(out);
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        from.text().map(Self::new)
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
        written.find(|importance| importance.as_str() == word)
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
