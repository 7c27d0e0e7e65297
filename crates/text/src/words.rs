//! Sentences and marks made from values. Pure: the same words in the page and in its tests.

mod changes;
mod shares;

pub use changes::{change, condition, ends, flips_note};
pub use shares::{basis, by_share, outlook, per_mille, percent, share_of, wins};

use matrix_engine::{
    Answers, Importance, OptionIx, QuestionIx, Recommendation, Rules, Source, Verdict, month,
};

/// Points with their sign: `+3`, `−2`, `0`.
#[must_use]
pub fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// Which colour joins the sign; never colour alone.
#[must_use]
pub const fn sign(points: i32) -> &'static str {
    match points {
        1.. => "for",
        0 => "even",
        _ => "against",
    }
}

/// A score, which has no plus: `14`, `−3`.
#[must_use]
pub fn score(points: i32) -> String {
    signed(points).trim_start_matches('+').to_owned()
}

/// A score with its noun: `1 point`, `−3 points`.
#[must_use]
pub fn in_points(points: i32) -> String {
    let plural = if points.unsigned_abs() == 1 { "" } else { "s" };
    format!("{}\u{a0}point{plural}", score(points))
}

/// A count with its noun, on one line: `1 point`, `2 points`.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count}\u{a0}{noun}{plural}")
}

/// Names as people list them: `A`, `A and B`, `A, B and C`.
#[must_use]
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The names of some options.
#[must_use]
pub fn names<'r>(rules: &'r Rules, options: &[OptionIx]) -> Vec<&'r str> {
    let options = options.iter();
    options
        .map(|option| rules.option(*option).name.as_str())
        .collect()
}

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
pub fn certainty(_: &Rules, result: &Recommendation, state: Verdict) -> String {
    match (state, result.gap) {
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
pub fn meaning(rules: &Rules, result: &Recommendation, state: Verdict) -> String {
    let behind = result.ranking.iter().skip(result.leaders.len());
    let second = behind.clone().next().map(|it| it.rank);
    let next: Vec<&str> = behind
        .take_while(|it| Some(it.rank) == second)
        .map(|it| rules.option(it.option).name.as_str())
        .collect();
    let next = listed(&next);
    match (state, result.gap) {
        (Verdict::NothingSaid, _) => {
            "Answer what you know; the first answer already counts.".to_owned()
        }
        (Verdict::NothingSeparates, _) => "Another answer may.".to_owned(),
        (Verdict::EverythingRuledOut, _) => {
            "See below what ruled each one out, then change an answer or take back a must."
                .to_owned()
        }
        (Verdict::Tie, _) => format!(
            "{} options share the lead; another answer may decide.",
            result.leaders.len()
        ),
        (Verdict::Close, Some(_)) => format!("Look at {next} as well."),
        (_, Some(_)) => format!("Next: {next}."),
        (_, None) => "All others are ruled out.".to_owned(),
    }
}

/// A gap with its noun: `1 point`, `3 points`.
#[must_use]
pub fn points(gap: u32) -> String {
    counted(usize::try_from(gap).unwrap_or(usize::MAX), "point")
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
    format!("Recommended: {}, {certain}.", leaders(rules, result))
}

/// The bar at the bottom of narrow screens says this under the headline.
#[must_use]
pub fn short_certainty(_: &Rules, result: &Recommendation, state: Verdict) -> String {
    match (state, result.gap) {
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

/// A number as people write it: `980`, `20,000`.
pub(crate) fn thousands(number: u32) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1000), number % 1000),
    }
}

/// How far the visitor is: `5 of 17 questions answered`.
#[must_use]
pub fn progress((answered, all): (usize, usize)) -> String {
    format!("{answered} of {} answered", counted(all, "question"))
}

/// An answer with how much it matters: `Admin: Yes, a must`.
#[must_use]
pub fn weighed(rules: &Rules, answers: &Answers, question: QuestionIx) -> String {
    let weight = match answers.importance(question) {
        Importance::Normal => "counting normally",
        Importance::More => "matters more",
        Importance::Must => "a must",
    };
    format!("{}, {weight}", answer(rules, answers, question))
}

/// What a question is called where the whole question is too long.
#[must_use]
pub fn topic(rules: &Rules, question: QuestionIx) -> &str {
    let question = rules.question(question);
    question.short.as_deref().unwrap_or(&question.ask)
}

/// An answer in a few words: `Live updates: Nearly all`.
#[must_use]
pub fn answer(rules: &Rules, answers: &Answers, question: QuestionIx) -> String {
    let chosen = chosen(rules, answers, question);
    format!("{}: {chosen}", topic(rules, question))
}

/// What was chosen as the answer to a question: `Python and JavaScript`.
#[must_use]
pub fn chosen(rules: &Rules, answers: &Answers, question: QuestionIx) -> String {
    let chosen: Vec<&str> = rules
        .value_ixs(question)
        .zip(&rules.question(question).values)
        .filter(|(value, _)| answers.has(question, *value))
        .map(|(_, value)| value.label.as_str())
        .collect();
    listed(&chosen)
}

/// What an importance did to the points; nothing when it is normal.
#[must_use]
pub const fn doubled(importance: Importance) -> Option<&'static str> {
    match importance {
        Importance::Normal => None,
        Importance::More => Some("doubled: matters more"),
        Importance::Must => Some("doubled: a must"),
    }
}

/// When a source was looked up, and whether that is too long ago on the day `today`.
#[must_use]
pub fn dated(source: &Source, today: &str) -> (String, bool) {
    let old = source.until.as_deref().is_some_and(|until| until < today);
    let checked = format!("checked {}", month(&source.checked));
    if old {
        (format!("{checked}, due for another look"), true)
    } else {
        (checked, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_real_minus_signs() {
        assert_eq!(
            [signed(3), signed(0), signed(-2), score(14), score(-14)],
            ["+3", "0", "−2", "14", "−14"]
        );
    }

    #[test]
    fn scores_have_a_singular() {
        assert_eq!(
            [in_points(1), in_points(-1), in_points(0), in_points(-3)],
            ["1 point", "−1 point", "0 points", "−3 points"].map(|it| it.replace(' ', "\u{a0}"))
        );
    }

    #[test]
    fn lists_read_like_speech() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&["A", "B"]), "A and B");
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn a_source_is_old_from_the_day_after_its_last() {
        let source = Source {
            checked: "2026-11-21".to_owned(),
            until: Some("2027-05-21".to_owned()),
            ..Source::default()
        };
        assert_eq!(
            dated(&source, "2027-05-21"),
            ("checked Nov 2026".to_owned(), false)
        );
        assert!(dated(&source, "2027-05-22").1);
    }
}
