//! Where importance could matter. It is not walked through: it would make each answer three, and nobody has measured
//! how often visitors use it. What it can do to whom follows from the rules.

use matrix_engine::{BREAKS_A_MUST, Rules};

/// An option, and the rules with which an answer that is a must rules it out, in the order of ids.
pub struct AtRisk<'r> {
    /// The option.
    pub option: &'r str,
    /// The rules.
    pub rules: Vec<&'r str>,
}

/// Every option that a must can rule out, the one with the most such rules first, equals in the order of ids.
pub fn at_risk(rules: &Rules) -> Vec<AtRisk<'_>> {
    let mut options: Vec<&str> = rules
        .file()
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    options.sort_unstable();
    let at_risk = options.into_iter().map(|option| {
        let all = rules.file().rules.iter();
        let against = all.filter(|rule| {
            let mut points = rule.points.iter();
            points.any(|(id, points)| id.as_str() == option && *points <= BREAKS_A_MUST)
        });
        let mut rules: Vec<&str> = against.map(|rule| rule.id.as_str()).collect();
        rules.sort_unstable();
        AtRisk { option, rules }
    });
    let mut at_risk: Vec<AtRisk<'_>> = at_risk
        .filter(|at_risk| !at_risk.rules.is_empty())
        .collect();
    at_risk.sort_by_key(|at_risk| std::cmp::Reverse(at_risk.rules.len()));
    at_risk
}
