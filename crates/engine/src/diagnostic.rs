//! What the checker says about a rule file: a code, a place, a cause and a next step.

use crate::characters::visible;
use crate::place::Place;
use std::fmt;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used; or, for a failing test of its own, should not be.
    Error,
    /// The file works, but probably not as meant.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal,)+) => {
        /// The kind of a finding. Codes are permanent: one that is no longer used is not given to
        /// another finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code as printed, for example `E012`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

codes! {
    /// The text is not JSON.
    Syntax = "E001",
    /// A value has another type than its key asks for.
    WrongType = "E002",
    /// A key is not part of the format and does not begin with `x-`.
    UnknownKey = "E003",
    /// A required key is absent.
    MissingKey = "E004",
    /// A key stands twice in one object.
    DuplicateKey = "E005",
    /// The format number is not one that this version reads.
    UnknownFormat = "E006",
    /// The file, a list or a text is larger than the limits allow.
    TooLarge = "E007",
    /// A text holds a control or bidirectional formatting character.
    BadCharacter = "E008",
    /// A text is empty.
    EmptyText = "E009",
    /// An id is not made of lower-case letters, digits and hyphens.
    BadId = "E010",
    /// Two things of one kind share an id.
    DuplicateId = "E011",
    /// A name refers to something that the file does not define.
    UnknownReference = "E012",
    /// A number lies outside its range.
    OutOfRange = "E013",
    /// Conditions are nested too deeply.
    TooDeep = "E014",
    /// A link is not `https:` or `http:`.
    BadLink = "E015",
    /// A date is not a day in the form `2026-11-21`, or ends before it begins.
    BadDate = "E016",
    /// A rule has no effect.
    NoEffect = "E017",
    /// A list that needs members has too few.
    TooFew = "E018",
    /// An answer does not fit the kind of its question.
    MisfitAnswer = "E019",
    /// A test of the file fails.
    FailedTest = "E020",
    /// An id is both moved and still in use.
    MovedInUse = "E021",
    /// A question has a name that links use for something else.
    ReservedId = "E022",
    /// The bytes of the file are not UTF-8.
    NotUtf8 = "E023",
    /// A condition that no answers can make true.
    NeverTrue = "W101",
    /// Something is defined and never used.
    Unused = "W102",
}

impl Code {
    /// Errors make a file unusable, warnings do not.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.as_str().starts_with('E') {
            Severity::Error
        } else {
            Severity::Warning
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One finding about a rule file.
///
/// Printed as `12:9: error[E012]: unknown question ‘amdin’ (rules[0].if); did you mean ‘admin’?`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of finding.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// What is wrong, in lower case and without a final period.
    pub message: String,
    /// What to do about it, where that is known.
    pub help: Option<String>,
}

impl Diagnostic {
    /// How much the finding matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place {
            line, column, path, ..
        } = &self.place;
        let Self { code, message, .. } = self;
        write!(f, "{line}:{column}: {}[{code}]: {message}", self.severity())?;
        if !path.is_empty() {
            write!(f, " ({path})")?;
        }
        if let Some(help) = &self.help {
            write!(f, "; {help}")?;
        }
        Ok(())
    }
}

/// A finding before its place is worked out: reading a file only notes offsets.
#[derive(Debug)]
pub(crate) struct Finding {
    pub code: Code,
    pub at: usize,
    pub message: String,
    pub help: Option<String>,
}

/// Findings in the making. Nothing in this crate stops at the first fault.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    pub fn add(&mut self, code: Code, at: usize, message: impl Into<String>) {
        self.add_with_help(code, at, message, None);
    }

    pub fn add_with_help(
        &mut self,
        code: Code,
        at: usize,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        let message = message.into();
        self.list.push(Finding {
            code,
            at,
            message,
            help,
        });
    }

    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|finding| finding.code.severity() == Severity::Error)
    }

    /// The findings with their places in `text`, in the order of the file.
    pub fn into_diagnostics(mut self, text: &str) -> Vec<Diagnostic> {
        self.list
            .sort_by(|a, b| (a.at, a.code, &a.message).cmp(&(b.at, b.code, &b.message)));
        let offsets: Vec<usize> = self.list.iter().map(|finding| finding.at).collect();
        Place::find_all(text, &offsets)
            .into_iter()
            .zip(self.list)
            .map(|(place, finding)| Diagnostic {
                code: finding.code,
                place,
                message: visible(&finding.message).into_owned(),
                help: finding.help.map(|help| visible(&help).into_owned()),
            })
            .collect()
    }
}
