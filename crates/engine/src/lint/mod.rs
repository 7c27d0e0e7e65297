//! Checks that need the whole file: one check, one file.
//!
//! Each check takes the [`Context`], looks at everything it is about and notes all it finds. What
//! can be seen at a single place belongs to `parse`.

mod answers;
mod duplicates;
mod moved;
mod never_true;
mod references;
mod reserved;
mod unused;

use crate::diagnostic::{Code, Findings};
use crate::lookup::{Lookup, Names};
use crate::model::{Id, RuleFile};
use crate::rules::Rules;
use crate::suggest::nearest;

/// What every check may look at.
struct Context<'a, 'f> {
    file: &'a RuleFile,
    names: Lookup<'a>,
    findings: &'f mut Findings,
}

/// Runs all checks on a file as it was read.
pub(crate) fn lint(file: &RuleFile, findings: &mut Findings) {
    let cx = &mut Context {
        names: Lookup::new(file),
        file,
        findings,
    };
    duplicates::check(cx);
    references::check(cx);
    reserved::check(cx);
    answers::check(cx);
    moved::check(cx);
    unused::check(cx);
}

/// Runs the checks that read compiled conditions.
pub(crate) fn lint_compiled(rules: &Rules, findings: &mut Findings) {
    never_true::check(rules, findings);
}

/// Complains when `id` is not among `known`. An empty id was complained about when it was read.
fn require(findings: &mut Findings, what: &str, id: &Id, known: &Names<'_>) {
    if id.text.is_empty() || known.get(id.as_str()).is_some() {
        return;
    }
    let help = nearest(id.as_str(), known.keys()).map(|near| format!("did you mean ‘{near}’?"));
    findings.add_with_help(
        Code::UnknownReference,
        id.at,
        format!("unknown {what} ‘{id}’"),
        help,
    );
}
