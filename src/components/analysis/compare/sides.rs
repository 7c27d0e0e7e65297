//! Which two options are compared. Pure.

use matrix_engine::{OptionIx, Recommendation};

/// What the visitor put on each side.
pub(super) type Chosen = [Option<OptionIx>; 2];

/// The two options that are compared: those the visitor chose, else the best of the others; `None` when there are
/// not two.
pub(super) fn compared([one, two]: Chosen, result: &Recommendation) -> Option<[OptionIx; 2]> {
    let ranking = result.ranking.iter().map(|ranked| ranked.option);
    let out = result.ruled_out.iter().map(|out| out.option);
    let mut all = ranking.chain(out);
    let first = one.or_else(|| all.clone().find(|option| Some(*option) != two))?;
    let second = two.or_else(|| all.find(|option| *option != first))?;
    Some([first, second])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    #[test]
    fn without_a_choice_the_lead_is_beside_the_next() {
        let (_, newest) = sample::analysed("realtime=core");
        let ranking = newest.result.ranking.iter();
        let ranked: Vec<OptionIx> = ranking.map(|ranked| ranked.option).collect();
        let [lead, next, third, ..] = ranked.as_slice() else {
            panic!("{ranked:?}");
        };
        let compared = |chosen| compared(chosen, &newest.result);
        assert_eq!(compared([None, None]), Some([*lead, *next]));
        assert_eq!(compared([None, Some(*third)]), Some([*lead, *third]));
        assert_eq!(compared([None, Some(*lead)]), Some([*next, *lead]));
        assert_eq!(compared([Some(*next), None]), Some([*next, *lead]));
    }
}
