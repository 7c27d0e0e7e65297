//! What it rests on: for each line of each bill, the change of its points at which the winner
//! changes. In closed form; a test holds it equal to trying every number.

use crate::answers::Importance;
use crate::evaluate::BREAKS_A_MUST;
use crate::index::{OptionIx, RuleIx};
use crate::recommendation::{Line, Recommendation, RuledOut, Standing};

/// A line of a bill on which the winner rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The rule that gives the points.
    pub rule: RuleIx,
    /// The option that gets them.
    pub option: OptionIx,
    /// The smallest change of the points, before doubling, after which other options lead, or fewer or
    /// more of them; of two equally small ones the loss.
    pub change: i32,
}

/// Every line of every bill whose points could change the winner, option by option in the order of
/// the ranking.
#[must_use]
pub fn rests(result: &Recommendation) -> Vec<Rest> {
    let mut rests = Vec::new();
    for standing in &result.ranking {
        let lines = standing.bill.lines.iter();
        rests.extend(lines.filter_map(|line| {
            let change = in_the_running(result, standing, line)?;
            Some(rest(standing.option, line, change))
        }));
    }
    for out in &result.ruled_out {
        if let ([], [must]) = (out.vetoes.as_slice(), out.musts.as_slice()) {
            rests.push(rest(out.option, must, back_in(result, out, must)));
        }
    }
    rests
}

fn rest(option: OptionIx, line: &Line, change: i32) -> Rest {
    Rest {
        rule: line.rule,
        option,
        change,
    }
}

/// For an option in the running: a gain that brings it up to the lead, or a loss that costs it the
/// lead.
fn in_the_running(result: &Recommendation, standing: &Standing, line: &Line) -> Option<i32> {
    let score = standing.bill.score;
    let factor = line.importance.factor();
    let others = result.ranking.iter();
    let others = others.filter(|it| it.option != standing.option);
    let behind = others.map(|it| it.bill.score - score).max();
    // Points of a must that sink this low take the option out.
    let out = (line.importance == Importance::Must).then(|| BREAKS_A_MUST - line.points / factor);
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
fn back_in(result: &Recommendation, out: &RuledOut, must: &Line) -> i32 {
    let factor = must.importance.factor();
    let back = BREAKS_A_MUST + 1 - must.points / factor;
    let lead = result.ranking.first().map(|it| it.bill.score);
    let up = lead.map_or(0, |lead| steps(lead - out.bill.score, factor));
    back.max(up)
}

/// How many steps of `factor` reach a distance, rounded up.
fn steps(distance: i32, factor: i32) -> i32 {
    (distance + factor - 1).div_euclid(factor)
}
