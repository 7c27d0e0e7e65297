//! Characters that no plain text should hold, and how to speak of a text that holds them all the same.

use std::borrow::Cow;

/// The mark that some editors put at the beginning of UTF-8 files. It is no JSON.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Control characters break lines and layouts; bidirectional formatting can make a text read as
/// something else than it says (CWE-1007). No text of a rule file may hold them.
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control()
        || c == BYTE_ORDER_MARK
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character may make a text from a stranger read as something else: all that a rule file may
/// not hold, and the joiners, which some scripts and emoji need but names and versions do not.
#[must_use]
pub fn is_deceptive(c: char) -> bool {
    is_forbidden(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// The text without the byte order mark that it may begin with.
#[must_use]
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

/// The text with forbidden characters spelled out, as in `a\u{1b}b`. Findings quote rule files from
/// strangers, and a terminal obeys what it is shown.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_forbidden(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// What there is to say about a name that holds a letter which no id can hold, such as one of another alphabet that
/// looks the same.
pub(crate) fn foreign_letter(name: &str) -> Option<String> {
    let foreign = name.chars().find(|c| c.is_alphanumeric() && !c.is_ascii());
    // Dashes of other lengths are taken for hyphens as well.
    let foreign = foreign.or_else(|| {
        name.chars()
            .find(|c| matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}'))
    });
    foreign.map(|c| {
        let number = u32::from(c);
        let shown = visible(&c.to_string()).into_owned();
        if c.is_alphanumeric() {
            format!("its ‘{shown}’ is U+{number:04X}, none of the letters a to z")
        } else {
            format!("its ‘{shown}’ is U+{number:04X}, no hyphen")
        }
    })
}

/// The beginning of a text that may be long, for quoting.
pub(crate) fn beginning(text: &str) -> Cow<'_, str> {
    const CHARS: usize = 40;
    match text.char_indices().nth(CHARS) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}
