//! Goes through a text once, token by token, and keeps a copy in which what was mended is JSON.

use super::brackets::{Line, Open, closing};
use super::slip::{Slip, SlipKind};
use super::stop::{Stop, fence, left_out, merge_marker, of_file, yaml_member};
use super::words::{closes, is_space, sign};
use std::ops::Range;

/// What was read last, as far as it says what may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Nothing,
    Open,
    Comma,
    Key,
    Colon,
    Value,
}

pub(super) struct Scanner<'a> {
    pub text: &'a str,
    pub at: usize,
    pub slips: Vec<Slip>,
    /// The copy, once something is mended.
    copy: Option<Vec<u8>>,
    /// The brackets that are open.
    pub open: Vec<Open>,
    /// The bracket that the last value began with, if it was an object or a list.
    pub closed: Option<Open>,
    /// The first place where the layout says that a bracket closes another one than it does: the bracket that it
    /// closes. That counts only when the text is not JSON because of its brackets.
    pub suspect: Option<(Open, usize, char)>,
    pub line: Line,
    /// Where the last text begins, if it was the last token.
    text_begin: Option<usize>,
    pub last: Last,
    /// Where the last token ends.
    pub end: usize,
    /// Where the last comma stands.
    pub comma: usize,
}

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            slips: Vec::new(),
            copy: None,
            open: Vec::new(),
            closed: None,
            suspect: None,
            line: Line::first(text),
            text_begin: None,
            last: Last::Nothing,
            end: 0,
            comma: 0,
        }
    }

    /// The copy, if it differs; what was mended; what could not be.
    pub fn run(mut self) -> (Option<Vec<u8>>, Vec<Slip>, Option<Stop>) {
        let stop = match of_file(self.text) {
            Some(stop) => Some(stop),
            None => self.tokens().err(),
        };
        (self.copy, self.slips, stop)
    }

    /// The content of the text that ends right before this place.
    pub fn last_text(&self) -> Option<&'a str> {
        let begin = self.text_begin.filter(|_| self.end == self.at)?;
        let text = self.text.get(begin..self.at)?;
        text.strip_prefix('"')?.strip_suffix('"')
    }

    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Writes into the copy: spaces, line breaks where there were some, and `with` at the beginning.
    pub fn write(&mut self, range: Range<usize>, with: &str) {
        let copy = self.copy.get_or_insert_with(|| self.text.into());
        let mut with = with.bytes();
        for byte in copy.get_mut(range).unwrap_or_default() {
            let keeps = byte.is_ascii_whitespace();
            *byte = match with.next() {
                Some(new) => new,
                None if keeps => *byte,
                None => b' ',
            };
        }
    }

    pub fn slip(&mut self, kind: SlipKind, at: usize, mend: Option<(Range<usize>, String)>) {
        self.slips.push(Slip { kind, at, mend });
    }

    fn tokens(&mut self) -> Result<(), Stop> {
        while let Some(c) = self.rest().chars().next() {
            match c {
                ' ' | '\n' | '\r' | '\t' => self.at += 1,
                '{' | '[' => self.opens(c)?,
                '}' | ']' => self.closes(c)?,
                ',' => self.comma(1, self.at)?,
                ':' => self.colon(1)?,
                '"' => self.text_token(Self::string)?,
                '/' | '#' => self.comment()?,
                '-' if self.is_yaml_member() => return Err(yaml_member(self.at)),
                '−' | '–'
                    if self
                        .rest()
                        .chars()
                        .nth(1)
                        .is_some_and(|c| c.is_ascii_digit()) =>
                {
                    self.minus(c)?;
                }
                '…' => return Err(left_out(self.at, "…")),
                '-' | '+' | '.' | '0'..='9' => self.number()?,
                _ if c.is_ascii_alphabetic() || c == '_' || c == '$' => self.word()?,
                _ if is_space(c) => {
                    let range = self.at..self.at + c.len_utf8();
                    self.write(range.clone(), "");
                    let mend = (range.clone(), " ".to_owned());
                    self.slip(SlipKind::Space(c), range.start, Some(mend));
                    self.at = range.end;
                }
                '`' if self.rest().starts_with("```") => self.sign(c)?,
                _ if closes(c).is_some() => self.text_token(|scanner| scanner.quoted(c))?,
                _ => self.sign(c)?,
            }
        }
        let Some(Open { bracket, at, .. }) = self.open.last().copied() else {
            return Ok(());
        };
        let closing = closing(bracket);
        Err(self.bracket_stop(Stop::new(
            at,
            format!("this {bracket} is never closed"),
            format!("write {closing} where it ends; if the file was cut off, get it again"),
        )))
    }

    /// What may stand before a value or a key: mends a comma or a colon that is missing.
    pub fn before_value(&mut self, is_key: bool) -> Result<(), Stop> {
        let missing = match self.last {
            Last::Value if self.open.is_empty() => {
                return Err(self.bracket_stop(Stop::new(
                    self.at,
                    "the file goes on after its end",
                    "a rule file is one object; delete what stands behind it, or the bracket that closes it too early",
                )));
            }
            Last::Value if self.end < self.at && (is_key || self.is_in('[')) => {
                (SlipKind::MissingComma, ",")
            }
            Last::Key if self.end < self.at => (SlipKind::MissingColon, ":"),
            Last::Value | Last::Key => {
                return Err(Stop::new(
                    self.at,
                    "this stands right behind another text or value",
                    "write a comma between two members; a quote that belongs to a text is written \\\"",
                ));
            }
            Last::Open | Last::Comma if self.is_in('{') && !is_key => {
                return Err(Stop::new(
                    self.at,
                    "a key is missing before this value",
                    "in an object each member is a key in double quotes, a colon and a value",
                ));
            }
            _ => return Ok(()),
        };
        let (kind, sign) = missing;
        let gap = self.end..self.end + 1;
        self.write(gap, sign);
        let mend = (self.end..self.end, sign.to_owned());
        self.slip(kind, self.at, Some(mend));
        self.last = if sign == "," {
            Last::Comma
        } else {
            Last::Colon
        };
        Ok(())
    }

    pub fn is_in(&self, bracket: char) -> bool {
        self.open.last().is_some_and(|open| open.bracket == bracket)
    }

    pub fn ends(&mut self, last: Last) {
        self.last = last;
        self.end = self.at;
        self.text_begin = None;
        if last == Last::Value {
            self.closed = None;
        }
    }

    /// A text: a key or a value.
    fn text_token(&mut self, read: impl Fn(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        let begin = self.at;
        let slips = self.slips.len();
        read(self)?;
        let end = std::mem::replace(&mut self.at, begin);
        // What the text itself has comes after what is missing before it.
        let own = self.slips.split_off(slips);
        let behind = self.text.get(end..).unwrap_or_default().trim_start();
        let is_key = self.is_in('{')
            && match self.last {
                Last::Open | Last::Comma => true,
                Last::Value => behind.starts_with([':', '=', '：']),
                _ => false,
            };
        if behind.starts_with(':') && !is_key {
            if self.is_in('[') {
                return Err(self.key_in_list(end));
            }
            match self.last {
                Last::Key => return Err(self.value_missing()),
                Last::Colon => return Err(self.colon_behind_value()),
                _ => {}
            }
        }
        self.before_value(is_key)?;
        self.slips.extend(own);
        self.at = end;
        self.ends(if is_key { Last::Key } else { Last::Value });
        self.text_begin = Some(begin);
        Ok(())
    }

    fn colon_behind_value(&self) -> Stop {
        Stop::new(
            self.at,
            "this is the value of a key, and a colon follows it",
            "write { before it if an object begins here; else write what is missing before it",
        )
    }

    pub fn value_missing(&self) -> Stop {
        Stop::new(
            self.at,
            "a value is missing before this",
            "after a key come a colon and a value",
        )
    }

    /// A comma of so many bytes, or what was meant as one.
    fn comma(&mut self, length: usize, at: usize) -> Result<(), Stop> {
        match self.last {
            Last::Key | Last::Colon => return Err(self.value_missing()),
            Last::Open | Last::Comma => {
                let range = at..at + length;
                self.write(range.clone(), "");
                let mend = Some((range, String::new()));
                self.slip(SlipKind::SpareComma, at, mend);
            }
            Last::Nothing | Last::Value => {
                self.comma = at;
                self.last = Last::Comma;
            }
        }
        self.at += length;
        self.end = self.at;
        Ok(())
    }

    fn colon(&mut self, length: usize) -> Result<(), Stop> {
        if self.open.is_empty() {
            return Err(Stop::new(
                self.at,
                "no { begins the file before this key",
                "a rule file is one object: it begins with { and ends with }",
            ));
        }
        if self.last != Last::Key {
            let help = if self.is_in('[') {
                "a list holds values without keys; for keys write { and }"
            } else {
                "before a colon stands a key in double quotes"
            };
            return Err(Stop::new(self.at, "no key stands before this colon", help));
        }
        self.at += length;
        self.ends(Last::Colon);
        Ok(())
    }

    fn comment(&mut self) -> Result<(), Stop> {
        let rest = self.rest();
        let (kind, length) = if rest.starts_with("//") || rest.starts_with('#') {
            let kind = if rest.starts_with('#') {
                SlipKind::HashComment
            } else {
                SlipKind::Comment
            };
            (kind, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            let Some(end) = rest.get(2..).and_then(|inner| inner.find("*/")) else {
                let stop = Stop::new(
                    self.at,
                    "this comment is never closed",
                    "write */ where it ends",
                );
                return Err(stop);
            };
            (SlipKind::Comment, end + 4)
        } else {
            return Err(self.stray('/'));
        };
        let range = self.at..self.at + length;
        self.write(range.clone(), "");
        let mend = (kind == SlipKind::HashComment)
            .then(|| (range.start..range.start + 1, "//".to_owned()));
        self.slip(kind, range.start, mend);
        self.at = range.end;
        Ok(())
    }

    fn sign(&mut self, c: char) -> Result<(), Stop> {
        let at = self.at;
        if let Some(stop) = merge_marker(self.text, at).or_else(|| fence(self.rest(), at)) {
            return Err(stop);
        }
        let Some((sign, meant)) = sign(self.rest()) else {
            return Err(self.stray(c));
        };
        let range = at..at + sign.len();
        if meant == ':' {
            self.colon(sign.len())?;
        } else {
            self.comma(sign.len(), at)?;
        }
        self.write(range.clone(), &meant.to_string());
        let mend = Some((range, meant.to_string()));
        self.slip(SlipKind::Sign(sign.to_owned(), meant), at, mend);
        Ok(())
    }

    pub fn stray(&self, c: char) -> Stop {
        let number = u32::from(c);
        Stop::new(
            self.at,
            format!("‘{c}’ (U+{number:04X}) stands where a value belongs"),
            "a text stands in double quotes",
        )
    }
}
