//! A visitor's own judgement as parts of a link or of what is kept:
//!
//! ```text
//! admin-built-in.django=1            the rule gives Django 1 point; 0 strikes the line
//! nosql-admin.django.veto=0          the rule does not rule Django out
//! own.1=We_run_it_already            a reason of one's own, escaped
//! own.1.django=2                     and its points
//! ```
//!
//! Ids of rules and options have no dot, and none begins with a digit, so no part can be taken for another,
//! nor for an answer. What is kept on a device says with `:sender` behind a value that somebody else wrote it;
//! a link does not, since whoever opens it knows.

use crate::escaped::{escaped, unescaped};
use crate::index::{OptionIx, RuleIx};
use crate::judgement::{Author, Judgement, OWN, OwnReason, OwnReasonFault};
use crate::limits::{OWN_CHANGES, OWN_REASON_CHARS, OWN_REASONS, POINTS};
use crate::rules::Rules;

const VETO: &str = "veto";
const SENDER: &str = ":sender";

/// What a part is about.
#[derive(Clone, Copy)]
pub(crate) enum Line<'a> {
    /// The sentence of an own reason.
    Words(usize),
    /// What an own reason gives an option.
    Points(usize, &'a str),
    /// What a rule does to an option.
    Rule(Kind, &'a str, &'a str),
}

/// What a rule does to an option.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Points,
    Veto,
}

/// A part of the form `name.name=value`.
#[derive(Clone, Copy)]
pub(crate) struct JudgementPart<'a> {
    whole: &'a str,
    pub line: Line<'a>,
    value: &'a str,
    author: Author,
}

/// What is wrong with a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OwnFault {
    UnknownRule(String),
    UnknownOption(String),
    /// The rule gives the option no points, or does not veto it.
    NoSuchLine,
    NotPoints,
    NotLifted,
    NotText,
    Reason(OwnReasonFault),
    TooManyChanges,
    TooManyReasons,
}

impl OwnFault {
    pub fn in_short(&self) -> String {
        match self {
            Self::UnknownRule(id) => format!("no rule ‘{id}’"),
            Self::UnknownOption(id) => format!("no option ‘{id}’"),
            Self::NoSuchLine => "the rule says nothing of this kind about this option".to_owned(),
            Self::NotPoints => format!("points go from -{POINTS} to {POINTS}"),
            Self::NotLifted => "a veto is lifted with 0".to_owned(),
            Self::NotText => "the sentence is damaged".to_owned(),
            Self::Reason(OwnReasonFault::Empty) => "this reason has no words".to_owned(),
            Self::Reason(OwnReasonFault::TooLong) => {
                format!("a reason has at most {OWN_REASON_CHARS} characters")
            }
            Self::Reason(OwnReasonFault::Forbidden) => {
                "the sentence has characters that are not seen".to_owned()
            }
            Self::Reason(OwnReasonFault::NoPoints) => {
                "this reason gives no option points".to_owned()
            }
            Self::TooManyChanges => format!("at most {OWN_CHANGES} lines can be changed"),
            Self::TooManyReasons => format!("at most {OWN_REASONS} reasons can be added"),
        }
    }

    /// The name that is not known.
    pub fn unknown(&self) -> Option<&str> {
        match self {
            Self::UnknownRule(id) | Self::UnknownOption(id) => Some(id),
            _ => None,
        }
    }

    /// The names that could stand in its place.
    pub fn known<'r>(&self, rules: &'r Rules) -> Vec<&'r str> {
        let file = rules.file();
        match self {
            Self::UnknownRule(_) => file.rules.iter().map(|rule| rule.id.as_str()).collect(),
            Self::UnknownOption(_) => file
                .options
                .iter()
                .map(|option| option.id.as_str())
                .collect(),
            _ => Vec::new(),
        }
    }
}

impl<'a> JudgementPart<'a> {
    /// The part, if its name has a dot.
    pub fn new(whole: &'a str) -> Option<Self> {
        let (name, value) = whole.split_once('=')?;
        let (first, rest) = name.split_once('.')?;
        let (second, third) = rest.split_once('.').unwrap_or((rest, ""));
        let line = match (digit(second), third) {
            (Some(number), "") if first == OWN => Line::Words(number),
            (Some(number), option) if first == OWN => Line::Points(number, option),
            (_, VETO) => Line::Rule(Kind::Veto, first, second),
            _ => Line::Rule(Kind::Points, first, rest),
        };
        let (value, author) = match value.strip_suffix(SENDER) {
            Some(value) => (value, Author::Sender),
            None => (value, Author::Visitor),
        };
        Some(Self {
            whole,
            line,
            value,
            author,
        })
    }

    /// Changes what a rule does to an option.
    pub fn change(
        self,
        rules: &Rules,
        kind: Kind,
        (rule, option): (RuleIx, OptionIx),
        judgement: &mut Judgement,
    ) -> Result<(), OwnFault> {
        let is_done = match kind {
            Kind::Points => {
                let points = self.number()?;
                if rules.published_points(rule, option).is_none() {
                    return Err(OwnFault::NoSuchLine);
                }
                judgement.reweigh(rules, rule, option, points, self.author)
            }
            Kind::Veto if self.value != "0" => return Err(OwnFault::NotLifted),
            Kind::Veto if !rules.publishes_veto(rule, option) => return Err(OwnFault::NoSuchLine),
            Kind::Veto => judgement.lift(rules, rule, option, self.author),
        };
        is_done.then_some(()).ok_or(OwnFault::TooManyChanges)
    }

    fn number(self) -> Result<i32, OwnFault> {
        let (digits, sign) = match self.value.strip_prefix('-') {
            Some(digits) => (digits, -1),
            None => (self.value, 1),
        };
        let points = digit(digits).and_then(|points| i32::try_from(points).ok());
        let points = points.filter(|points| *points <= POINTS);
        Ok(sign * points.ok_or(OwnFault::NotPoints)?)
    }
}

/// The number that a text is which is one digit. Points and reasons go no further than 5.
fn digit(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let digit = chars.next()?.to_digit(10)?;
    let is_all = chars.next().is_none();
    usize::try_from(digit).ok().filter(|_| is_all)
}

/// Own reasons whose parts are being gathered.
#[derive(Default)]
pub(crate) struct Drafts {
    list: Vec<Draft>,
}

struct Draft {
    number: usize,
    /// The part with the sentence, for a finding.
    part: String,
    because: String,
    points: Vec<(OptionIx, i32)>,
    author: Author,
}

impl Drafts {
    pub fn words(&mut self, number: usize, part: JudgementPart<'_>) -> Result<(), OwnFault> {
        let because = unescaped(part.value).ok_or(OwnFault::NotText)?;
        let draft = self.draft(number)?;
        part.whole.clone_into(&mut draft.part);
        draft.because = because;
        draft.author = part.author;
        Ok(())
    }

    pub fn points(
        &mut self,
        number: usize,
        option: OptionIx,
        part: JudgementPart<'_>,
    ) -> Result<(), OwnFault> {
        let points = part.number()?;
        self.draft(number)?.points.push((option, points));
        Ok(())
    }

    /// The draft with this number; the first part of a reason begins one.
    fn draft(&mut self, number: usize) -> Result<&mut Draft, OwnFault> {
        if !(1..=OWN_REASONS).contains(&number) {
            return Err(OwnFault::TooManyReasons);
        }
        let at = match self
            .list
            .binary_search_by_key(&number, |draft| draft.number)
        {
            Ok(at) => at,
            Err(at) => {
                let draft = Draft {
                    number,
                    part: format!("{OWN}.{number}"),
                    because: String::new(),
                    points: Vec::new(),
                    author: Author::Visitor,
                };
                self.list.insert(at, draft);
                at
            }
        };
        self.list.get_mut(at).ok_or(OwnFault::TooManyReasons)
    }

    /// Adds the reasons that are whole; gives the others.
    pub fn finish(self, judgement: &mut Judgement) -> Vec<(String, OwnFault)> {
        let mut faults = Vec::new();
        for draft in self.list {
            match OwnReason::new(&draft.because, draft.points, draft.author) {
                Ok(reason) => {
                    judgement.add(reason);
                }
                Err(fault) => faults.push((draft.part, OwnFault::Reason(fault))),
            }
        }
        faults
    }
}

/// The parts of a judgement, in the order of ids.
pub(crate) fn write_judgement(
    rules: &Rules,
    judgement: &Judgement,
    with_authors: bool,
) -> Vec<String> {
    let mark = |author: Author| match author {
        Author::Sender if with_authors => SENDER,
        _ => "",
    };
    let option = |option: OptionIx| rules.option(option).id.as_str();
    let lines = judgement.reweighed().iter().map(|line| {
        let (rule, mark) = (&rules.rule(line.rule).id, mark(line.author));
        format!("{rule}.{}={}{mark}", option(line.option), line.points)
    });
    let vetoes = judgement.lifted().iter().map(|veto| {
        let (rule, mark) = (&rules.rule(veto.rule).id, mark(veto.author));
        format!("{rule}.{}.{VETO}=0{mark}", option(veto.option))
    });
    let mut parts = Vec::new();
    for part in lines.chain(vetoes) {
        let at = parts.partition_point(|other| *other < part);
        parts.insert(at, part);
    }
    for (number, reason) in (1..).zip(judgement.reasons()) {
        let (words, mark) = (escaped(reason.because()), mark(reason.author()));
        parts.push(format!("{OWN}.{number}={words}{mark}"));
        for of in &rules.order.options {
            let points = reason.points_of(*of);
            if points != 0 {
                parts.push(format!("{OWN}.{number}.{}={points}", option(*of)));
            }
        }
    }
    parts
}
