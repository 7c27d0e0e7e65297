//! Names to positions, for linting and compiling.

use crate::model::{Id, RuleFile};
use std::collections::BTreeMap;

/// Names of one kind of entry. Of entries that share a name the first is found.
pub(crate) type Names<'a> = BTreeMap<&'a str, usize>;

/// The names that a rule file defines.
pub(crate) struct Lookup<'a> {
    pub sources: Names<'a>,
    pub groups: Names<'a>,
    pub questions: Names<'a>,
    pub layers: Names<'a>,
    pub components: Names<'a>,
    pub options: Names<'a>,
    pub rules: Names<'a>,
}

impl<'a> Lookup<'a> {
    pub fn new(file: &'a RuleFile) -> Self {
        Self {
            sources: names(file.sources.iter().map(|entry| &entry.id)),
            groups: names(file.groups.iter().map(|entry| &entry.id)),
            questions: names(file.questions.iter().map(|entry| &entry.id)),
            layers: names(file.layers.iter().map(|entry| &entry.id)),
            components: names(file.components.iter().map(|entry| &entry.id)),
            options: names(file.options.iter().map(|entry| &entry.id)),
            rules: names(file.rules.iter().map(|entry| &entry.id)),
        }
    }
}

fn names<'a>(ids: impl Iterator<Item = &'a Id>) -> Names<'a> {
    let mut names = Names::new();
    for (at, id) in ids.enumerate() {
        names.entry(id.as_str()).or_insert(at);
    }
    names
}
