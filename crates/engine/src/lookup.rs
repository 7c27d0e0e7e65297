//! Names to positions, for linting and compiling.

use crate::model::{Id, RuleFile};

/// Names of one kind of entry with their positions, sorted by name. Of entries that share a name the
/// first is found.
///
/// A sorted list, since the code of a tree is a kilobyte of what everybody loads.
pub(crate) struct Names<'a>(Vec<(&'a str, usize)>);

impl<'a> Names<'a> {
    fn new(ids: impl Iterator<Item = &'a Id>) -> Self {
        let mut names = Self(Vec::new());
        for (at, id) in ids.enumerate() {
            if let Err(place) = names.search(id.as_str()) {
                names.0.insert(place, (id.as_str(), at));
            }
        }
        names
    }

    fn search(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (*known).cmp(name))
    }

    /// The position of the entry with this name.
    pub fn get(&self, name: &str) -> Option<usize> {
        let place = self.search(name).ok()?;
        self.0.get(place).map(|(_, at)| *at)
    }

    /// Every name, in order.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.0.iter().map(|(name, _)| *name)
    }

    /// The positions, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|(_, at)| *at)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

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
            sources: Names::new(file.sources.iter().map(|entry| &entry.id)),
            groups: Names::new(file.groups.iter().map(|entry| &entry.id)),
            questions: Names::new(file.questions.iter().map(|entry| &entry.id)),
            layers: Names::new(file.layers.iter().map(|entry| &entry.id)),
            components: Names::new(file.components.iter().map(|entry| &entry.id)),
            options: Names::new(file.options.iter().map(|entry| &entry.id)),
            rules: Names::new(file.rules.iter().map(|entry| &entry.id)),
        }
    }
}
