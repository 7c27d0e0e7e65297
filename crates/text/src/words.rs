//! Sentences and marks made from values. Pure: the same words in the page and in its tests.

use matrix_engine::{
    Analysis, Answers, Basis, Change, Flip, Flips, Importance, OptionIx, PAIRS_TRIED, QuestionIx,
    Recommendation, Rules, SAMPLE, Shares, Source, State, month,
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
pub fn headline(rules: &Rules, result: &Recommendation, _: State) -> String {
    match result.state {
        State::NothingSaid => "Nothing said yet".to_owned(),
        State::NothingSeparates => "Level so far".to_owned(),
        State::EverythingRuledOut => "Nothing is left".to_owned(),
        State::Tie | State::Close | State::Clear | State::Decided => leaders(rules, result),
    }
}

fn leaders(rules: &Rules, result: &Recommendation) -> String {
    listed(&names(rules, &result.leaders))
}

/// How sure the result is, in a few words.
#[must_use]
pub fn certainty(_: &Rules, result: &Recommendation, state: State) -> String {
    match (state, result.gap) {
        (State::NothingSaid, _) => "All options start level.".to_owned(),
        (State::NothingSeparates, _) => "Nothing you said separates these yet.".to_owned(),
        (State::EverythingRuledOut, _) => "Every option is ruled out.".to_owned(),
        (State::Tie, _) => "A tie.".to_owned(),
        (State::Close, Some(gap)) => format!("A close call, by {}.", points(gap)),
        (State::Decided, Some(gap)) => format!("Decided, by {}.", points(gap)),
        (_, Some(gap)) => format!("Clear, by {}.", points(gap)),
        (_, None) => "The only option left.".to_owned(),
    }
}

/// What that certainty means for the visitor.
#[must_use]
pub fn meaning(rules: &Rules, result: &Recommendation, state: State) -> String {
    let behind = result.ranking.iter().skip(result.leaders.len());
    let second = behind.clone().next().map(|it| it.rank);
    let next: Vec<&str> = behind
        .take_while(|it| Some(it.rank) == second)
        .map(|it| rules.option(it.option).name.as_str())
        .collect();
    let next = listed(&next);
    match (state, result.gap) {
        (State::NothingSaid, _) => {
            "Answer what you know; the first answer already counts.".to_owned()
        }
        (State::NothingSeparates, _) => "Another answer may.".to_owned(),
        (State::EverythingRuledOut, _) => {
            "See below what ruled each one out, then change an answer or take back a must."
                .to_owned()
        }
        (State::Tie, _) => format!(
            "{} options share the lead; another answer may decide.",
            result.leaders.len()
        ),
        (State::Close, Some(_)) => format!("Look at {next} as well."),
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
pub fn announcement(rules: &Rules, result: &Recommendation, _: State) -> String {
    let certain = match result.state {
        State::NothingSaid => return "No answers, no recommendation.".to_owned(),
        State::NothingSeparates => return "Nothing separates the options yet.".to_owned(),
        State::EverythingRuledOut => return "Every option is ruled out.".to_owned(),
        State::Tie => "a tie",
        State::Close => "a close call",
        State::Clear | State::Decided => "clear",
    };
    format!("Recommended: {}, {certain}.", leaders(rules, result))
}

/// The bar at the bottom of narrow screens says this under the headline.
#[must_use]
pub fn short_certainty(_: &Rules, result: &Recommendation, state: State) -> String {
    match (state, result.gap) {
        (State::NothingSaid, _) => "answer what you know".to_owned(),
        (State::NothingSeparates, _) => "nothing separates the options".to_owned(),
        (State::EverythingRuledOut, _) => "every option is ruled out".to_owned(),
        (State::Tie, _) => "a tie".to_owned(),
        (State::Close, Some(gap)) => format!("close, by {}", points(gap)),
        (State::Decided, Some(gap)) => format!("decided, by {}", points(gap)),
        (_, Some(gap)) => format!("clear, by {}", points(gap)),
        (_, None) => "the only option left".to_owned(),
    }
}

/// In which share of the outcomes the result stays as it is, or that it always does; who wins most
/// often where nobody leads yet.
#[must_use]
pub fn outlook(rules: &Rules, result: &Recommendation, answers: &Answers, it: &Analysis) -> String {
    let open = rules.questions().len() - answers.count();
    let rest = match open {
        0 => return "Every question is answered.".to_owned(),
        1 => "the open question".to_owned(),
        _ => format!("the {open} open questions"),
    };
    if it.decided == Some(true) {
        return format!("No answer to {rest} changes that.");
    }
    let ways = format!("of the ways to answer {rest}");
    let sorted = by_share(rules.option_ixs(), &it.shares);
    let name = |option: OptionIx| &rules.option(option).name;
    let wins = |option: OptionIx| wins(result, &it.shares, option);
    let all_win = |options: &[OptionIx]| {
        let each = options.iter();
        let each: Vec<String> = each
            .map(|option| format!("{} wins in {}", name(*option), wins(*option)))
            .collect();
        let each: Vec<&str> = each.iter().map(String::as_str).collect();
        listed(&each)
    };
    // Of two shares that are nearly the same, or in a sample may be, neither is said to be larger.
    let margin = it.shares.basis.margin().max(0.01);
    let share = |option: OptionIx| share_of(&it.shares, option);
    let most = sorted.first().map_or(0.0, |option| share(*option));
    let leaders = by_share(result.leaders.iter().copied(), &it.shares);
    let said = match leaders.as_slice() {
        [] if most <= 0.0 => return String::new(),
        [] => {
            let often = sorted.partition_point(|option| share(*option) + margin >= most);
            let (often, others) = sorted.split_at(often);
            return match (often, others) {
                (several, []) if several.len() > 1 => {
                    format!(
                        "No option wins clearly more often than another in the ways to answer {rest}."
                    )
                }
                ([one], _) => {
                    format!("{} wins most often: in {} {ways}.", name(*one), wins(*one))
                }
                _ => format!("{} {ways}, the others less often.", all_win(often)),
            };
        }
        leaders => format!("{} {ways}.", all_win(leaders)),
    };
    let led = leaders.first().map_or(0.0, |option| share(*option));
    match sorted.first() {
        Some(other) if share(*other) > led + margin => {
            format!(
                "{said} {} wins more often: in {}.",
                name(*other),
                wins(*other)
            )
        }
        _ => said,
    }
}

/// The share of the outcomes in which an option wins.
#[must_use]
pub fn share_of(shares: &Shares, option: OptionIx) -> f64 {
    let share = shares.options.get(option.get());
    share.copied().unwrap_or(0.0)
}

/// Options in the order of their shares, the largest first.
#[must_use]
pub fn by_share(options: impl Iterator<Item = OptionIx>, shares: &Shares) -> Vec<OptionIx> {
    let mut sorted: Vec<OptionIx> = Vec::new();
    for option in options {
        let at = sorted.partition_point(|it| share_of(shares, *it) >= share_of(shares, option));
        sorted.insert(at, option);
    }
    sorted
}

/// In which share an option wins. One that is ruled out stays so, whatever is answered.
#[must_use]
pub fn wins(result: &Recommendation, shares: &Shares, option: OptionIx) -> String {
    if result.ruled_out.iter().any(|it| it.option == option) {
        percent(0.0, Basis::Counted)
    } else {
        percent(share_of(shares, option), shares.basis)
    }
}

/// A share in whole per cent, never rounded to all or nothing: `about 51 %`, `less than 1 %`. A sample
/// proves neither of them.
#[must_use]
pub fn percent(share: f64, basis: Basis) -> String {
    let sampled = basis == Basis::Sampled;
    match per_mille(share) {
        _ if share <= 0.0 && !sampled => "none".to_owned(),
        0..10 => "less than 1\u{a0}%".to_owned(),
        991.. if share < 1.0 || sampled => "more than 99\u{a0}%".to_owned(),
        per_mille => {
            let about = if sampled { "about " } else { "" };
            format!("{about}{}\u{a0}%", (per_mille + 5) / 10)
        }
    }
}

/// A share in whole parts of a thousand. The page writes no other fractions: code that writes any
/// number with a point is larger than all sentences here.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is between 0 and 1"
)]
pub fn per_mille(share: f64) -> u32 {
    (share * 1000.0).round() as u32
}

/// What shares rest on.
#[must_use]
pub fn basis(basis: Basis) -> String {
    match basis {
        Basis::Counted => {
            "Every way to answer the open questions was counted, each the same.".to_owned()
        }
        Basis::Sampled => format!(
            "From {} of the ways to answer the open questions, drawn at random and always the \
             same. Each share is within {} percentage points with 95\u{a0}% probability.",
            thousands(SAMPLE),
            per_mille(basis.margin()).div_ceil(10)
        ),
    }
}

/// A number from a thousand on: `20,000`.
fn thousands(number: u32) -> String {
    format!("{},{:03}", number / 1000, number % 1000)
}

/// How far the visitor is: `5 of 17 questions answered`.
#[must_use]
pub fn progress((answered, all): (usize, usize)) -> String {
    format!("{answered} of {} answered", counted(all, "question"))
}

/// What kind of list the changes are, or that there is none.
#[must_use]
pub fn flips_note(flips: &Flips) -> String {
    let tried = || {
        format!(
            "the first {} pairs, the only ones tried",
            thousands(PAIRS_TRIED)
        )
    };
    match (flips.steps, flips.list.is_empty(), flips.complete) {
        (1, ..) => "One change is enough:".to_owned(),
        (_, false, true) => "No single change is enough. Two together are:".to_owned(),
        (_, false, false) => {
            format!(
                "No single change is enough. Two together are, among {}:",
                tried()
            )
        }
        (_, true, true) => "No single change is enough, and no two together.".to_owned(),
        (_, true, false) => format!("No single change is enough, and none of {}.", tried()),
    }
}

/// A change as the answer that it leads to: `Live updates: Nearly all`.
#[must_use]
pub fn change(rules: &Rules, answers: &Answers, change: Change) -> String {
    let mut after = answers.clone();
    after.change(rules, change);
    let question = change.question();
    match change {
        Change::Clear(_) => format!("{}: no answer", topic(rules, question)),
        Change::Weigh(..) => weighed(rules, &after, question),
        Change::Give(..) | Change::Take(..) => answer(rules, &after, question),
    }
}

/// The changes that move the winner, as a condition: `If Live updates were “Nearly all”`.
#[must_use]
pub fn condition(rules: &Rules, answers: &Answers, changes: &[Change]) -> String {
    let all = changes.iter().map(|it| one_condition(rules, answers, *it));
    let all: Vec<String> = all.collect();
    let all = all.join(", and ");
    let mut rest = all.chars();
    let first = rest.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(rest).collect()
}

fn one_condition(rules: &Rules, answers: &Answers, change: Change) -> String {
    let mut after = answers.clone();
    after.change(rules, change);
    let question = change.question();
    let chosen = chosen(rules, &after, question);
    let whole = format!("“{}: {chosen}”", topic(rules, question));
    let definition = rules.question(question);
    let (short, ask) = (definition.short.as_deref(), &definition.ask);
    let about = short.map_or_else(|| format!("the answer to “{ask}”"), str::to_owned);
    match (change, after.importance(question)) {
        (Change::Clear(_), _) => match short {
            Some(short) => format!("without an answer to {short}"),
            None => format!("without {about}"),
        },
        (Change::Weigh(..), Importance::Normal) => format!("if {whole} counted normally"),
        (Change::Weigh(..), Importance::More) => format!("if {whole} mattered more"),
        (Change::Weigh(..), Importance::Must) => format!("if {whole} were a must"),
        (_, Importance::Normal) => format!("if {about} were “{chosen}”"),
        (_, Importance::More) => format!("if {about} were “{chosen}” and mattered more"),
        (_, Importance::Must) => format!("if {about} were “{chosen}”, as a must"),
    }
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

/// Who has the best score after a change, and how far ahead: `Flask, by 2 points`.
#[must_use]
pub fn ends(rules: &Rules, flip: &Flip) -> String {
    let all = rules.option_ixs().count();
    match (flip.leaders.as_slice(), flip.gap) {
        ([], _) => "every option is ruled out".to_owned(),
        (best, _) if best.len() == all => "nothing separates the options".to_owned(),
        (best, Some(gap)) if best.len() == 1 => {
            format!("{}, by {}", listed(&names(rules, best)), points(gap))
        }
        ([only], _) => format!("{}, the only one left", rules.option(*only).name),
        (best, _) => format!("a tie of {}", listed(&names(rules, best))),
    }
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
