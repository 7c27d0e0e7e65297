//! Answers to the rules of the tests, with their analysis, for the tests of view models.

use crate::analysed::Analysed;
use crate::judged::Judged;
use matrix_engine::{Rules, analyse, evaluate, load, read_input};
use std::sync::Arc;

fn rules() -> Rules {
    load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap()
}

/// The analysis of answers in the form in which they are kept.
pub(crate) fn analysed(answers: &str) -> (Rules, Analysed) {
    let rules = rules();
    let (input, unread) = read_input(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    let judged = Judged::new(&Arc::new(rules.clone()), &input.judgement);
    let analysed = Analysed {
        result: evaluate(&judged, &input.answers),
        analysis: analyse(&judged, &input.answers),
        rules: judged,
        input,
    };
    (rules, analysed)
}
