//! `W102`: a component, layer, group or source that nothing uses. Often the trace of a renamed id.

use super::Context;
use crate::diagnostic::Code;
use crate::model::Id;
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

    unused(
        cx,
        "component",
        file.components.iter().map(|component| &component.id),
        &components,
    );
    unused(
        cx,
        "layer",
        file.layers.iter().map(|layer| &layer.id),
        &layers,
    );
    unused(
        cx,
        "group",
        file.groups.iter().map(|group| &group.id),
        &groups,
    );
    unused(
        cx,
        "source",
        file.sources.iter().map(|source| &source.id),
        &sources,
    );
}

fn set<'a>(ids: impl Iterator<Item = &'a Id>) -> BTreeSet<&'a str> {
    ids.map(Id::as_str).collect()
}

fn unused<'a>(
    cx: &mut Context<'_, '_>,
    what: &str,
    defined: impl Iterator<Item = &'a Id>,
    used: &BTreeSet<&str>,
) {
    for id in defined.filter(|id| !used.contains(id.as_str())) {
        cx.findings.add(
            Code::Unused,
            id.at,
            format!("nothing uses the {what} ‘{id}’"),
        );
    }
}
