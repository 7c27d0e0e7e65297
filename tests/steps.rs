//! One question at a time, without a page: what intents show, fold away and count.

#![cfg(not(target_arch = "wasm32"))]

use decision_matrix::analysed::Analysed;
use decision_matrix::state::AppState;
use decision_matrix::steps::Layout;
use leptos::prelude::*;
use matrix_engine::{QuestionIx, ValueIx, analyse, load, read_answers};
use std::sync::Arc;

/// Runs a test with the rules of the tests and some answers, one question at a time.
fn in_steps(answers: &str, test: impl FnOnce(AppState)) {
    let owner = Owner::new();
    owner.set();
    let rules = Arc::new(load(include_str!("rules.json")).rules.unwrap());
    let (answers, unread) = read_answers(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    let app = AppState::new(rules, answers.into(), "2026-11-21".to_owned());
    app.lay_out(Layout::Steps);
    test(app);
}

fn find(app: AppState, id: &str) -> QuestionIx {
    app.rules().find_question(id).unwrap()
}

fn at(app: AppState) -> Option<&'static str> {
    let question = app.question_at_hand()?;
    Some(app.rules().question(question).id.as_str())
}

fn answer(app: AppState) {
    let question = app.question_at_hand().unwrap();
    app.stay();
    let values: Vec<ValueIx> = app.rules().value_ixs(question).collect();
    app.choose(question, values[0]);
}

/// What the page does in slices, at once.
fn analyse_now(app: AppState) {
    let input = app.input().get_untracked();
    let rules = app.judged.get_untracked();
    app.analysed.set(Some(Arc::new(Analysed {
        analysis: analyse(&rules, &input.answers),
        result: app.result.get_untracked(),
        rules,
        input,
    })));
}

#[test]
fn an_answer_stays_at_its_question_and_undo_does_too() {
    in_steps("", |app| {
        let first = at(app);
        answer(app);
        assert_eq!(at(app), first);
        analyse_now(app);
        assert_eq!(at(app), first);
        app.undo();
        assert_eq!(at(app), first);
    });
}

#[test]
fn the_next_question_is_the_one_to_ask_next() {
    in_steps("", |app| {
        answer(app);
        analyse_now(app);
        let ask = app
            .analysed
            .with_untracked(|newest| newest.as_ref().unwrap().analysis.ask[0].question);
        app.go_on();
        assert_eq!(app.question_at_hand(), Some(ask));
        app.go_back();
        assert_ne!(app.question_at_hand(), Some(ask));
    });
}

#[test]
fn answers_from_elsewhere_are_looked_at_until_the_first_question_is_touched() {
    in_steps("admin=yes", |app| {
        analyse_now(app);
        let ask = app
            .analysed
            .with_untracked(|newest| newest.as_ref().unwrap().analysis.ask[0].question);
        assert_eq!(app.question_at_hand(), Some(ask));
        app.stay();
        app.start_over();
        assert_ne!(app.question_at_hand(), None);
    });
}

#[test]
fn the_result_is_folded_until_it_is_asked_for_and_again_when_one_goes_on() {
    in_steps("admin=yes", |app| {
        assert!(app.is_result_folded());
        app.open_result();
        assert!(!app.is_result_folded());
        app.go_on();
        assert!(app.is_result_folded());
        app.open_result();
        app.visit(find(app, "admin"));
        assert!(app.is_result_folded());
        app.lay_out(Layout::Page);
        assert!(!app.is_result_folded());
    });
}

#[test]
fn at_the_end_the_result_is_open() {
    in_steps("", |app| {
        let all = app.rules().questions().len();
        for _ in 0..all {
            assert!(app.is_result_folded());
            answer(app);
            app.go_on();
        }
        assert_eq!(at(app), None);
        assert!(!app.is_result_folded());
        app.go_back();
        assert!(app.is_result_folded());
    });
}

#[test]
fn from_the_list_one_comes_back_to_an_open_question_or_to_the_most_telling_one() {
    in_steps("", |app| {
        app.go_on();
        let second = at(app);
        app.lay_out(Layout::Page);
        app.lay_out(Layout::Steps);
        assert_eq!(at(app), second);
        answer(app);
        app.lay_out(Layout::Page);
        // In the list nothing is at hand, so touching it changes nothing here.
        app.stay();
        app.lay_out(Layout::Steps);
        assert_ne!(at(app), second);
    });
}

#[test]
fn what_can_still_matter_is_counted_once_it_is_known() {
    in_steps("admin=yes,realtime=core", |app| {
        assert_eq!(app.still_counting(), None);
        analyse_now(app);
        let (counting, open) = app.still_counting().unwrap();
        let (answered, all) = app.progress();
        assert_eq!(open, all - answered);
        assert_eq!(counting, app.worth_asking().len());
        // A settled question that is answered all the same is no longer among them.
        let settled = app
            .analysed
            .with_untracked(|newest| newest.as_ref().unwrap().analysis.settled.clone());
        if let [first, ..] = settled.as_slice() {
            let value = app.rules().value_ixs(*first).next().unwrap();
            app.choose(*first, value);
            assert_eq!(app.still_counting(), Some((counting, open - 1)));
        }
    });
}
