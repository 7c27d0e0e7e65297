//! `N201`: rules that fire in no test of the file.
//!
//! Nobody would notice if they were changed or lost. One note names them all.

use super::untested::{Touched, named, note};
use crate::diagnostic::Code;
use crate::findings::Findings;
use crate::index::RuleIx;
use crate::rules::Rules;

pub(super) fn check(rules: &Rules, touched: &Touched, findings: &mut Findings) {
    let places = (0..rules.compiled.len()).map(RuleIx);
    let names: Vec<_> = places
        .filter(|rule| !touched.has_rule(*rule))
        .map(|rule| named(&rules.rule(rule).id))
        .collect();
    let says = "no test makes these rules fire";
    let help = "write a test that does: a project, its answers, the winner you expect";
    note(findings, Code::UntestedRule, says, help, &names);
}
