//! What the rows of the ranking show. Pure.

use matrix_engine::{OptionIx, Recommendation, RuleIx, Rules};

/// Points that the line has room for on either side at least, so that few points do not look like many.
const ROOM: Sides = Sides {
    against: 4,
    speaks_for: 8,
};

/// Points on the two sides of the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sides {
    /// Points against.
    pub against: u32,
    /// Points for.
    pub speaks_for: u32,
}

impl Sides {
    /// What speaks for and against an option.
    pub(crate) fn of(result: &Recommendation, option: OptionIx) -> Self {
        Self::sum_of(result, option, |_| true)
    }

    /// The part of that which the rule file does not say.
    fn own(rules: &Rules, result: &Recommendation, option: OptionIx) -> Self {
        Self::sum_of(result, option, |rule| rules.author(rule, option).is_some())
    }

    fn sum_of(result: &Recommendation, option: OptionIx, counts: impl Fn(RuleIx) -> bool) -> Self {
        let mut sides = Self::default();
        let breakdown = result.breakdown(option);
        let contributions = breakdown.iter().flat_map(|it| &it.contributions);
        for contribution in contributions.filter(|it| counts(it.rule)) {
            let points = contribution.points;
            if points < 0 {
                sides.against += points.unsigned_abs();
            } else {
                sides.speaks_for += points.unsigned_abs();
            }
        }
        sides
    }

    /// The room that the rows of the options in the running need.
    pub(super) fn room(result: &Recommendation) -> Self {
        result.ranking.iter().fold(ROOM, |room, ranked| {
            let sides = Self::of(result, ranked.option);
            Self {
                against: room.against.max(sides.against),
                speaks_for: room.speaks_for.max(sides.speaks_for),
            }
        })
    }

    /// The sum.
    pub(crate) fn sum(self) -> i32 {
        self.speaks_for.cast_signed() - self.against.cast_signed()
    }
}

/// How an option stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RankingRow {
    /// Its points.
    pub sides: Sides,
    /// By how many points each side has grown with the last change.
    pub grown: Sides,
    /// The part of its points that the rule file does not say.
    pub own: Sides,
    /// Whether it leads.
    pub is_lead: bool,
    /// Whether it is ruled out.
    pub is_out: bool,
}

impl RankingRow {
    /// How an option stands now; `before` is how it stood before the last change.
    pub(super) fn of(
        rules: &Rules,
        result: &Recommendation,
        option: OptionIx,
        before: Option<&Self>,
    ) -> Self {
        let sides = Sides::of(result, option);
        let before = before.map_or(sides, |before| before.sides);
        Self {
            sides,
            grown: Sides {
                against: sides.against.saturating_sub(before.against),
                speaks_for: sides.speaks_for.saturating_sub(before.speaks_for),
            },
            own: Sides::own(rules, result, option),
            is_lead: result.leaders.contains(&option),
            is_out: result.ruled_out.iter().any(|out| out.option == option),
        }
    }
}

/// The options in the order of the rows: those in the running, best first, then those that are ruled out.
pub(super) fn order(result: &Recommendation) -> Vec<OptionIx> {
    let ranked = result.ranking.iter().map(|ranked| ranked.option);
    let out = result.ruled_out.iter().map(|out| out.option);
    ranked.chain(out).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;
    use crate::judged::Judged;

    fn result(said: &str) -> (Judged, Recommendation) {
        let analysed = sample::analysed(said).1;
        (analysed.rules, analysed.result)
    }

    #[test]
    fn the_sides_add_up_to_the_score() {
        let (rules, result) = result("realtime=core!,admin=yes,auth=roles");
        let mut against = 0;
        for option in order(&result) {
            let row = RankingRow::of(&rules, &result, option, None);
            let score = result.breakdown(option).map(|breakdown| breakdown.score);
            assert_eq!(Some(row.sides.sum()), score);
            against += row.sides.against;
        }
        assert!(against > 0);
        assert!(Sides::room(&result).against >= ROOM.against);
    }

    #[test]
    fn what_the_last_change_added_has_grown() {
        let (rules, before) = result("realtime=core");
        let (_, after) = result("realtime=core,admin=yes");
        let mut grown = 0;
        for option in order(&after) {
            let row = RankingRow::of(&rules, &before, option, None);
            assert_eq!(row.grown, Sides::default());
            let row = RankingRow::of(&rules, &after, option, Some(&row));
            grown += row.grown.speaks_for;
            assert!(row.grown.speaks_for <= row.sides.speaks_for);
        }
        assert!(grown > 0);
    }

    #[test]
    fn every_option_has_one_row_and_the_ruled_out_come_last() {
        let (rules, result) = result("admin=yes!");
        let order = order(&result);
        assert_eq!(order.len(), result.ranking.len() + result.ruled_out.len());
        assert!(!result.ruled_out.is_empty());
        let is_out = |option: &OptionIx| RankingRow::of(&rules, &result, *option, None).is_out;
        assert!(order.is_sorted_by_key(is_out));
    }

    #[test]
    fn what_the_rule_file_does_not_say_is_told_apart() {
        let said = "admin=yes,own.1=We_run_it,own.1.flask=2,own.1.django=-1";
        let (rules, result) = result(said);
        let option = |id: &str| rules.find_option(id).unwrap();
        let flask = RankingRow::of(&rules, &result, option("flask"), None);
        assert_eq!((flask.own.speaks_for, flask.own.against), (2, 0));
        let django = RankingRow::of(&rules, &result, option("django"), None);
        assert_eq!((django.own.speaks_for, django.own.against), (0, 1));
        assert!(django.sides.speaks_for > 0);
    }
}
