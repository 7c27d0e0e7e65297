//! All stages in a row: the one door from a rule file to [`Rules`].

use crate::characters::without_mark;
use crate::compile::compile;
use crate::diagnostic::{Diagnostic, Severity};
use crate::encoding::{read_text, too_large};
use crate::findings::Findings;
use crate::limits::Limits;
use crate::parse;
use crate::rules::Rules;
use crate::tolerant::{self, Dialect};
use crate::{lint, scenario};

/// What became of a rule file.
#[derive(Debug)]
pub struct Loaded {
    /// The rules, when the file has no errors. Failing tests are findings but do not make a file
    /// unusable, so that its author can try the page while mending it.
    pub rules: Option<Rules>,
    /// Everything that was found, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// A file that cannot even be read.
    #[must_use]
    pub fn refused(finding: Diagnostic) -> Self {
        Self {
            rules: None,
            diagnostics: vec![finding],
        }
    }

    /// Whether any finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// Reads, parses, checks, compiles and tests a rule file within the usual limits. Its name says whether comments and
/// trailing commas may stand in it: [`Dialect::of`].
#[must_use]
pub fn load_named(name: &str, bytes: &[u8]) -> Loaded {
    match read_text(bytes) {
        Ok(text) => load_as(text, &Limits::default(), Dialect::of(name)),
        Err(finding) => Loaded::refused(finding),
    }
}

/// The same for JSON, whatever the file is called.
#[must_use]
pub fn load_bytes(bytes: &[u8]) -> Loaded {
    load_named("", bytes)
}

/// The same for a file whose text was read before.
#[must_use]
pub fn load(text: &str) -> Loaded {
    load_within(text, &Limits::default())
}

/// The same within other limits, for measuring how the engine grows.
#[must_use]
pub fn load_within(text: &str, limits: &Limits) -> Loaded {
    load_as(without_mark(text), limits, Dialect::Json)
}

/// What whoever looks after a file may want to know although nothing is wrong: what no test touches, and which sources
/// are late on a day, `YYYY-MM-DD`, if one is named. The rules are those that `bytes` were read as.
#[must_use]
pub fn notes(rules: &Rules, bytes: &[u8], day: Option<&str>) -> Vec<Diagnostic> {
    let Ok(text) = read_text(bytes) else {
        return Vec::new();
    };
    let mut findings = Findings::default();
    lint::notes(rules, day, &mut findings);
    findings.into_diagnostics(text, &tolerant::read(text).readable)
}

fn load_as(text: &str, limits: &Limits, dialect: Dialect) -> Loaded {
    if let Some(finding) = too_large(limits, Some(text.len())) {
        return Loaded::refused(finding);
    }
    let mut findings = Findings::default();
    let tolerant = tolerant::read(text);
    let file = parse::parse_into(&tolerant, limits, dialect, &mut findings);
    lint::lint(&file, &mut findings);
    let rules = if findings.has_errors() {
        None
    } else {
        compile(file)
    };
    if let Some(rules) = &rules {
        lint::lint_compiled(rules, &mut findings);
        scenario::run(rules, &mut findings);
    }
    Loaded {
        rules,
        diagnostics: findings.into_diagnostics(text, &tolerant.readable),
    }
}
