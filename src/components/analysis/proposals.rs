//! The changes that are proposed: what each asks for, and where it leads. Pure.

use crate::analysed::Analysed;
use matrix_engine::{Change, Flip, Rules};
use matrix_text::words;

/// A change to another winner.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Proposal {
    /// Where it stands in the list. Another place makes another entry, so that a focus stays at its place.
    pub place: usize,
    /// The steps.
    pub changes: Vec<Change>,
    /// The steps as the answers that they lead to.
    pub steps: String,
    /// The steps as a condition.
    pub condition: String,
    /// Where they lead.
    pub ends: String,
}

/// The changes, the smallest first.
pub(super) fn proposals(rules: &Rules, newest: &Analysed) -> Vec<Proposal> {
    let flips = newest.analysis.flips.list.iter().enumerate();
    flips
        .map(|(place, flip)| proposal(rules, newest, place, flip))
        .collect()
}

fn proposal(rules: &Rules, newest: &Analysed, place: usize, flip: &Flip) -> Proposal {
    let steps = flip.changes.iter();
    let steps: Vec<String> = steps
        .map(|change| words::change(rules, &newest.input.answers, *change))
        .collect();
    Proposal {
        place,
        changes: flip.changes.clone(),
        steps: steps.join(", and "),
        condition: words::condition(rules, &newest.input.answers, &flip.changes),
        ends: words::ends(rules, flip),
    }
}

/// What kind of list it is; nothing while nothing puts one option before another.
pub(super) fn note(newest: &Analysed) -> String {
    if newest.is_level() {
        String::new()
    } else {
        words::flips_note(&newest.analysis.flips)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;
    use matrix_engine::evaluate;

    #[test]
    fn each_leads_where_it_says() {
        let (rules, newest) = sample::analysed("realtime=core");
        let all = proposals(&rules, &newest);
        assert!(all.len() > 1);
        for (proposal, flip) in all.iter().zip(&newest.analysis.flips.list) {
            let mut after = newest.input.answers.clone();
            for change in &proposal.changes {
                after.change(&rules, *change);
            }
            if let [lead] = flip.leaders.as_slice() {
                assert_eq!(evaluate(&rules, &after).leaders, [*lead]);
                let name = &rules.option(*lead).name;
                assert!(proposal.ends.starts_with(name.as_str()), "{proposal:?}");
            }
        }
        assert_eq!(note(&newest), "One change is enough:");
    }
}
