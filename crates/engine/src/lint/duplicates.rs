//! `E011`: two entries of one kind share an id. Links and saved answers could not tell them apart.
//! Also found: one name listed twice where a set is meant.

use super::Context;
use crate::diagnostic::Code;
use crate::findings::Findings;
use crate::model::Id;
use std::collections::BTreeSet;

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
        unique(f, "component", option.stack.iter());
    }
    for rule in &file.rules {
        unique(f, "vetoed option", rule.veto.iter());
        unique(f, "added component", rule.add.iter());
        unique(f, "dropped component", rule.drop.iter());
        unique(f, "option", rule.only_for.iter().flatten());
    }
}

fn unique<'a>(findings: &mut Findings, what: &str, ids: impl Iterator<Item = &'a Id>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !id.text.is_empty() && !seen.insert(id.as_str()) {
            findings.add(
                Code::DuplicateId,
                id.at,
                format!("the {what} ‘{id}’ is here twice"),
            );
        }
    }
}
