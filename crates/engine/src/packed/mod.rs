//! The form in which checked rules travel to the page.
//!
//! A packed file is a rule file like any other: format 1, readable by [`crate::load`]. It leaves out
//! what the page never shows, has every key in one fixed order, and begins with a mark, the checksum
//! of everything behind it. The mark says that [`crate::load`] could use the file, so that the page
//! reads the file with the small reader below and needs neither the checker nor its messages. A file
//! without the right mark, for example one that its owner has just edited, goes through the checker.
//!
//! The mark guards against mistakes, not against people: whoever can replace the rules of a site can
//! replace the page. A file of a visitor's device is checked whatever mark it has (`src/start.rs`).

mod cursor;
mod entries;
mod values;
mod words;

use crate::compile::compile;
use crate::limits::PACKED_DEPTH;
use crate::model::RuleFile;
use crate::rules::Rules;
use cursor::Cursor;
use values::Members;

/// What every packed file begins with, up to the mark.
const HEAD: &str = "{\"x-checked\":\"";
/// Hexadecimal digits of the mark.
const MARK: usize = 16;

impl Rules {
    /// These rules as text for the page.
    #[must_use]
    pub fn to_packed(&self) -> String {
        let mut file = RuleFile::clone(&self.file);
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
        let (_, body) = marked(text)?;
        let mut cursor = Cursor {
            rest: body.strip_prefix("\",\"format\":1")?,
            first: false,
            depth: PACKED_DEPTH,
        };
        let file = RuleFile::read_members(&mut cursor)?;
        (cursor.rest == "}").then_some(())?;
        compile(file)
    }

    /// The mark of packed text, so that a file beside it can say which rules it belongs to; `None` where it is
    /// missing or does not fit.
    #[must_use]
    pub fn packed_mark(text: &str) -> Option<&str> {
        marked(text).map(|(mark, _)| mark)
    }
}

/// The mark and what it is of, if it is right.
fn marked(text: &str) -> Option<(&str, &str)> {
    let (mark, body) = text.strip_prefix(HEAD)?.split_at_checked(MARK)?;
    (u64::from_str_radix(mark, 16) == Ok(checksum(body))).then_some((mark, body))
}

/// FNV-1a, 64 bits.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
