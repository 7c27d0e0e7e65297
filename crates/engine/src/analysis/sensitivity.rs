//! Which points the winner rests on: for each contribution to each option, the change of its points at
//! which the winner changes. In closed form; a test holds it equal to trying every number.

use crate::importance::{BREAKS_A_MUST, Importance};
use crate::index::{OptionIx, RuleIx};
use crate::limits::POINTS;
use crate::recommendation::{Contribution, RankedOption, Recommendation, RuledOut};
use crate::rules::Rules;

/// Points on which the winner rests, with the change that tips it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TippingPoint {
    /// The rule that gives the points.
    pub rule: RuleIx,
    /// The option that gets them.
    pub option: OptionIx,
    /// The smallest change of the points, before doubling, after which other options lead, or fewer or
    /// more of them; of two equally small ones the loss.
    pub change: i32,
}

impl TippingPoint {
    /// The points, before doubling, at which the winner changes; `None` where no rule can give so many.
    #[must_use]
    pub fn tips_at(&self, rules: &Rules) -> Option<i32> {
        let at = rules.points(self.rule, self.option)? + self.change;
        (-POINTS..=POINTS).contains(&at).then_some(at)
    }
}

/// Every contribution whose points could change the winner, option by option in the order of the ranking.
#[must_use]
pub fn sensitivity(result: &Recommendation) -> Vec<TippingPoint> {
    let mut points = Vec::new();
    for ranked in &result.ranking {
        let contributions = ranked.breakdown.contributions.iter();
        points.extend(contributions.filter_map(|contribution| {
            let change = in_the_running(result, ranked, contribution)?;
            Some(tipping_point(ranked.option, contribution, change))
        }));
    }
    for out in &result.ruled_out {
        if let ([], [must]) = (out.vetoes.as_slice(), out.musts.as_slice()) {
            points.push(tipping_point(out.option, must, back_in(result, out, must)));
        }
    }
    points
}

fn tipping_point(option: OptionIx, contribution: &Contribution, change: i32) -> TippingPoint {
    TippingPoint {
        rule: contribution.rule,
        option,
        change,
    }
}

/// For an option in the running: a gain that brings it up to the lead, or a loss that costs it the
/// lead.
fn in_the_running(
    result: &Recommendation,
    ranked: &RankedOption,
    contribution: &Contribution,
) -> Option<i32> {
    let score = ranked.breakdown.score;
    let factor = contribution.importance.factor();
    let others = result.ranking.iter();
    let others = others.filter(|other| other.option != ranked.option);
    let behind = others.map(|other| other.breakdown.score - score).max();
    // Points of a must that sink this low take the option out.
    let out = (contribution.importance == Importance::Must)
        .then(|| BREAKS_A_MUST - contribution.points / factor);
    match behind {
        // A gain makes up for it.
        Some(behind @ 1..) => Some(steps(behind, factor)),
        // A tie: any loss ends it.
        Some(0) => Some(-1),
        // Ahead: what the loss may be, or less where a must breaks sooner.
        Some(ahead) => {
            let loss = -steps(-ahead, factor);
            Some(out.map_or(loss, |out| out.max(loss)))
        }
        None => out,
    }
}

/// For an option that one must keeps out: the gain that brings it back, and up to the lead.
fn back_in(result: &Recommendation, out: &RuledOut, must: &Contribution) -> i32 {
    let factor = must.importance.factor();
    let back = BREAKS_A_MUST + 1 - must.points / factor;
    let lead = result.ranking.first().map(|ranked| ranked.breakdown.score);
    let up = lead.map_or(0, |lead| steps(lead - out.breakdown.score, factor));
    back.max(up)
}

/// How many steps of `factor` reach a distance, rounded up.
fn steps(distance: i32, factor: i32) -> i32 {
    (distance + factor - 1).div_euclid(factor)
}
