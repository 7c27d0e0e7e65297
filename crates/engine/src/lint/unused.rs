//! `W102`: a component, layer, group or source that nothing uses. Often the trace of a renamed id.
//! Looked for only where nothing is wrong in what could use it, since a slip there may hide a use.
//! Also found: an option that a test names in `or` as well as in `winner`.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::model::{Id, is_id};
use std::collections::BTreeSet;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let file = cx.file;
    let rules = || file.rules.iter();
    let options = || file.options.iter();

    let components = set(options()
        .flat_map(|option| &option.stack)
        .chain(rules().flat_map(|rule| &rule.add)));
    let layers = set(file.components.iter().map(|component| &component.layer));
    let groups = set(file.questions.iter().map(|question| &question.group));
    let measured = options().flat_map(|option| &option.facts.measured);
    let sources = set(rules()
        .flat_map(|rule| &rule.sources)
        .chain(options().flat_map(|option| &option.facts.sources))
        .chain(measured.map(|measured| &measured.source))
        .chain(file.comparison.iter().flat_map(|row| &row.sources))
        .chain(file.notes.iter().flat_map(|note| &note.sources))
        .chain(file.takeaways.iter().flat_map(|takeaway| &takeaway.sources)));

    for test in &file.tests {
        let both = test
            .or
            .iter()
            .flatten()
            .filter(|id| test.winner.contains(id));
        for id in both.filter(|id| !id.text.is_empty()) {
            let message = format!("‘or’ adds nothing by ‘{id}’, which stands in ‘winner’");
            let finding = Finding::new(Code::Unused, id.at, message);
            cx.findings
                .push(finding.help("take it out of ‘or’".to_owned()));
        }
    }

    // Where something is wrong, more may be used than is seen.
    let is_read = |users: &[&str]| users.iter().all(|section| cx.findings.is_sound(section));
    let read = [
        is_read(&["options", "rules"]),
        is_read(&["components"]),
        is_read(&["questions"]),
        is_read(&["options", "rules", "comparison", "notes", "takeaways"]),
    ];
    let defined: [(&str, Vec<&Id>, _); 4] = [
        ("component", ids(&file.components, |it| &it.id), components),
        ("layer", ids(&file.layers, |it| &it.id), layers),
        ("group", ids(&file.groups, |it| &it.id), groups),
        ("source", ids(&file.sources, |it| &it.id), sources),
    ];
    for ((what, defined, used), _) in defined.into_iter().zip(read).filter(|(_, read)| *read) {
        unused(cx, what, defined, &used);
    }
}

fn ids<T>(entries: &[T], id: impl Fn(&T) -> &Id) -> Vec<&Id> {
    entries.iter().map(id).collect()
}

fn set<'a>(ids: impl Iterator<Item = &'a Id>) -> BTreeSet<&'a str> {
    ids.map(Id::as_str).collect()
}

fn unused(cx: &mut Context<'_, '_>, what: &str, defined: Vec<&Id>, used: &BTreeSet<&str>) {
    // One whose name cannot be is refused for that.
    let unused = defined
        .into_iter()
        .filter(|id| !used.contains(id.as_str()) && is_id(id.as_str()));
    for id in unused {
        cx.findings.add(
            Code::Unused,
            id.at,
            format!("nothing uses the {what} ‘{id}’"),
        );
    }
}
