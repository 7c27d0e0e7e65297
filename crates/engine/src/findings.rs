//! Findings in the making: reading a file only notes offsets; their places are worked out in the end, all at once.

use crate::characters::visible;
use crate::diagnostic::{Code, Diagnostic, Mend, Severity};
use crate::next_step::next_step;
use crate::place::Place;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A finding before its places are worked out: reading a file only notes offsets.
#[derive(Debug)]
pub(crate) struct Finding {
    pub code: Code,
    pub at: usize,
    pub message: String,
    pub help: Option<String>,
    also: Vec<usize>,
    mend: Vec<Mend>,
    /// Names that should be other ones, where they stand as they are.
    renames: Vec<(usize, String, String)>,
}

impl Finding {
    pub fn new(code: Code, at: usize, message: impl Into<String>) -> Self {
        Self {
            code,
            at,
            message: message.into(),
            help: None,
            also: Vec::new(),
            mend: Vec::new(),
            renames: Vec::new(),
        }
    }

    pub fn help(mut self, help: impl Into<Option<String>>) -> Self {
        self.help = help.into();
        self
    }

    /// The one sure way to mend it replaces these bytes.
    pub fn mend(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        let text = text.into();
        self.mend.push(Mend { range, text });
        self
    }

    /// Other places with the same finding.
    pub fn also(mut self, places: impl IntoIterator<Item = usize>) -> Self {
        self.also.extend(places);
        self
    }

    /// The one sure way to mend it calls something by another name, at the beginning of the text at this place. Where
    /// the name is written with escapes, nothing is sure.
    pub fn rename(mut self, from: &str, to: &str) -> Self {
        self.renames.push((self.at, from.to_owned(), to.to_owned()));
        self
    }

    fn mends(&self, text: &str) -> Vec<Mend> {
        let mut mends = self.mend.clone();
        // A value in quotes of another kind has no place of its own that could be replaced.
        let is_whole = |mend: &Mend| text.get(mend.range.clone()).is_some();
        if !mends.iter().all(is_whole) {
            return Vec::new();
        }
        for (at, from, to) in &self.renames {
            let range = at + 1..at + 1 + from.len();
            let is_there = text.get(range.clone()) == Some(from);
            let behind = text.get(range.end..).unwrap_or_default();
            if is_there && behind.starts_with(['"', '=']) {
                let text = to.clone();
                mends.push(Mend { range, text });
            }
        }
        mends
    }
}

/// Findings in the making. Nothing in this crate stops at the first fault.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    /// Where those stand that are told once for all their places.
    told: BTreeMap<(Code, String), usize>,
    /// Where a value stands for one that nobody knows. It is no matter of its own what kind of value that is.
    stand_ins: BTreeSet<usize>,
    /// Sections of the file that are missing or could not be read as a whole. What refers into them is not judged.
    unread: BTreeSet<&'static str>,
    /// Where the sections stand.
    sections: Vec<(&'static str, Range<usize>)>,
}

impl Findings {
    pub fn add(&mut self, code: Code, at: usize, message: impl Into<String>) {
        self.push(Finding::new(code, at, message));
    }

    pub fn add_with_help(
        &mut self,
        code: Code,
        at: usize,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.push(Finding::new(code, at, message).help(help));
    }

    pub fn push(&mut self, finding: Finding) {
        let is_of_value = matches!(finding.code, Code::WrongType | Code::OutOfRange);
        if !(is_of_value && self.stand_ins.contains(&finding.at)) {
            self.list.push(finding);
        }
    }

    /// Notes that a value is known to be none, and stands for another one.
    pub fn stands_in(&mut self, at: usize) {
        self.stand_ins.insert(at);
    }

    /// A finding that is told once: the same words about another place join it.
    pub fn push_once(&mut self, finding: Finding) {
        let key = (finding.code, finding.message.clone());
        let told = self.told.get(&key).and_then(|at| self.list.get_mut(*at));
        if let Some(told) = told {
            told.also.push(finding.at);
            told.mend.extend(finding.mend);
            told.renames.extend(finding.renames);
        } else {
            let at = self.list.len();
            self.push(finding);
            if self.list.len() > at {
                self.told.insert(key, at);
            }
        }
    }

    /// Notes that a section is missing or could not be read as a whole.
    pub fn leave_unread(&mut self, section: &'static str) {
        self.unread.insert(section);
    }

    /// Whether all entries of a section are known, as far as it has any.
    pub fn has_read(&self, section: &str) -> bool {
        !self.unread.contains(section)
    }

    /// Notes where a section of the file stands.
    pub fn section(&mut self, name: &'static str, range: Range<usize>) {
        self.sections.push((name, range));
    }

    /// Whether nothing is wrong in a section, so that what is not said there is not meant either.
    pub fn is_sound(&self, section: &str) -> bool {
        let of_name = self.sections.iter().filter(|(name, _)| *name == section);
        let is_broken = |range: &Range<usize>| {
            let errors = self.list.iter();
            errors
                .filter(|finding| finding.code.severity() == Severity::Error)
                .any(|finding| {
                    let mut places = std::iter::once(&finding.at).chain(&finding.also);
                    places.any(|at| range.contains(at))
                })
        };
        self.has_read(section) && !of_name.into_iter().any(|(_, range)| is_broken(range))
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|finding| finding.code.severity() == Severity::Error)
    }

    /// The findings with their places, in the order of the file. `readable` is the text as JSON, of the same length.
    pub fn into_diagnostics(mut self, text: &str, readable: &str) -> Vec<Diagnostic> {
        for finding in &mut self.list {
            // The first place is where it is told.
            finding.also.push(finding.at);
            finding.also.sort_unstable();
            finding.also.dedup();
            finding.at = finding.also.remove(0);
        }
        self.list
            .sort_by(|a, b| (a.at, a.code, &a.message).cmp(&(b.at, b.code, &b.message)));
        let of = |finding: &Finding| [&[finding.at], finding.also.as_slice()].concat();
        let mut offsets: Vec<usize> = self.list.iter().flat_map(of).collect();
        offsets.sort_unstable();
        offsets.dedup();
        let places = Place::find_all(text, readable, &offsets);
        let place = |at: usize| {
            let found = offsets.binary_search(&at).ok();
            found.and_then(|ix| places.get(ix)).cloned()
        };
        self.list
            .into_iter()
            .map(|finding| Diagnostic {
                code: finding.code,
                place: place(finding.at).unwrap_or_default(),
                message: visible(&finding.message).into_owned(),
                mend: finding.mends(text),
                help: finding
                    .help
                    .or_else(|| next_step(finding.code).map(str::to_owned))
                    .map(|help| visible(&help).into_owned()),
                also: finding.also.iter().filter_map(|at| place(*at)).collect(),
            })
            .collect()
    }
}
