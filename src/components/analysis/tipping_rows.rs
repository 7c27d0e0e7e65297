//! Which points the result rests on, the smallest changes first. Pure.

use crate::analysed::Analysed;
use matrix_engine::{Rules, TippingPoint, sensitivity};
use matrix_text::words;

/// A reason that would change the winner if it counted otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct TippingRow {
    /// Where it stands in the list.
    place: usize,
    /// Whether it is about more or less.
    pub sign: &'static str,
    /// How much more or less.
    pub much: String,
    /// The reason.
    pub because: String,
    /// Whose points they are.
    pub whose: String,
}

/// All of them.
pub(super) fn rows(rules: &Rules, newest: &Analysed) -> Vec<TippingRow> {
    let all = sensitivity(&newest.result).into_iter();
    // What would need more points than a rule can give is out of reach.
    let within = all.filter(|point| point.tips_at(rules).is_some());
    let mut within: Vec<TippingPoint> = within.collect();
    within.sort_by_key(|point| point.change.abs());
    let rows = within.into_iter().enumerate();
    rows.map(|(place, point)| TippingRow {
        place,
        sign: words::sign(point.change),
        much: much(point.change),
        because: rules.rule(point.rule).because.clone(),
        whose: format!("for {}", rules.option(point.option).name),
    })
    .collect()
}

/// How much more or less: `4 less`. A signed number would read as the points themselves.
fn much(change: i32) -> String {
    let way = if change < 0 { "less" } else { "more" };
    format!("{}\u{a0}{way}", change.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    #[test]
    fn the_smallest_changes_come_first_and_say_which_way() {
        let (rules, newest) = sample::analysed("realtime=core,admin=yes");
        let rows = rows(&rules, &newest);
        assert!(!rows.is_empty());
        let sizes = rows.iter().map(|row| {
            let (size, way) = row.much.split_once('\u{a0}').unwrap();
            let sign = if way == "less" { "against" } else { "for" };
            assert_eq!(row.sign, sign);
            size.parse::<u32>().unwrap()
        });
        assert!(sizes.is_sorted(), "{rows:?}");
    }
}
