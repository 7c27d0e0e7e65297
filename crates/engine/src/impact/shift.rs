//! How often each option wins before and after.

use super::seen::Seen;
use super::sides::Sides;
use crate::answer_space::Searched;
use crate::index::OptionIx;

/// How often an option wins, before and after. Under the same answers, so over the questions that both files
/// ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// What it was before: nothing for a new option, several where some became one.
    pub before: Vec<OptionIx>,
    /// What it is after; nothing where it is gone.
    pub after: Option<OptionIx>,
    /// The share of complete sets in which it leads; a shared lead is split evenly.
    pub shares: (f64, f64),
}

/// A share before and after.
pub(super) type Pairwise = (f64, f64);

/// The options of the file after in the order of ids, then those that are gone; then the shares of complete sets
/// in which nothing separates the options, and in which every option is ruled out.
pub(super) fn shifts(
    sides: &Sides<'_>,
    seen: &Seen,
    searched: Searched,
) -> (Vec<Shift>, Pairwise, Pairwise) {
    let (before, after) = (sides.before, sides.after);
    let options = (before.file.options.len(), after.file.options.len());
    let mut wins = (vec![0.0; options.0], vec![0.0; options.1]);
    let (mut undifferentiated, mut nobody) = ((0, 0), (0, 0));
    for ((was, is), sets) in &seen.complete {
        for (best, wins, options, undifferentiated, nobody) in [
            (
                was,
                &mut wins.0,
                options.0,
                &mut undifferentiated.0,
                &mut nobody.0,
            ),
            (
                is,
                &mut wins.1,
                options.1,
                &mut undifferentiated.1,
                &mut nobody.1,
            ),
        ] {
            if best.is_empty() {
                *nobody += sets;
            } else if best.len() == options {
                *undifferentiated += sets;
            } else {
                for option in best {
                    if let Some(wins) = wins.get_mut(option.0) {
                        *wins += Searched::part(*sets, best.len());
                    }
                }
            }
        }
    }
    let share = |wins: &[f64], option: OptionIx| {
        searched.share_of_sum(wins.get(option.0).copied().unwrap_or(0.0))
    };
    let now = |option: OptionIx| sides.names.options.get(option.0).copied().flatten();
    let old = before.order.options.iter().copied();
    let there = after.order.options.iter().map(|option| {
        let was: Vec<OptionIx> = old
            .clone()
            .filter(|was| now(*was) == Some(*option))
            .collect();
        Shift {
            shares: (
                was.iter().map(|was| share(&wins.0, *was)).sum(),
                share(&wins.1, *option),
            ),
            before: was,
            after: Some(*option),
        }
    });
    let gone = old.clone().filter(|option| now(*option).is_none());
    let gone = gone.map(|option| Shift {
        before: vec![option],
        after: None,
        shares: (share(&wins.0, option), 0.0),
    });
    let both = |(was, is)| (searched.share(was), searched.share(is));
    (
        there.chain(gone).collect(),
        both(undifferentiated),
        both(nobody),
    )
}
