//! Questions and their answers, in words.

use super::{counted, listed};
use matrix_engine::{Answers, Importance, QuestionIx, Rules};

/// How far the visitor is: `5 of 17 questions answered`.
#[must_use]
pub fn progress((answered, all): (usize, usize)) -> String {
    format!("{answered} of {} answered", counted(all, "question"))
}

/// How far the visitor is with questions that stand together: `3 of 4`.
#[must_use]
pub fn so_far((answered, all): (usize, usize)) -> String {
    format!("{answered} of {all}")
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
    let topic = topic(rules, question);
    // A question has its mark already.
    let colon = if topic.ends_with('?') { "" } else { ":" };
    format!("{topic}{colon} {chosen}")
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
