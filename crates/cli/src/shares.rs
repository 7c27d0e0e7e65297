//! In how many of the ways to answer the rest each option wins, as text: for every command that looks
//! ahead from some answers.

use crate::searched::tenths;
use matrix_engine::{Basis, OptionIx, Rules, SAMPLE, Shares};
use matrix_text::words::{by_share, share_of};

/// What the shares below are of, and what they rest on.
pub fn heading(shares: &Shares) -> String {
    let basis = match shares.basis {
        Basis::Counted => "every way was looked at".to_owned(),
        Basis::Sampled => format!(
            "a sample of {SAMPLE} ways, each share within {:.1} percentage points with 95 % probability",
            shares.basis.margin() * 100.0
        ),
    };
    format!("Of all ways to answer the rest ({basis}), this share ends with")
}

/// Each option with its share, the largest first, equals in the order of ids.
pub fn largest_first(rules: &Rules, shares: &Shares) -> Vec<(OptionIx, f64)> {
    let sorted = by_share(by_id(rules).into_iter(), shares).into_iter();
    sorted
        .map(|option| (option, share_of(shares, option)))
        .collect()
}

/// Every option, in the order of ids.
pub fn by_id(rules: &Rules) -> Vec<OptionIx> {
    let mut options: Vec<OptionIx> = rules.option_ixs().collect();
    options.sort_by_key(|option| rules.option(*option).id.as_str());
    options
}

/// A line of the table.
pub fn line(rules: &Rules, (option, share): (OptionIx, f64)) -> String {
    let name = &rules.option(option).name;
    format!("  {:>5} % {name}", tenths(share))
}

/// What the table does not say by itself: ties, and where nobody leads.
pub fn notes(shares: &Shares) -> Vec<String> {
    let notes = [
        ("Ties, split evenly above", shares.tied),
        (
            "Among these ties, nothing separates the options",
            shares.undifferentiated,
        ),
        ("Every option ruled out", shares.nobody),
    ];
    let notes = notes.into_iter().filter(|(_, share)| *share > 0.0);
    notes
        .map(|(what, share)| format!("  {what}: {} %.", tenths(share)))
        .collect()
}
