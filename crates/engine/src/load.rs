//! All stages in a row: the one door from a rule file to [`Rules`].

use crate::characters::without_mark;
use crate::compile::compile;
use crate::diagnostic::{Diagnostic, Findings, Severity};
use crate::encoding::read_text;
use crate::limits::Limits;
use crate::parse;
use crate::rules::Rules;
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
    /// Whether any finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// Reads, parses, checks, compiles and tests a rule file within the usual limits.
#[must_use]
pub fn load_bytes(bytes: &[u8]) -> Loaded {
    match read_text(bytes) {
        Ok(text) => load(text),
        Err(finding) => Loaded {
            rules: None,
            diagnostics: vec![finding],
        },
    }
}

/// The same for a file whose text was read before.
#[must_use]
pub fn load(text: &str) -> Loaded {
    load_within(text, &Limits::default())
}

/// The same within other limits, for measuring how the engine grows.
#[must_use]
pub fn load_within(text: &str, limits: &Limits) -> Loaded {
    let text = without_mark(text);
    let mut findings = Findings::default();
    let file = parse::parse_into(text, limits, &mut findings);
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
        diagnostics: findings.into_diagnostics(text),
    }
}
