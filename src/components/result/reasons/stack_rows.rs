//! What the picture of a stack shows, layer by layer. Pure.

use matrix_engine::{ComponentIx, LayerIx, Part, RuleIx, Rules, StackLayer};

/// A layer with its parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct LayerRow {
    /// The layer.
    pub layer: LayerIx,
    /// The parts, in order.
    pub parts: Vec<PartRow>,
}

/// A part of a stack.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct PartRow {
    /// The component.
    pub component: ComponentIx,
    /// Why the answers added it, in words; empty for a part that is always there.
    pub why: Vec<String>,
}

/// The rows of a stack. A rule that adds several parts gives its reason with the first of them.
pub(super) fn rows(rules: &Rules, layers: Vec<StackLayer>) -> Vec<LayerRow> {
    let mut given: Vec<(RuleIx, ComponentIx)> = Vec::new();
    let rows = layers.into_iter().map(|layer| LayerRow {
        layer: layer.layer,
        parts: layer
            .parts
            .iter()
            .map(|part| PartRow {
                component: part.component,
                why: why(rules, part, &mut given),
            })
            .collect(),
    });
    rows.collect()
}

fn why(rules: &Rules, part: &Part, given: &mut Vec<(RuleIx, ComponentIx)>) -> Vec<String> {
    let reasons = part.added_by.iter().map(|rule| {
        let first = given.iter().find(|(known, _)| known == rule);
        if let Some((_, first)) = first {
            let name = &rules.component(*first).name;
            format!("Added for the same reason as {name}.")
        } else {
            given.push((*rule, part.component));
            format!("Added: {}", rules.rule(*rule).because)
        }
    });
    reasons.collect()
}
