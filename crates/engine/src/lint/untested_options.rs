//! `N202`: options that no test of the file expects to lead or to be vetoed.
//!
//! An option for which nobody wrote down when it should win has points that nobody has tried. One note names them all.

use super::untested::{Touched, named, note};
use crate::diagnostic::Code;
use crate::findings::Findings;
use crate::rules::Rules;

pub(super) fn check(rules: &Rules, touched: &Touched, findings: &mut Findings) {
    let names: Vec<_> = rules
        .option_ixs()
        .filter(|option| !touched.has_option(*option))
        .map(|option| named(&rules.option(option).id))
        .collect();
    let says = "no test expects these options to lead or to be vetoed";
    let help = "write a test for a project that calls for each of them";
    note(findings, Code::UntestedOption, says, help, &names);
}
