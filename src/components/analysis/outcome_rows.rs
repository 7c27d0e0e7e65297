//! In which share of the ways to answer the rest each option wins. Pure.

use crate::analysed::Analysed;
use matrix_engine::Rules;
use matrix_text::words;

/// An option, or what is no single winner, with its share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct OutcomeRow {
    /// Where it stands in the list.
    place: usize,
    /// Who or what.
    pub name: String,
    /// The share in parts of a thousand.
    pub per_mille: u32,
    /// The share in words.
    pub says: String,
}

/// Options by share, then what is no single winner.
pub(super) fn rows(rules: &Rules, newest: &Analysed) -> Vec<OutcomeRow> {
    let shares = &newest.analysis.shares;
    let sorted = words::by_share(rules.option_ixs(), shares).into_iter();
    let options = sorted.map(|option| {
        let says = words::wins(&newest.result, shares, option);
        let name = rules.option(option).name.clone();
        (name, words::share_of(shares, option), says)
    });
    let special = [
        ("Ties, split evenly above", shares.tied),
        ("Every option ruled out", shares.nobody),
    ];
    let special = special.into_iter().filter(|(_, share)| *share > 0.0);
    let special = special.map(|(name, share)| {
        let says = words::percent(share, shares.basis);
        (name.to_owned(), share, says)
    });
    let rows = options.chain(special).enumerate();
    rows.map(|(place, (name, share, says))| OutcomeRow {
        place,
        name,
        per_mille: words::per_mille(share),
        says,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    #[test]
    fn every_option_has_a_row_the_largest_share_first() {
        let (rules, newest) = sample::analysed("realtime=core");
        let rows = rows(&rules, &newest);
        let options = rules.option_ixs().count();
        assert!(rows.len() >= options);
        let shares = rows[..options].iter().map(|row| row.per_mille);
        assert!(shares.rev().is_sorted(), "{rows:?}");
    }
}
