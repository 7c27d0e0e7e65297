//! Texts: in the quotes of JSON, or in others.

use super::scanner::Scanner;
use super::slip::SlipKind;
use super::stop::Stop;
use super::words::closes;

impl Scanner<'_> {
    /// A text in double quotes.
    pub fn string(&mut self) -> Result<(), Stop> {
        let begin = self.at;
        let mut chars = self.rest().char_indices().skip(1).peekable();
        while let Some((offset, c)) = chars.next() {
            let at = begin + offset;
            match c {
                '"' => {
                    self.at = at + 1;
                    return Ok(());
                }
                '\n' | '\r' => break,
                '\\' => {
                    let Some((_, escaped)) = chars.peek().copied() else {
                        break;
                    };
                    if matches!(escaped, '\n' | '\r') {
                        break;
                    }
                    let is_hex = |digits: &str| digits.chars().all(|c| c.is_ascii_hexdigit());
                    let digits = self.text.get(at + 2..at + 6);
                    let is_known = match escaped {
                        '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' => true,
                        'u' => digits.is_some_and(is_hex),
                        _ => false,
                    };
                    if !is_known {
                        self.write(at..at + 1, "/");
                        let mend = (escaped == '\'').then(|| (at..at + 2, "'".to_owned()));
                        self.slip(SlipKind::Escape(escaped), at, mend);
                    }
                    chars.next();
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
        Err(self.unclosed(begin))
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
        let readable = inner.replace('"', "'").replace("\\'", "/'");
        self.write(content, &readable);
        let inner = inner.replace("\\'", "'").replace('"', "\\\"");
        let mend = Some((whole.clone(), format!("\"{inner}\"")));
        self.slip(SlipKind::Quotes(quote), begin, mend);
        self.at = whole.end;
        Ok(())
    }
}
