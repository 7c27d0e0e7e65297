//! Answers to the rules of the tests, with their analysis, for the tests of view models.

use crate::analysed::Analysed;
use matrix_engine::{Answers, Rules, analyse, evaluate, load, read_answers};

fn rules() -> Rules {
    load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap()
}

/// The analysis of answers in the form in which they are kept.
pub(crate) fn analysed(answers: &str) -> (Rules, Analysed) {
    let rules = rules();
    let (answers, unread) = read_answers(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
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
