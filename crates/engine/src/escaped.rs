//! A sentence of a visitor as part of a link: letters and digits as they are, `_` for a space, and `~` with
//! two hexadecimal digits for any other byte.
//!
//! Not percent encoding: programs through which links travel undo that or do it once more, and then nobody
//! can tell a `%` of the sentence from one of theirs. None of the characters here is touched by them.

use crate::hex;

/// Writes a text.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('_'),
            b'-' => out.push('-'),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => {
                out.push('~');
                out.extend(hex::digits(byte));
            }
        }
    }
    out
}

/// Reads a text; `None` for what was not written here.
pub(crate) fn unescaped(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b'_' => out.push(b' '),
            b'~' => {
                let [high, low, after @ ..] = after else {
                    return None;
                };
                out.push(hex::byte(*high, *low)?);
                rest = after;
            }
            _ => out.push(*first),
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::{escaped, unescaped};

    #[test]
    fn a_sentence_comes_back_as_it_was() {
        for text in [
            "",
            "We run it.",
            "100 % (a_b~c) & more?",
            "Größe – “ja” 🦀",
            "a=b+c,d",
        ] {
            let written = escaped(text);
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '~');
            assert!(written.chars().all(plain), "{written}");
            assert_eq!(unescaped(&written).as_deref(), Some(text));
        }
        assert_eq!(escaped("We run it."), "We_run_it~2e");
    }

    #[test]
    fn what_was_not_written_here_is_nothing() {
        for text in ["~", "~2", "~zz", "~ff", "a~é", "~+1"] {
            assert_eq!(unescaped(text), None, "{text}");
        }
    }
}
