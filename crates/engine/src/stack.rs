//! The stack of an option under given answers: base parts and added parts, less dropped ones.

use crate::index::{ComponentIx, LayerIx, OptionIx, RuleIx};
use crate::order::insert;
use crate::recommendation::Recommendation;
use crate::rules::Rules;

/// One layer of a stack with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackLayer {
    /// The layer.
    pub layer: LayerIx,
    /// Its parts: those of the base stack first, each group in the order of ids. Never empty.
    pub parts: Vec<Part>,
}

/// One component in a stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The component.
    pub component: ComponentIx,
    /// The rules that added it, in the order of ids; empty for a part of the base stack.
    pub added_by: Vec<RuleIx>,
}

/// The stack of `option`, layer by layer in the reading order of the file.
///
/// It is the base stack and everything that fired rules add, less everything they drop: a dropped
/// component stays out whichever rule comes first.
#[must_use]
pub fn stack(rules: &Rules, recommendation: &Recommendation, option: OptionIx) -> Vec<StackLayer> {
    let mut parts: Vec<Part> = Vec::new();
    for component in rules.stacks.get(option.get()).into_iter().flatten() {
        if !parts.iter().any(|part| part.component == *component) {
            parts.push(Part {
                component: *component,
                added_by: Vec::new(),
            });
        }
    }
    let base = parts.len();
    let mut dropped: Vec<ComponentIx> = Vec::new();
    for fired in &recommendation.fired {
        let rule = rules.compiled(fired.rule);
        if !rule.concerns(option) {
            continue;
        }
        dropped.extend(&rule.drop);
        for component in &rule.add {
            match parts.iter().position(|part| part.component == *component) {
                Some(at) if at < base => {}
                Some(at) => {
                    if let Some(part) = parts.get_mut(at) {
                        part.added_by.push(fired.rule);
                    }
                }
                None => parts.push(Part {
                    component: *component,
                    added_by: vec![fired.rule],
                }),
            }
        }
    }
    parts.retain(|part| !dropped.contains(&part.component));
    let place = |part: &Part| {
        let rank = rules.order.of_component(part.component);
        (!part.added_by.is_empty(), rank)
    };
    let mut sorted: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        let mine = place(&part);
        insert(&mut sorted, part, |other| place(other) < mine);
    }
    rules
        .layer_ixs()
        .filter_map(|layer| {
            let parts: Vec<Part> = sorted
                .iter()
                .filter(|part| rules.layer_of.get(part.component.get()) == Some(&layer))
                .cloned()
                .collect();
            (!parts.is_empty()).then_some(StackLayer { layer, parts })
        })
        .collect()
}
