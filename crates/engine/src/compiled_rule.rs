//! A rule as it runs: names are positions, its condition is a predicate over masks.

use crate::index::{ComponentIx, OptionIx};
use crate::predicate::Predicate;

/// A rule with its names resolved.
#[derive(Clone, Debug)]
pub(crate) struct CompiledRule {
    pub when: Predicate,
    pub points: Vec<(OptionIx, i32)>,
    pub veto: Vec<OptionIx>,
    pub add: Vec<ComponentIx>,
    pub drop: Vec<ComponentIx>,
    /// The options that `add`, `drop` and `warn` speak of; `None` means all.
    pub only_for: Option<Vec<OptionIx>>,
}

impl CompiledRule {
    pub fn concerns(&self, option: OptionIx) -> bool {
        self.only_for
            .as_ref()
            .is_none_or(|options| options.contains(&option))
    }
}
