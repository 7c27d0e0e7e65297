//! `W108`: an option lacks facts that more than half of the options have.
//!
//! Facts are read side by side; a gap looks as if there were nothing to say. They decide nothing.
//! Looked for only where nothing is wrong in the options.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::model::Facts;

/// A fact, with what says whether it is there.
type Fact = (&'static str, fn(&Facts) -> bool);

/// The facts that are looked at.
const FACTS: [Fact; 7] = [
    ("version", |facts| facts.version.is_some()),
    ("until", |facts| facts.until.is_some()),
    ("licence", |facts| facts.licence.is_some()),
    ("rampup", |facts| facts.rampup.is_some()),
    ("strengths", |facts| !facts.strengths.is_empty()),
    ("weaknesses", |facts| !facts.weaknesses.is_empty()),
    ("avoid", |facts| !facts.avoid.is_empty()),
];

pub(super) fn check(cx: &mut Context<'_, '_>) {
    // Where something is wrong, options may have more than is seen.
    if !cx.findings.is_sound("options") {
        return;
    }
    let options = &cx.file.options;
    let is_common = |has: &fn(&Facts) -> bool| {
        let with = options.iter().filter(|option| has(&option.facts)).count();
        with * 2 > options.len()
    };
    let common: Vec<_> = FACTS.iter().filter(|(_, has)| is_common(has)).collect();
    for option in options {
        let missing = common.iter().filter(|(_, has)| !has(&option.facts));
        let missing: Vec<String> = missing.map(|(name, _)| format!("‘{name}’")).collect();
        if !missing.is_empty() {
            let id = &option.id;
            let missing = missing.join(", ");
            let message =
                format!("the option ‘{id}’ lacks facts that most options have: {missing}");
            let help = "add them to its ‘facts’".to_owned();
            cx.findings
                .push(Finding::new(Code::OptionWithoutFacts, id.at, message).help(help));
        }
    }
}
