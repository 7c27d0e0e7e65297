//! Brackets: which are open, and what to say where they do not fit. The layout of the file and the keys that follow say
//! which one is meant.

use super::scanner::{Last, Scanner};
use super::slip::SlipKind;
use super::stop::Stop;

/// A bracket that was opened.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub bracket: char,
    pub at: usize,
    /// The line, counted from 1, how far that is indented, and whether the bracket is the first on it.
    line: usize,
    indent: usize,
    is_first: bool,
}

/// The line of a place, which only moves on.
pub(super) struct Line {
    /// Where line breaks were looked for up to now.
    seen: usize,
    number: usize,
    begin: usize,
    indent: usize,
}

impl Line {
    pub fn first(text: &str) -> Self {
        Self {
            seen: 0,
            number: 1,
            begin: 0,
            indent: indent(text),
        }
    }
}

impl Scanner<'_> {
    /// A bracket at this place.
    fn bracket(&mut self, bracket: char) -> Open {
        let passed = self.text.get(self.line.seen..self.at).unwrap_or_default();
        if let Some(last) = passed.rfind('\n') {
            self.line.number += passed.matches('\n').count();
            self.line.begin = self.line.seen + last + 1;
            self.line.indent = indent(self.text.get(self.line.begin..).unwrap_or_default());
        }
        self.line.seen = self.at;
        Open {
            bracket,
            at: self.at,
            line: self.line.number,
            indent: self.line.indent,
            is_first: self.at == self.line.begin + self.line.indent,
        }
    }

    /// What is wrong with the brackets: where the layout told it first, else this.
    pub fn bracket_stop(&self, stop: Stop) -> Stop {
        match self.suspect {
            Some((open, at, bracket)) => still_open(open, at, bracket),
            None => stop,
        }
    }

    /// A key in a list: the list is not closed, or the object that the key belongs to was not opened.
    pub fn key_in_list(&mut self, end: usize) -> Stop {
        let key = self.text.get(self.at + 1..end - 1).unwrap_or_default();
        let is_first_key = matches!(key, "id" | "name" | "test" | "feature");
        let here = self.bracket('{');
        let Some(open) = self.open.last().copied() else {
            return self.value_missing();
        };
        let follows_object = self.closed.is_some_and(|closed| closed.bracket == '{');
        let is_empty = self.last == Last::Open;
        if is_empty && !is_first_key {
            return Stop::new(
                self.at,
                "a key and a colon stand in a list",
                "a list holds values without keys; for keys write { and }",
            );
        }
        let is_in_object = if here.is_first && here.line > open.line {
            here.indent > open.indent && (is_first_key || follows_object)
        } else {
            is_first_key
        };
        if is_in_object {
            return Stop::new(
                self.at,
                format!(
                    "a {{ is missing before this key: it stands in the list of line {}",
                    open.line
                ),
                "write { before the key; each member of the list is an object",
            );
        }
        let is_behind_object = self
            .closed
            .is_some_and(|closed| closed.bracket == '{' && closed.line == here.line);
        if is_behind_object && !here.is_first {
            return self.bracket_stop(Stop::new(
                self.at,
                "this key stands outside of its object: a } before it closes that too early",
                "delete that }, or write ] before this key if the list ends here",
            ));
        }
        self.bracket_stop(self.not_closed(open))
    }

    /// A bracket is still open where something outside of it begins.
    fn not_closed(&self, open: Open) -> Stop {
        let closing = closing(open.bracket);
        let help = if self.last == Last::Comma {
            format!("close it with {closing} before the comma")
        } else {
            format!("close it with {closing} and a comma before this")
        };
        let message = format!(
            "the {} of line {} is still open here",
            open.bracket, open.line
        );
        Stop::new(self.at, message, help)
    }

    /// An object or a list in the place of a key: the object around it is not closed, or a list was not opened.
    fn instead_of_key(&self, here: Open) -> Stop {
        let Some(open) = self.open.last().copied() else {
            return self.value_missing();
        };
        match self.closed {
            Some(first)
                if first.bracket == '{'
                    && here.bracket == '{'
                    && (here.indent > open.indent
                        || (here.line == open.line && first.line == here.line)) =>
            {
                Stop::new(
                    first.at,
                    "a [ is missing before this: several values follow one key",
                    "write [ before the first of them and ] behind the last",
                )
            }
            _ => self.bracket_stop(self.not_closed(open)),
        }
    }

    pub fn opens(&mut self, bracket: char) -> Result<(), Stop> {
        let here = self.bracket(bracket);
        let begins_outside =
            |open: &Open| here.is_first && here.line > open.line && here.indent <= open.indent;
        let is_outside = self.last == Last::Open && self.open.last().is_some_and(begins_outside);
        if self.is_in('{') && (is_outside || matches!(self.last, Last::Value | Last::Comma)) {
            return Err(self.instead_of_key(here));
        }
        self.before_value(false)?;
        self.open.push(here);
        self.at += 1;
        self.ends(Last::Open);
        Ok(())
    }

    /// Whether a `]` at this place can hardly belong to a list that is open: there is none, or it began on another line.
    fn is_begun_by_none(&self, here: Open) -> bool {
        let list = self.open.iter().rev().find(|open| open.bracket == '[');
        list.is_none_or(|list| !here.is_first && list.line != here.line)
    }

    pub fn closes(&mut self, bracket: char) -> Result<(), Stop> {
        let here = self.bracket(bracket);
        let Some(open) = self.open.pop() else {
            return Err(self.bracket_stop(Stop::new(
                self.at,
                format!("this {bracket} closes nothing"),
                "delete it, or look for a bracket that closes too early before it",
            )));
        };
        if closing(open.bracket) != bracket {
            if matches!(self.last, Last::Key | Last::Colon) {
                return Err(self.value_missing());
            }
            if bracket == ']' && self.is_begun_by_none(here) {
                return Err(self.bracket_stop(Stop::new(
                    self.at,
                    "this ] ends a list that no [ begins",
                    "write [ where the list begins",
                )));
            }
            let mut stop = still_open(open, self.at, bracket);
            if self
                .closed
                .is_some_and(|closed| closing(closed.bracket) == bracket)
                && !here.is_first
            {
                stop.help = format!(
                    "{}, or delete this {bracket} if it is one too many",
                    stop.help
                );
            }
            return Err(self.bracket_stop(stop));
        }
        if self.suspect.is_none() && here.is_first && open.indent > here.indent {
            let is_meant =
                |outer: &&Open| outer.bracket == open.bracket && outer.indent <= here.indent;
            // So far inside, nobody looks at the layout any more.
            let meant = self.open.iter().rev().take(64).find(is_meant);
            if meant.is_some_and(|outer| outer.indent == here.indent) {
                self.suspect = Some((open, self.at, bracket));
            }
        }
        match self.last {
            Last::Key | Last::Colon => return Err(self.value_missing()),
            Last::Comma => {
                let comma = self.comma..self.comma + 1;
                self.write(comma.clone(), "");
                let mend = Some((comma.clone(), String::new()));
                self.slip(SlipKind::TrailingComma, comma.start, mend);
            }
            _ => {}
        }
        self.at += 1;
        self.ends(Last::Value);
        self.closed = Some(open);
        Ok(())
    }
}

/// A bracket stands where another one is to be closed first.
fn still_open(open: Open, at: usize, bracket: char) -> Stop {
    Stop::new(
        at,
        format!(
            "this {bracket} stands where the {} of line {} is still open",
            open.bracket, open.line
        ),
        format!("write {} before it", closing(open.bracket)),
    )
}

/// How far the first line of a text is indented, in bytes.
fn indent(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

pub(super) const fn closing(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}
