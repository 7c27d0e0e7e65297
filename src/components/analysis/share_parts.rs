//! How the bar of shares is divided. Pure.

use crate::analysed::Analysed;
use matrix_engine::{OptionIx, Rules};
use matrix_text::words;

/// Between two parts of one colour, in parts of a thousand.
const GAP: u32 = 4;

/// A part of the bar. Lengths are in parts of a thousand.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Part {
    /// Which colour it has.
    pub class: &'static str,
    /// The name with its share.
    pub says: String,
    /// Where it begins.
    pub from: u32,
    /// How much of it is painted.
    pub width: u32,
}

/// The shares of the options that are named, of the others together, and where nobody is left. Nothing when no
/// option can win or no question is open.
pub(super) fn parts(rules: &Rules, newest: &Analysed) -> Vec<Part> {
    if !newest.has_outcomes(rules.questions().len()) {
        return Vec::new();
    }
    let shares = &newest.analysis.shares;
    let mut left = 1.0 - shares.nobody;
    let mut parts = Vec::new();
    for (class, option) in named(rules, newest) {
        let share = words::share_of(shares, option);
        left -= share;
        let name = &rules.option(option).name;
        let says = words::wins(&newest.result, shares, option);
        parts.push((class, format!("{name} {says}"), share));
    }
    for (name, share) in [("Others", left), ("Nobody", shares.nobody)] {
        // What rounding leaves is not worth a word.
        if share > 0.005 {
            let says = words::percent(share, shares.basis);
            parts.push(("others", format!("{name} {says}"), share));
        }
    }
    laid_out(parts)
}

/// One after the other. Two of one colour are kept apart.
fn laid_out(parts: Vec<(&'static str, String, f64)>) -> Vec<Part> {
    let mut laid_out: Vec<Part> = Vec::with_capacity(parts.len());
    let mut from = 0;
    for (class, says, share) in parts {
        if let Some(last) = laid_out.last_mut().filter(|last| last.class == class) {
            last.width = last.width.saturating_sub(GAP);
        }
        let width = words::per_mille(share);
        laid_out.push(Part {
            class,
            says,
            from,
            width,
        });
        from += width;
    }
    laid_out
}

/// Every leader, the next one, and who wins most often where that is somebody else. Without a leader the two who
/// win most often.
fn named(rules: &Rules, newest: &Analysed) -> Vec<(&'static str, OptionIx)> {
    let shares = &newest.analysis.shares;
    let wins = |option: &OptionIx| words::share_of(shares, *option) > 0.0;
    let most = words::by_share(rules.option_ixs().filter(wins), shares);
    let leaders = words::by_share(newest.result.leaders.iter().copied(), shares);
    if leaders.is_empty() {
        return ["first", "second"].into_iter().zip(most).collect();
    }
    let next = words::by_share(next(newest).filter(wins), shares);
    let mut named: Vec<_> = leaders.into_iter().map(|lead| ("first", lead)).collect();
    named.extend(next.first().map(|next| ("second", *next)));
    let most = most.first().copied();
    let is_known = named.iter().any(|(_, option)| Some(*option) == most);
    named.extend(most.filter(|_| !is_known).map(|most| ("third", most)));
    named
}

/// Who comes next behind the leaders, as the certainty names them.
fn next(newest: &Analysed) -> impl Iterator<Item = OptionIx> {
    let leaders = newest.result.leaders.len();
    let behind = newest.result.ranking.iter().skip(leaders);
    let rank = behind.clone().next().map(|ranked| ranked.rank);
    let next = behind.take_while(move |ranked| Some(ranked.rank) == rank);
    next.map(|ranked| ranked.option)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    #[test]
    fn the_leader_comes_first_and_the_parts_follow_one_another() {
        let (rules, newest) = sample::analysed("realtime=core");
        let parts = parts(&rules, &newest);
        let [lead] = newest.result.leaders.as_slice() else {
            panic!("one leads: {:?}", newest.result.leaders);
        };
        let name = &rules.option(*lead).name;
        assert_eq!(parts[0].class, "first");
        assert!(parts[0].says.starts_with(name.as_str()), "{parts:?}");
        for pair in parts.windows(2) {
            assert!(pair[0].from + pair[0].width <= pair[1].from, "{parts:?}");
        }
        let whole: u32 = parts.iter().map(|part| part.width).sum();
        assert!((990..=1010).contains(&whole), "{parts:?}");
    }

    #[test]
    fn two_of_one_colour_are_kept_apart() {
        let (rules, newest) = sample::analysed("style=freedom");
        assert!(newest.result.leaders.len() > 1);
        let parts = parts(&rules, &newest);
        let leaders: Vec<&Part> = parts.iter().filter(|part| part.class == "first").collect();
        assert_eq!(leaders.len(), newest.result.leaders.len());
        for pair in leaders.windows(2) {
            assert_eq!(pair[0].from + pair[0].width + GAP, pair[1].from);
        }
    }

    #[test]
    fn there_is_no_bar_without_an_open_question() {
        let (rules, newest) = sample::all_answered();
        assert!(parts(&rules, &newest).is_empty());
    }
}
