//! Checks that need the whole file: one check, one file.
//!
//! Each check takes the [`Context`], looks at everything it is about and notes all it finds. What
//! can be seen at a single place belongs to `parse`.

mod answers;
mod duplicate_rule;
mod duplicates;
mod every_set;
mod late_source;
pub(crate) mod long_text;
mod moved;
mod never_true;
mod no_tests;
mod option_without_facts;
mod option_without_rules;
mod references;
mod repeated_effect;
mod reserved;
mod rule_without_source;
mod same_name;
mod untested;
mod untested_options;
mod untested_rules;
mod untested_values;
mod unused;

use crate::characters::foreign_letter;
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use crate::lookup::{Lookup, Names};
use crate::model::{Id, Question, RuleFile, Source};
use crate::rules::Rules;
use crate::suggest::nearest;

/// What every check may look at.
struct Context<'a, 'f> {
    file: &'a RuleFile,
    names: &'a Lookup<'a>,
    findings: &'f mut Findings,
}

/// Runs all checks on a file as it was read.
pub(crate) fn lint(file: &RuleFile, findings: &mut Findings) {
    let cx = &mut Context {
        names: &Lookup::new(file),
        file,
        findings,
    };
    duplicates::check(cx);
    references::check(cx);
    reserved::check(cx);
    answers::check(cx);
    moved::check(cx);
    unused::check(cx);
    option_without_rules::check(cx);
    duplicate_rule::check(cx);
    same_name::check(cx);
    rule_without_source::check(cx);
    option_without_facts::check(cx);
}

/// Runs the checks that read compiled conditions.
pub(crate) fn lint_compiled(rules: &Rules, findings: &mut Findings) {
    never_true::check(rules, findings);
    repeated_effect::check(rules, findings);
}

/// Notes for whoever looks after the file, on a day if one is named.
pub(crate) fn notes(rules: &Rules, day: Option<&str>, findings: &mut Findings) {
    if rules.file.tests.is_empty() {
        no_tests::note(findings);
    } else {
        let touched = untested::Touched::by_tests(rules);
        untested_rules::check(rules, &touched, findings);
        untested_options::check(rules, &touched, findings);
        untested_values::check(rules, &touched, findings);
    }
    if let Some(day) = day {
        late_source::check(&rules.file, day, findings);
    }
}

/// Complains when `id` is not among `known`. An empty id was complained about when it was read, and a section that is
/// missing or refused as a whole too: what refers into it is not judged.
fn require(cx: &mut Context<'_, '_>, what: &str, id: &Id, known: &Names<'_>) {
    let section = known.section;
    if id.text.is_empty() || known.get(id.as_str()).is_some() || !cx.findings.has_read(section) {
        return;
    }
    let finding = if known.len() == 0 {
        let message = format!("a {what} is named here, but the file has no ‘{section}’");
        let help = format!("add the list ‘{section}’, with an entry for each {what}");
        Finding::new(Code::UnknownReference, id.at, message).help(help)
    } else {
        let message = format!("unknown {what} ‘{id}’");
        let help = named(cx.file, section, id.as_str())
            .map(did_you_mean)
            .or_else(|| unknown(id.as_str(), known.keys()))
            .or_else(|| all(section, known.keys()));
        let finding = Finding::new(Code::UnknownReference, id.at, message);
        match moved(cx.file, id.as_str()).filter(|to| known.get(to).is_some()) {
            Some(to) => moved_to(finding, id.as_str(), to),
            None => finding.help(help),
        }
    };
    cx.findings.push_once(finding);
}

/// The id of the entry that is called so for people, or has this address.
fn named<'a>(file: &'a RuleFile, section: &str, name: &str) -> Option<&'a str> {
    let name = name.trim();
    let is = |other: &str| other.eq_ignore_ascii_case(name);
    let id = match section {
        "options" => &file.options.iter().find(|it| is(&it.name))?.id,
        "components" => &file.components.iter().find(|it| is(&it.name))?.id,
        "groups" => &file.groups.iter().find(|it| is(&it.title))?.id,
        "layers" => &file.layers.iter().find(|it| is(&it.title))?.id,
        "sources" => {
            let is_source = |it: &&Source| is(&it.title) || it.url.as_deref().is_some_and(is);
            &file.sources.iter().find(is_source)?.id
        }
        "questions" => {
            let is_question = |it: &&Question| is(&it.ask) || it.short.as_deref().is_some_and(is);
            &file.questions.iter().find(is_question)?.id
        }
        _ => return None,
    };
    Some(id.as_str()).filter(|id| !id.is_empty())
}

fn did_you_mean(name: &str) -> String {
    format!("did you mean ‘{name}’?")
}

/// The names that are known, where they are few enough to be read.
fn all<'a>(section: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    const FEW: usize = 8;
    let known: Vec<&str> = known.collect();
    (known.len() <= FEW).then(|| format!("known {section}: {}", known.join(", ")))
}

/// What something is called now, where the file says that it moved.
fn moved<'a>(file: &'a RuleFile, name: &str) -> Option<&'a str> {
    let entry = file.moved.iter().find(|(from, _)| from.as_str() == name)?;
    entry.1.as_ref().map(Id::as_str)
}

/// The next step for a name that moved, and its mend.
fn moved_to(finding: Finding, from: &str, to: &str) -> Finding {
    let finding = finding.help(format!("it moved: write ‘{to}’"));
    finding.rename(from, to)
}

/// What to do about a name that nobody knows: the nearest one that somebody does.
fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let near = nearest(name, known).map(did_you_mean);
    let foreign = foreign_letter(name);
    match (near, foreign) {
        (Some(near), Some(foreign)) => Some(format!("{near} {foreign}")),
        (near, foreign) => near.or(foreign),
    }
}
