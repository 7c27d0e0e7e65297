//! Two options side by side: what sets them apart first.

use crate::index::{ComponentIx, LayerIx, OptionIx, RuleIx};
use crate::order::insert;
use crate::recommendation::Recommendation;
use crate::rules::Rules;
use crate::stack::{StackLayer, stack};

/// Two breakdowns and two stacks, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versus {
    /// Every rule that gives either option points: the greatest difference first, equals in the order
    /// of ids.
    pub lines: Vec<VersusLine>,
    /// Every layer that either stack has: those that differ first, each group in reading order.
    pub layers: Vec<VersusLayer>,
}

/// What one rule gives both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersusLine {
    /// The rule.
    pub rule: RuleIx,
    /// Its points as they count; `None` where it says nothing.
    pub points: [Option<i32>; 2],
}

impl VersusLine {
    /// How far apart it sets them: above 0 for the first.
    #[must_use]
    pub fn difference(self) -> i32 {
        let [one, two] = self.points.map(Option::unwrap_or_default);
        one - two
    }
}

/// One layer of both stacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersusLayer {
    /// The layer.
    pub layer: LayerIx,
    /// The parts of each, as in [`StackLayer`].
    pub parts: [Vec<ComponentIx>; 2],
}

/// Compares two options.
#[must_use]
pub fn versus(rules: &Rules, result: &Recommendation, options: [OptionIx; 2]) -> Versus {
    let mut lines: Vec<VersusLine> = Vec::new();
    for fired in &result.fired {
        let points = options.map(|option| points(result, option, fired.rule));
        if points != [None, None] {
            let line = VersusLine {
                rule: fired.rule,
                points,
            };
            let size = line.difference().abs();
            insert(&mut lines, line, |other| other.difference().abs() >= size);
        }
    }
    let stacks = options.map(|option| stack(rules, result, option));
    let mut layers: Vec<VersusLayer> = Vec::new();
    for layer in rules.layer_ixs() {
        let parts = [0, 1].map(|side| parts(stacks.get(side), layer));
        let [one, two] = &parts;
        if one.is_empty() && two.is_empty() {
            continue;
        }
        let same = one == two;
        let layer = VersusLayer { layer, parts };
        insert(&mut layers, layer, |other| {
            let [one, two] = &other.parts;
            same || one != two
        });
    }
    Versus { lines, layers }
}

fn points(result: &Recommendation, option: OptionIx, rule: RuleIx) -> Option<i32> {
    let contributions = &result.breakdown(option)?.contributions;
    let given = contributions.iter().find(|given| given.rule == rule)?;
    Some(given.points)
}

fn parts(stack: Option<&Vec<StackLayer>>, layer: LayerIx) -> Vec<ComponentIx> {
    let mut layers = stack.into_iter().flatten();
    let found = layers.find(|found| found.layer == layer);
    let parts = found.into_iter().flat_map(|found| &found.parts);
    parts.map(|part| part.component).collect()
}
