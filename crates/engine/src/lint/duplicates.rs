//! `E011`: two entries of one kind share an id. Links and saved answers could not tell them apart.
//! Also found: one name listed twice where a set is meant.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use crate::model::{Choice, Id};
use std::collections::BTreeMap;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let file = cx.file;
    let f = &mut *cx.findings;
    unique(f, "source", file.sources.iter().map(|source| &source.id));
    unique(f, "group", file.groups.iter().map(|group| &group.id));
    unique(
        f,
        "question",
        file.questions.iter().map(|question| &question.id),
    );
    unique(f, "layer", file.layers.iter().map(|layer| &layer.id));
    unique(
        f,
        "component",
        file.components.iter().map(|component| &component.id),
    );
    unique(f, "option", file.options.iter().map(|option| &option.id));
    unique(f, "rule", file.rules.iter().map(|rule| &rule.id));
    unique(
        f,
        "comparison row",
        file.comparison.iter().map(|row| &row.id),
    );
    unique(f, "note", file.notes.iter().map(|note| &note.id));
    unique(
        f,
        "takeaway",
        file.takeaways.iter().map(|takeaway| &takeaway.id),
    );
    unique(f, "preset", file.presets.iter().map(|preset| &preset.id));
    for question in &file.questions {
        unique(f, "value", question.values.iter().map(|value| &value.id));
    }
    for option in &file.options {
        listed(f, "component", option.stack.iter());
    }
    let presets = file.presets.iter().map(|preset| &preset.answers);
    let tests = file.tests.iter().map(|test| &test.answers);
    for (_, choice) in presets.chain(tests).flat_map(|answers| &answers.given) {
        if let Choice::Many(values) = choice {
            listed(f, "value", values.iter());
        }
    }
    for rule in &file.rules {
        listed(f, "vetoed option", rule.veto.iter());
        listed(f, "added component", rule.add.iter());
        listed(f, "dropped component", rule.drop.iter());
        listed(f, "option", rule.only_for.iter().flatten());
    }
}

/// Things that are defined, each by a name of its own.
fn unique<'a>(findings: &mut Findings, what: &str, ids: impl Iterator<Item = &'a Id>) {
    twice(
        findings,
        what,
        ids,
        "give one of them another id, or delete it",
    );
}

/// Names in a list.
fn listed<'a>(findings: &mut Findings, what: &str, ids: impl Iterator<Item = &'a Id>) {
    twice(findings, what, ids, "name it once");
}

fn twice<'a>(findings: &mut Findings, what: &str, ids: impl Iterator<Item = &'a Id>, help: &str) {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for id in ids.filter(|id| !id.text.is_empty()) {
        places.entry(id.as_str()).or_default().push(id.at);
    }
    for (id, places) in places {
        let [_, second, more @ ..] = places.as_slice() else {
            continue;
        };
        let count = match places.len() {
            2 => "twice".to_owned(),
            count => format!("{count} times"),
        };
        let message = format!("the {what} ‘{id}’ is here {count}");
        let finding = Finding::new(Code::DuplicateId, *second, message);
        findings.push(finding.also(more.iter().copied()).help(help.to_owned()));
    }
}
