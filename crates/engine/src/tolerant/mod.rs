//! Text that is nearly JSON: what people write into it by mistake, blanked or mended in place, so that everything else
//! in the file can still be read.
//!
//! [`read`] gives a text of the same length, in which every value stands where its author wrote it, and says what it
//! changed. Where nothing is sure, it changes nothing from there on and says what is in the way. Only spelling lives
//! here; what a rule file says does not matter.

mod bare;
mod brackets;
mod number;
mod scanner;
mod slip;
mod stop;
mod strings;
mod words;

use crate::characters::without_mark;
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use std::borrow::Cow;

/// How a rule file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// JSON, in a file that is called `….json`.
    #[default]
    Json,
    /// JSON in which comments and trailing commas may stand: `….jsonc`.
    Commented,
}

impl Dialect {
    /// The dialect of a file with this name or address. What comes without a name (`-`) may be either.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let name = name.split(['?', '#']).next().unwrap_or_default();
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        if name == "-" || ending.is_some_and(|ending| ending.eq_ignore_ascii_case("jsonc")) {
            Self::Commented
        } else {
            Self::Json
        }
    }
}

/// A text as JSON, as far as it can be.
pub(crate) struct Tolerant<'a> {
    /// The text, each byte of it at its place.
    pub readable: Cow<'a, str>,
    slips: Vec<slip::Slip>,
    stop: Option<stop::Stop>,
}

/// Reads a text that should be JSON.
pub(crate) fn read(text: &str) -> Tolerant<'_> {
    let (bytes, slips, stop) = scanner::Scanner::new(text).run();
    let readable = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    Tolerant {
        readable: readable.map_or(Cow::Borrowed(text), Cow::Owned),
        slips,
        stop,
    }
}

impl Tolerant<'_> {
    /// Notes what was written otherwise than JSON has it, and what could not be read.
    pub fn note(&self, dialect: Dialect, findings: &mut Findings) {
        for slip in &self.slips {
            if slip.is_unknown() {
                findings.stands_in(slip.at);
            }
            if !(dialect == Dialect::Commented && slip.kind.may_stand_in_jsonc()) {
                findings.push_once(slip.finding(dialect));
            }
        }
        if let Some(stop) = &self.stop {
            let finding = Finding::new(Code::Syntax, stop.at, not_json(&stop.message));
            let finding = finding.help(stop.help.clone()).also(stop.also.clone());
            findings.push(match &stop.mend {
                Some((range, text)) => finding.mend(range.clone(), text.clone()),
                None => finding,
            });
        }
    }

    /// Whether it is known what keeps the text from being read.
    pub const fn is_stopped(&self) -> bool {
        self.stop.is_some()
    }
}

/// JSON with comments and trailing commas as JSON: blanks stand in their place, so that every place stays the same. `None`
/// where anything else keeps it from being JSON.
#[must_use]
pub fn plain_json(text: &str) -> Option<Cow<'_, str>> {
    let tolerant = read(without_mark(text));
    let mut slips = tolerant.slips.iter();
    let is_commented = slips.all(|slip| slip.kind.may_stand_in_jsonc());
    (is_commented && !tolerant.is_stopped()).then_some(tolerant.readable)
}

/// How every finding about spelling begins.
pub(crate) fn not_json(cause: &str) -> String {
    format!("this is not JSON: {cause}")
}

#[cfg(test)]
mod tests;
