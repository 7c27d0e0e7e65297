//! How sure a result is, in words.

use super::{listed, names, points};
use matrix_engine::{Recommendation, Rules, Verdict};

/// The heading of the result: the winner, or why there is none.
#[must_use]
pub fn headline(rules: &Rules, result: &Recommendation, _: Verdict) -> String {
    match result.verdict {
        Verdict::NothingSaid => "Nothing said yet".to_owned(),
        Verdict::NothingSeparates => "Level so far".to_owned(),
        Verdict::EverythingRuledOut => "Nothing is left".to_owned(),
        Verdict::Tie | Verdict::Close | Verdict::Clear | Verdict::Decided => leaders(rules, result),
    }
}

fn leaders(rules: &Rules, result: &Recommendation) -> String {
    listed(&names(rules, &result.leaders))
}

/// How sure the result is, in a few words.
#[must_use]
pub fn certainty(_: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    match (verdict, result.gap) {
        (Verdict::NothingSaid, _) => "All options start level.".to_owned(),
        (Verdict::NothingSeparates, _) => "Nothing you said separates these yet.".to_owned(),
        (Verdict::EverythingRuledOut, _) => "Every option is ruled out.".to_owned(),
        (Verdict::Tie, _) => "A tie.".to_owned(),
        (Verdict::Close, Some(gap)) => format!("A close call, by {}.", points(gap)),
        (Verdict::Decided, Some(gap)) => format!("Decided, by {}.", points(gap)),
        (_, Some(gap)) => format!("Clear, by {}.", points(gap)),
        (_, None) => "The only option left.".to_owned(),
    }
}

/// What that certainty means for the visitor.
#[must_use]
pub fn meaning(rules: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    let next = behind_the_lead(rules, result);
    match (verdict, result.gap) {
        (Verdict::NothingSaid, _) => {
            "Answer what you know; the first answer already counts.".to_owned()
        }
        (Verdict::NothingSeparates, _) => "Another answer may.".to_owned(),
        (Verdict::EverythingRuledOut, _) => {
            "See below what ruled each one out, then change an answer or take back a must."
                .to_owned()
        }
        (Verdict::Tie, _) => format!("{} options share the lead.", result.leaders.len()),
        (Verdict::Close, Some(_)) => format!("Look at {next} as well."),
        (_, Some(_)) => format!("Next: {next}."),
        (_, None) => "All others are ruled out.".to_owned(),
    }
}

/// Who comes right behind the lead.
pub(super) fn behind_the_lead(rules: &Rules, result: &Recommendation) -> String {
    let behind = result.ranking.iter().skip(result.leaders.len());
    let second = behind.clone().next().map(|ranked| ranked.rank);
    let next: Vec<&str> = behind
        .take_while(|ranked| Some(ranked.rank) == second)
        .map(|ranked| rules.option(ranked.option).name.as_str())
        .collect();
    listed(&next)
}

/// One line for screen readers when the recommendation has changed.
#[must_use]
pub fn announcement(rules: &Rules, result: &Recommendation, _: Verdict) -> String {
    let certain = match result.verdict {
        Verdict::NothingSaid => return "No answers, no recommendation.".to_owned(),
        Verdict::NothingSeparates => return "Nothing separates the options yet.".to_owned(),
        Verdict::EverythingRuledOut => return "Every option is ruled out.".to_owned(),
        Verdict::Tie => "a tie",
        Verdict::Close => "a close call",
        Verdict::Clear | Verdict::Decided => "clear",
    };
    let own = super::own::in_short(rules);
    format!("Recommended: {}, {certain}{own}.", leaders(rules, result))
}

/// The bar at the bottom of narrow screens says this under the headline.
#[must_use]
pub fn short_certainty(rules: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    certainty_alone(result, verdict) + &super::own::in_short(rules)
}

/// The same without what it rests on beside the rule file.
pub(super) fn certainty_alone(result: &Recommendation, verdict: Verdict) -> String {
    match (verdict, result.gap) {
        (Verdict::NothingSaid, _) => "answer what you know".to_owned(),
        (Verdict::NothingSeparates, _) => "nothing separates the options".to_owned(),
        (Verdict::EverythingRuledOut, _) => "every option is ruled out".to_owned(),
        (Verdict::Tie, _) => "a tie".to_owned(),
        (Verdict::Close, Some(gap)) => format!("close, by {}", points(gap)),
        (Verdict::Decided, Some(gap)) => format!("decided, by {}", points(gap)),
        (_, Some(gap)) => format!("clear, by {}", points(gap)),
        (_, None) => "the only option left".to_owned(),
    }
}
