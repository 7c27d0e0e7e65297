//! What the checker says about a rule file: a code, a place, a cause and a next step.

use crate::place::Place;
use std::fmt;
use std::ops::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used; or, for a failing test of its own, should not be.
    Error,
    /// The file works, but probably not as meant.
    Warning,
    /// Nothing is wrong; somebody who looks after the file may want to know.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
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

            /// What the finding means, in a sentence.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+),)+ }.trim()
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
    /// No rule speaks of an option.
    OptionWithoutRules = "W103",
    /// Two rules have the same condition and the same effects.
    DuplicateRule = "W104",
    /// Two things of one kind have the same name.
    SameName = "W105",
    /// A text is longer than its place has room for.
    LongText = "W106",
    /// A rule names no source where most rules do.
    RuleWithoutSource = "W107",
    /// An option lacks facts that most options have.
    OptionWithoutFacts = "W108",
    /// A rule has a veto or a warning that another rule has whenever it fires.
    RepeatedEffect = "W109",
    /// Rules that fire in no test of the file.
    UntestedRule = "N201",
    /// Options that no test of the file expects to lead or to be vetoed.
    UntestedOption = "N202",
    /// Answers that are given in no test of the file.
    UntestedValue = "N203",
    /// A source is past its `until` on the day that was named.
    LateSource = "N204",
    /// The file has no tests.
    NoTests = "N205",
}

impl Code {
    /// Errors make a file unusable, warnings and notes do not.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.as_str().as_bytes().first() {
            Some(b'E') => Severity::Error,
            Some(b'W') => Severity::Warning,
            _ => Severity::Note,
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
    /// Other places with the same finding.
    pub also: Vec<Place>,
    /// What mends it, where there is one sure way; all of it together.
    pub mend: Vec<Mend>,
}

/// A part of the text, and what has to stand in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// Bytes from the start of the text, without the mark that it may begin with.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

/// The text with these parts replaced. They stand in its order and do not overlap; what does not fit the text is left out.
#[must_use]
pub fn mended(text: &str, mends: &[Mend]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for mend in mends {
        mended += text.get(at..mend.range.start).unwrap_or_default();
        mended += &mend.text;
        at = mend.range.end;
    }
    mended + text.get(at..).unwrap_or_default()
}

impl Diagnostic {
    /// A finding about one place, of which no mend is sure.
    pub(crate) const fn new(
        code: Code,
        place: Place,
        message: String,
        help: Option<String>,
    ) -> Self {
        Self {
            code,
            place,
            message,
            help,
            also: Vec::new(),
            mend: Vec::new(),
        }
    }

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
        match (path.as_str(), self.also.len()) {
            ("", 0) => {}
            (path, 0) => write!(f, " ({path})")?,
            ("", 1) => f.write_str(" (and in one more place)")?,
            ("", more) => write!(f, " (and in {more} more places)")?,
            (path, 1) => write!(f, " ({path}, and in one more place)")?,
            (path, more) => write!(f, " ({path}, and in {more} more places)")?,
        }
        if let Some(help) = &self.help {
            write!(f, "; {help}")?;
        }
        Ok(())
    }
}
