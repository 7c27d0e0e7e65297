//! Answers to the bundled rules, with their analysis, for the tests of view models.

use crate::analysed::Analysed;
use matrix_engine::{Answers, Rules, analyse, evaluate, load, read_answers};

fn rules() -> Rules {
    load(include_str!("../../../rules.json")).rules.unwrap()
}

/// The analysis of answers in the form in which they are kept.
pub(super) fn analysed(answers: &str) -> (Rules, Analysed) {
    let rules = rules();
    let (answers, unread) = read_answers(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    of(rules, answers)
}

/// The analysis of the first value of every question.
pub(super) fn all_answered() -> (Rules, Analysed) {
    let rules = rules();
    let mut answers = Answers::none(&rules);
    for question in rules.question_ixs() {
        if let Some(first) = rules.value_ixs(question).next() {
            answers.set(question, first);
        }
    }
    of(rules, answers)
}

fn of(rules: Rules, answers: Answers) -> (Rules, Analysed) {
    let analysed = Analysed {
        result: evaluate(&rules, &answers),
        analysis: analyse(&rules, &answers),
        answers,
    };
    (rules, analysed)
}
