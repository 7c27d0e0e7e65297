//! The examples of a file in the order in which they are shown: under their headings.

use crate::rules::Rules;

/// Examples that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetGroup<'r> {
    /// Their heading; `None` for those that have none.
    pub heading: Option<&'r str>,
    /// Their positions in the file, in its order.
    pub presets: Vec<usize>,
}

/// The examples by heading: those without one first, then each heading where it first comes up.
#[must_use]
pub fn preset_groups(rules: &Rules) -> Vec<PresetGroup<'_>> {
    let mut groups: Vec<PresetGroup<'_>> = Vec::new();
    for (at, preset) in rules.file().presets.iter().enumerate() {
        let heading = preset.group.as_deref();
        if let Some(group) = groups.iter_mut().find(|group| group.heading == heading) {
            group.presets.push(at);
            continue;
        }
        let group = PresetGroup {
            heading,
            presets: vec![at],
        };
        let place = if heading.is_some() { groups.len() } else { 0 };
        groups.insert(place, group);
    }
    groups
}
