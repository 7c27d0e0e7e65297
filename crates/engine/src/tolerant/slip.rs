//! What can be mended in place, with its cause and the way to mend it.

use super::words::is_no_number;
use super::{Dialect, not_json};
use crate::diagnostic::Code;
use crate::findings::Finding;
use std::ops::Range;

/// Something that is not JSON, but whose meaning is sure.
pub(super) struct Slip {
    pub kind: SlipKind,
    /// Where it stands.
    pub at: usize,
    /// What should stand where; `None` where only the author can say.
    pub mend: Option<(Range<usize>, String)>,
}

/// What it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SlipKind {
    /// `// …` or `/* … */`
    Comment,
    /// `# …`
    HashComment,
    /// `[1, 2,]`
    TrailingComma,
    /// `[1,, 2]` or `[, 1]`
    SpareComma,
    /// `"a": 1 "b": 2`
    MissingComma,
    /// `"a" "b"`
    MissingColon,
    /// `"a" = 1`, `"a"; "b"`: what stands in the place of what.
    Sign(String, char),
    /// `'a'`, `“a”`, `` `a` ``
    Quotes(char),
    /// A space that is none, or a mark without width.
    Space(char),
    /// `True`, `None`, `NaN`: and what JSON has, if anything.
    Word(String, Option<&'static str>),
    /// `+3`, `01`, `.5`
    Number(String, Option<String>),
    /// A control character in a text, such as a tab.
    Control(char),
    /// `\x`, `\'`
    Escape(char),
}

impl SlipKind {
    pub fn may_stand_in_jsonc(&self) -> bool {
        matches!(self, Self::Comment | Self::TrailingComma)
    }
}

impl Slip {
    /// Whether nobody knows which value was meant, so that what is read there is only a stand-in.
    pub const fn is_unknown(&self) -> bool {
        matches!(
            self.kind,
            SlipKind::Word(_, None) | SlipKind::Number(_, None)
        )
    }

    pub fn finding(&self, dialect: Dialect) -> Finding {
        let (cause, help) = self.says(dialect);
        let finding = Finding::new(Code::Syntax, self.at, not_json(&cause)).help(help);
        match &self.mend {
            // There `//` would be as wrong.
            Some(_) if self.kind == SlipKind::HashComment && dialect == Dialect::Json => finding,
            Some((range, text)) => finding.mend(range.clone(), text.clone()),
            None => finding,
        }
    }

    fn says(&self, dialect: Dialect) -> (String, String) {
        let (cause, help): (String, String) = match &self.kind {
            SlipKind::Comment => (
                "a comment stands here".into(),
                "delete it, keep it under a key that begins with x-, or call the file .jsonc, where comments may stand"
                    .into(),
            ),
            SlipKind::HashComment if dialect == Dialect::Commented => (
                "a comment begins with ‘#’".into(),
                "begin it with //".into(),
            ),
            SlipKind::HashComment => (
                "a comment begins with ‘#’".into(),
                "delete it, or begin it with // and call the file .jsonc, where comments may stand".into(),
            ),
            SlipKind::TrailingComma => (
                "a comma stands after the last member".into(),
                "delete the comma, or call the file .jsonc, where it may stand".into(),
            ),
            SlipKind::SpareComma => (
                "a comma stands here with nothing before it".into(),
                "delete the comma".into(),
            ),
            SlipKind::MissingComma => (
                "a comma is missing before this".into(),
                "write a comma between two members".into(),
            ),
            SlipKind::MissingColon => (
                "a colon is missing before this value".into(),
                "write a colon between key and value".into(),
            ),
            SlipKind::Sign(found, wanted) => (
                format!("‘{found}’ stands where a ‘{wanted}’ belongs"),
                format!("write {wanted}"),
            ),
            SlipKind::Quotes(found) => (
                format!("a text stands in quotes of another kind: {}", named(*found)),
                "write \" before and after the text".into(),
            ),
            SlipKind::Space(found) => (
                format!("{} stands between values", named(*found)),
                "write an ordinary space; editors show such characters when asked to".into(),
            ),
            SlipKind::Word(found, Some(wanted)) => {
                (format!("‘{found}’ is no word of JSON"), format!("write {wanted}"))
            }
            SlipKind::Word(found, None) if is_no_number(found) => (
                format!("‘{found}’ is no number of JSON"),
                "write a whole number".into(),
            ),
            SlipKind::Word(found, None) => (
                format!("‘{found}’ is no word of JSON"),
                "write the value that is meant, or leave the key out".into(),
            ),
            SlipKind::Number(found, Some(wanted)) => {
                (format!("‘{found}’ is no number of JSON"), format!("write {wanted}"))
            }
            SlipKind::Number(found, None) => (
                format!("‘{found}’ is no number of JSON"),
                "write it with digits alone, or in double quotes if it is a text".into(),
            ),
            SlipKind::Control(found) => (
                format!("{} stands inside a text", named(*found)),
                "write a space".into(),
            ),
            SlipKind::Escape(found) => (
                format!("‘\\{found}’ is no escape of JSON"),
                "write \\\\ for a backslash, and nothing before any other character".into(),
            ),
        };
        (cause, help)
    }
}

/// A character by its number, and by its name where people know it by one.
fn named(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    match c {
        '\t' => format!("a tab ({number})"),
        '\u{a0}' => format!("a no-break space ({number})"),
        '\u{feff}' => format!("a byte order mark ({number})"),
        '\u{200b}' => format!("a space without width ({number})"),
        _ if c.is_control() => format!("a control character ({number})"),
        _ if c.is_whitespace() => format!("a space of another kind ({number})"),
        _ => format!("‘{c}’ ({number})"),
    }
}
