//! In how many of the ways to answer the rest each option wins, in words.

use super::{listed, thousands};
use matrix_engine::{
    Analysis, Answers, Basis, OptionIx, Recommendation, Rules, SAMPLE, Shares, Verdict,
};

/// In which share of the outcomes the result stays as it is, or that it always does; who wins most
/// often where nobody leads yet.
#[must_use]
pub fn win_shares(
    rules: &Rules,
    result: &Recommendation,
    answers: &Answers,
    analysis: &Analysis,
) -> String {
    let open = rules.questions().len() - answers.count();
    let rest = match open {
        0 => return "Every question is answered.".to_owned(),
        1 => "the open question".to_owned(),
        _ => format!("the {open} open questions"),
    };
    if analysis.decided == Some(true) {
        return match result.verdict {
            Verdict::Tie => format!("No answer to {rest} decides between them: choose either."),
            Verdict::EverythingRuledOut => format!(
                "No answer to {rest} changes that; another answer to what you said does, or one must less."
            ),
            _ => format!("No answer to {rest} changes that."),
        };
    }
    let ways = format!("of the ways to answer {rest}");
    let sorted = by_share(rules.option_ixs(), &analysis.shares);
    let name = |option: OptionIx| &rules.option(option).name;
    let wins = |option: OptionIx| wins(result, &analysis.shares, option);
    let all_win = |options: &[OptionIx]| {
        // The verb once: what follows is a list.
        let verbs = ["wins in"].into_iter().chain(std::iter::repeat("in"));
        let each = options.iter().zip(verbs);
        let each: Vec<String> = each
            .map(|(option, verb)| format!("{} {verb} {}", name(*option), wins(*option)))
            .collect();
        let each: Vec<&str> = each.iter().map(String::as_str).collect();
        listed(&each)
    };
    // Of two shares that are nearly the same, or in a sample may be, neither is said to be larger.
    let margin = analysis.shares.basis.margin().max(0.01);
    let share = |option: OptionIx| share_of(&analysis.shares, option);
    let most = sorted.first().map_or(0.0, |option| share(*option));
    let leaders = by_share(result.leaders.iter().copied(), &analysis.shares);
    let sentence = match leaders.as_slice() {
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
                "{sentence} {} wins more often: in {}.",
                name(*other),
                wins(*other)
            )
        }
        _ => sentence,
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
        let at =
            sorted.partition_point(|other| share_of(shares, *other) >= share_of(shares, option));
        sorted.insert(at, option);
    }
    sorted
}

/// In which share an option wins. One that is ruled out stays so, whatever is answered.
#[must_use]
pub fn wins(result: &Recommendation, shares: &Shares, option: OptionIx) -> String {
    if result.ruled_out.iter().any(|out| out.option == option) {
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
