//! What would change the result, in words.

use super::{answer, chosen, listed, names, points, thousands, topic, weighed};
use matrix_engine::{Answers, Change, Flip, Flips, Importance, PAIRS_TRIED, Rules};

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
    let all = changes.iter();
    let all = all.map(|change| one_condition(rules, answers, *change));
    let all: Vec<String> = all.collect();
    let all = all.join(", and ");
    let mut rest = all.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
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
