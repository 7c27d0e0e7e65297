//! `N203`: values of questions that are given in no test of the file.
//!
//! What follows from them was never written down. One note names them all.

use super::untested::{Touched, note};
use crate::diagnostic::Code;
use crate::findings::Findings;
use crate::model::Kind;
use crate::rules::Rules;

pub(super) fn check(rules: &Rules, touched: &Touched, findings: &mut Findings) {
    let mut names = Vec::new();
    for question in rules.question_ixs() {
        let asked = rules.question(question);
        for value in rules.value_ixs(question) {
            if touched.has_value(question, value) {
                continue;
            }
            let Some(known) = asked.values.get(value.0) else {
                continue;
            };
            // The values of a toggle stand nowhere in the file.
            let at = if asked.kind == Kind::Toggle {
                asked.id.at
            } else {
                known.id.at
            };
            names.push((format!("‘{}={}’", asked.id, known.id), at));
        }
    }
    let says = "no test gives these answers";
    let help = "write a test in which each of them is given";
    note(findings, Code::UntestedValue, says, help, &names);
}
