//! Permanent names.

use crate::limits::ID_CHARS;
use std::fmt;

/// A permanent name, `^[a-z][a-z0-9-]{0,31}$` where it is defined, with its place in the file.
#[derive(Clone, Debug, Default)]
pub struct Id {
    /// The name itself.
    pub text: String,
    /// Bytes from the start of the file.
    pub(crate) at: usize,
}

impl Id {
    /// A name that stands nowhere.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            at: 0,
        }
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Equal names are equal wherever they stand.
impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl Eq for Id {}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether a text may be the id of something: `^[a-z][a-z0-9-]{0,31}$`.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.len() <= ID_CHARS
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_and_plain() {
        for good in ["a", "data-store", "a1", &"a".repeat(32)] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "1a", "-a", "A", "ä", "a b", "a=b", &"a".repeat(33)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
