//! Names to positions, for linting and compiling.

use crate::model::{Id, RuleFile};

/// Names of one kind of entry with their positions, sorted by name. Of entries that share a name the
/// first is found.
///
/// A sorted list, since the code of a tree is a kilobyte of what everybody loads.
pub(crate) struct Names<'a> {
    sorted: Vec<(&'a str, usize)>,
    /// The section of the file that defines them.
    pub section: &'static str,
}

impl<'a> Names<'a> {
    fn new(section: &'static str, ids: impl Iterator<Item = &'a Id>) -> Self {
        let mut names = Self {
            sorted: Vec::new(),
            section,
        };
        for (at, id) in ids.enumerate() {
            if let Err(place) = names.search(id.as_str()) {
                names.sorted.insert(place, (id.as_str(), at));
            }
        }
        names
    }

    fn search(&self, name: &str) -> Result<usize, usize> {
        self.sorted
            .binary_search_by(|(known, _)| (*known).cmp(name))
    }

    /// The position of the entry with this name.
    pub fn get(&self, name: &str) -> Option<usize> {
        let place = self.search(name).ok()?;
        self.sorted.get(place).map(|(_, at)| *at)
    }

    /// Every name, in order.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.sorted.iter().map(|(name, _)| *name)
    }

    /// The positions, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = usize> {
        self.sorted.iter().map(|(_, at)| *at)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
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
            sources: Names::new("sources", file.sources.iter().map(|entry| &entry.id)),
            groups: Names::new("groups", file.groups.iter().map(|entry| &entry.id)),
            questions: Names::new("questions", file.questions.iter().map(|entry| &entry.id)),
            layers: Names::new("layers", file.layers.iter().map(|entry| &entry.id)),
            components: Names::new("components", file.components.iter().map(|entry| &entry.id)),
            options: Names::new("options", file.options.iter().map(|entry| &entry.id)),
            rules: Names::new("rules", file.rules.iter().map(|entry| &entry.id)),
        }
    }
}
