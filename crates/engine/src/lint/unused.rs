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
        .flat_map(|it| &it.stack)
        .chain(rules().flat_map(|it| &it.add)));
    let layers = set(file.components.iter().map(|it| &it.layer));
    let groups = set(file.questions.iter().map(|it| &it.group));
    let sources = set(rules()
        .flat_map(|it| &it.sources)
        .chain(options().flat_map(|it| &it.facts.sources))
        .chain(options().flat_map(|it| it.facts.measured.iter().map(|it| &it.source)))
        .chain(file.comparison.iter().flat_map(|it| &it.sources))
        .chain(file.notes.iter().flat_map(|it| &it.sources))
        .chain(file.takeaways.iter().flat_map(|it| &it.sources)));

    unused(
        cx,
        "component",
        file.components.iter().map(|it| &it.id),
        &components,
    );
    unused(cx, "layer", file.layers.iter().map(|it| &it.id), &layers);
    unused(cx, "group", file.groups.iter().map(|it| &it.id), &groups);
    unused(cx, "source", file.sources.iter().map(|it| &it.id), &sources);
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
