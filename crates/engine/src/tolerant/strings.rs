//! Texts: in the quotes of JSON, or in others.

use super::scanner::Scanner;
use super::slip::SlipKind;
use super::stop::Stop;
use super::words::closes;
use std::ops::Range;

impl Scanner<'_> {
    /// A text in double quotes.
    pub fn string(&mut self) -> Result<(), Stop> {
        let begin = self.at;
        let rest = self.rest();
        let mut is_escaped = false;
        // No further than needed: the file may be one long line.
        let end = rest.char_indices().skip(1).find(|(_, c)| {
            let ends = (!is_escaped && *c == '"') || matches!(c, '\n' | '\r');
            is_escaped = !is_escaped && *c == '\\';
            ends
        });
        let length = end.map_or(rest.len(), |(end, _)| end);
        self.characters(begin + 1..begin + length, &[]);
        if end.is_none_or(|(_, c)| c != '"') {
            return Err(self.unclosed(begin));
        }
        self.at = begin + length + 1;
        Ok(())
    }

    /// The characters of a text: escapes that JSON does not have, and what may not stand in a text as it is. `own` are
    /// the quotes around it if they are not those of JSON; there a backslash before one is no fault of its own.
    fn characters(&mut self, range: Range<usize>, own: &[char]) {
        let inner = self.text.get(range.clone()).unwrap_or_default();
        let mut chars = inner.char_indices();
        while let Some((offset, c)) = chars.next() {
            let at = range.start + offset;
            match c {
                '"' => self.write(at..at + 1, "'"),
                '\\' => {
                    let Some((_, escaped)) = chars.next() else {
                        return;
                    };
                    if self.is_escape(at) {
                        continue;
                    }
                    self.write(at..at + 1, "/");
                    if !own.contains(&escaped) {
                        let mend = (escaped == '\'').then(|| (at..at + 2, "'".to_owned()));
                        self.slip(SlipKind::Escape(escaped), at, mend);
                    }
                }
                _ if u32::from(c) < 0x20 => {
                    let range = at..at + 1;
                    self.write(range.clone(), " ");
                    let mend = (c == '\t').then(|| (range, " ".to_owned()));
                    self.slip(SlipKind::Control(c), at, mend);
                }
                _ => {}
            }
        }
    }

    /// Whether an escape of JSON begins at this place.
    fn is_escape(&self, at: usize) -> bool {
        let is_hex = |digits: &str| digits.chars().all(|c| c.is_ascii_hexdigit());
        match self.text.as_bytes().get(at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => true,
            Some(b'u') => self.text.get(at + 2..at + 6).is_some_and(is_hex),
            _ => false,
        }
    }

    fn unclosed(&self, begin: usize) -> Stop {
        let line = self.text.get(begin..).unwrap_or_default();
        let line = line.lines().next().unwrap_or_default();
        if let Some(other) = line.chars().find(|c| matches!(c, '“' | '”' | '„')) {
            let number = u32::from(other);
            return Stop::new(
                begin,
                format!("this text is not closed: ‘{other}’ (U+{number:04X}) is no quote of JSON"),
                "write \" before and after the text",
            );
        }
        Stop::new(
            begin,
            "this text is not closed on its line",
            "write \" where it ends; a text holds no line break",
        )
    }

    /// A text in quotes of another kind.
    pub fn quoted(&mut self, quote: char) -> Result<(), Stop> {
        let begin = self.at;
        let rest = self.rest();
        let line = rest.lines().next().unwrap_or_default();
        let closing = closes(quote).unwrap_or_default();
        let mut is_escaped = false;
        let end = line.char_indices().skip(1).find(|(at, c)| {
            let may_end = !is_escaped && closing.contains(c);
            is_escaped = !is_escaped && *c == '\\';
            let behind = line
                .get(at + c.len_utf8()..)
                .unwrap_or_default()
                .trim_start();
            may_end
                && (behind.is_empty()
                    || behind.starts_with([',', ':', ']', '}', '/', '#', ';', '=']))
        });
        let Some((end, last)) = end else {
            let number = u32::from(quote);
            return Err(Stop::new(
                begin,
                format!("‘{quote}’ (U+{number:04X}) stands where a value belongs"),
                "write \" before and after a text",
            ));
        };
        let inner = line.get(quote.len_utf8()..end).unwrap_or_default();
        let whole = begin..begin + end + last.len_utf8();
        let content = begin + quote.len_utf8()..begin + end;
        // The quotes of JSON are one byte; what is left over is blank, outside of the text.
        self.write(begin..content.start, "");
        self.write(content.start - 1..content.start, "\"");
        self.write(content.end..whole.end, "\"");
        let own = [&[quote], closing].concat();
        let mend = Some((whole.clone(), in_double_quotes(inner, &own)));
        self.slip(SlipKind::Quotes(quote), begin, mend);
        self.characters(content, &own);
        self.at = whole.end;
        Ok(())
    }
}

/// A text in the quotes of JSON that stood in its own: what had to be escaped there need not be here, and the other way
/// round. Whatever else is wrong with it stays, and has a finding of its own.
fn in_double_quotes(inner: &str, own: &[char]) -> String {
    let mut text = "\"".to_owned();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match (c, chars.clone().next()) {
            ('"', _) => text.push_str("\\\""),
            ('\\', Some(escaped)) => {
                if escaped == '"' || !own.contains(&escaped) {
                    text.push('\\');
                }
                text.push(escaped);
                chars.next();
            }
            _ => text.push(c),
        }
    }
    text.push('"');
    text
}
