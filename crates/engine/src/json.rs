//! JSON text as a tree that remembers where everything stands.
//!
//! `serde_json` reads the text; each [`Node`] borrows the slice it came from, so the offset of any
//! value or key is the distance between two pointers and costs nothing to keep. Deserializing into
//! structs would stop at the first fault and forget places; a rule author wants all faults, each
//! with its line. No meaning lives here, only JSON.

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// One JSON value inside the text that was read.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    raw: &'a RawValue,
}

/// What a JSON value is, named as in messages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Null,
    Boolean,
    Number,
    Text,
    List,
    Object,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "true or false",
            Self::Number => "a number",
            Self::Text => "text",
            Self::List => "a list",
            Self::Object => "an object",
        })
    }
}

impl<'a> Node<'a> {
    /// Reads the whole text as one value.
    ///
    /// # Errors
    /// The first place where the text is not JSON.
    pub fn read(text: &'a str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(|raw| Self { raw })
    }

    /// The slice of the text that holds this value.
    pub fn text(self) -> &'a str {
        self.raw.get()
    }

    /// Bytes from the start of `whole`, the text this node was read from.
    pub fn offset_in(self, whole: &str) -> usize {
        (self.text().as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
    }

    pub fn shape(self) -> Shape {
        match self.text().as_bytes().first() {
            Some(b'{') => Shape::Object,
            Some(b'[') => Shape::List,
            Some(b'"') => Shape::Text,
            Some(b't' | b'f') => Shape::Boolean,
            Some(b'n') => Shape::Null,
            _ => Shape::Number,
        }
    }

    /// Keys and values in file order; `None` when this is not an object.
    pub fn members(self) -> Option<Vec<(Node<'a>, Node<'a>)>> {
        struct Members;
        impl<'a> Visitor<'a> for Members {
            type Value = Vec<(Node<'a>, Node<'a>)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((key, raw)) = map.next_entry()? {
                    members.push((Node { raw: key }, Node { raw }));
                }
                Ok(members)
            }
        }
        if self.shape() != Shape::Object {
            return None;
        }
        serde_json::Deserializer::from_str(self.text())
            .deserialize_map(Members)
            .ok()
    }

    /// The items of a list; `None` when this is not a list.
    pub fn items(self) -> Option<Vec<Node<'a>>> {
        struct Items;
        impl<'a> Visitor<'a> for Items {
            type Value = Vec<Node<'a>>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(raw) = seq.next_element()? {
                    items.push(Node { raw });
                }
                Ok(items)
            }
        }
        if self.shape() != Shape::List {
            return None;
        }
        serde_json::Deserializer::from_str(self.text())
            .deserialize_seq(Items)
            .ok()
    }

    /// The text of a JSON string, escapes resolved.
    ///
    /// # Errors
    /// An escape that is no character, for example half of a surrogate pair.
    pub fn string(self) -> Option<Result<Cow<'a, str>, serde_json::Error>> {
        struct Text;
        impl<'a> Visitor<'a> for Text {
            type Value = Cow<'a, str>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }
            fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(text))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Cow::Owned(text.to_owned()))
            }
        }
        (self.shape() == Shape::Text)
            .then(|| serde_json::Deserializer::from_str(self.text()).deserialize_str(Text))
    }

    /// A whole number without exponent or fraction, within 64 bits.
    pub fn integer(self) -> Option<i64> {
        self.text().parse().ok()
    }

    /// A whole number however it is written: `3`, `3.0` and `3e0` are one number, as in a JSON Schema. Beyond 2^53,
    /// which f64 cannot hold exactly: none.
    pub fn whole_number(self) -> Option<i64> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        self.integer().or_else(|| {
            let number: f64 = self.text().parse().ok()?;
            #[expect(
                clippy::cast_possible_truncation,
                reason = "it is whole and within 53 bits"
            )]
            let whole = number as i64;
            (number.fract() == 0.0 && number.abs() <= EXACT).then_some(whole)
        })
    }

    pub fn boolean(self) -> Option<bool> {
        match self.text() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }
}
