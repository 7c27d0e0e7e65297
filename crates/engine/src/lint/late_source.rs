//! `N204`: a source is past its `until` on the day that `--on` names.
//!
//! What rests on it should be looked at again. Without a day nothing is said, so that a check says the same tomorrow;
//! `matrix due` is for a monthly job.

use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use crate::model::RuleFile;

pub(super) fn check(file: &RuleFile, day: &str, findings: &mut Findings) {
    for source in &file.sources {
        let until = source.until.as_deref();
        // Days in this form sort like text. The last day still counts.
        if let Some(until) = until.filter(|until| *until < day) {
            let id = &source.id;
            let message = format!("the source ‘{id}’ was to be looked at again after {until}");
            let help = "look at it, and set ‘checked’ and ‘until’ anew".to_owned();
            findings.push(Finding::new(Code::LateSource, id.at, message).help(help));
        }
    }
}
