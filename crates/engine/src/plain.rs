//! Plain text: which characters no text of a rule file may hold, and how to speak of a text that
//! holds them all the same.

use std::borrow::Cow;

/// Control characters break lines and layouts; bidirectional formatting can make a text read as
/// something else than it says (CWE-1007).
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}')
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

/// The beginning of a text that may be long, for quoting.
pub(crate) fn beginning(text: &str) -> Cow<'_, str> {
    const CHARS: usize = 40;
    match text.char_indices().nth(CHARS) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}
