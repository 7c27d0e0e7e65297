//! `N205`: the file has no tests.
//!
//! A test is a project, its answers and the winner that you expect. It says what points are for, and fails when a later
//! edit undoes it. Where there is none, `N201` to `N203` would name everything and are not said.

use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};

pub(super) fn note(findings: &mut Findings) {
    let help = "add the list ‘tests’, with a project for each option that should win";
    let finding = Finding::new(Code::NoTests, 0, "the file has no tests");
    findings.push(finding.help(help.to_owned()));
}
