//! The state of the page without a page: what intents do to answers and recommendation, and how
//! often the engine is asked.

#![cfg(not(target_arch = "wasm32"))]

use decision_matrix::saved;
use decision_matrix::state::AppState;
use leptos::prelude::*;
use matrix_engine::{
    Answers, Importance, QuestionIx, Recommendation, Rules, State, ValueIx, evaluate, load,
    read_answers,
};
use std::cell::Cell;

thread_local! {
    /// Evaluations on the thread of this test.
    static EVALUATIONS: Cell<usize> = const { Cell::new(0) };
}

fn counting(rules: &Rules, answers: &Answers) -> Recommendation {
    EVALUATIONS.set(EVALUATIONS.get() + 1);
    evaluate(rules, answers)
}

fn rules() -> Rules {
    load(include_str!("../rules.json")).rules.unwrap()
}

/// Runs a test with the bundled rules and some answers.
fn with_answers(answers: &str, test: impl FnOnce(AppState)) {
    let owner = Owner::new();
    owner.set();
    let rules = rules();
    let (answers, unread) = read_answers(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    test(AppState::with_evaluator(
        rules,
        answers,
        "2026-11-21".to_owned(),
        counting,
    ));
}

fn find(state: AppState, question: &str, value: &str) -> (QuestionIx, ValueIx) {
    let rules = state.rules();
    let question = rules.find_question(question).unwrap();
    (question, rules.find_value(question, value).unwrap())
}

fn choose(state: AppState, question: &str, value: &str) {
    let (question, value) = find(state, question, value);
    state.choose(question, value);
}

fn winner(state: AppState) -> Vec<String> {
    let rules = state.rules();
    let leaders = state.result.read();
    let leaders = leaders.leaders.iter();
    leaders
        .map(|it| rules.option(*it).id.text.clone())
        .collect()
}

#[test]
fn a_fresh_page_says_that_nothing_was_said() {
    with_answers("", |state| {
        assert_eq!(state.result.read().state, State::NothingSaid);
        assert!(state.is_empty());
        assert!(!state.can_undo());
    });
}

#[test]
fn one_toggle_is_one_evaluation_however_many_readers_there_are() {
    with_answers("", |state| {
        let readers: Vec<Memo<usize>> = (0..50)
            .map(|_| Memo::new(move |_| state.result.with(|result| result.ranking.len())))
            .collect();
        let read_all = || {
            for reader in &readers {
                assert_eq!(reader.get(), 8);
            }
        };
        read_all();
        EVALUATIONS.set(0);
        choose(state, "realtime", "core");
        read_all();
        let _ = (state.lead(), winner(state));
        assert_eq!(EVALUATIONS.get(), 1);
        choose(state, "realtime", "some");
        read_all();
        assert_eq!(EVALUATIONS.get(), 2);
    });
}

#[test]
fn nothing_is_evaluated_before_somebody_looks() {
    with_answers("", |state| {
        EVALUATIONS.set(0);
        choose(state, "realtime", "core");
        choose(state, "traffic", "high");
        assert_eq!(EVALUATIONS.get(), 0);
        assert!(!winner(state).is_empty());
        assert_eq!(EVALUATIONS.get(), 1);
    });
}

#[test]
fn answers_can_be_changed_weighed_and_taken_back() {
    with_answers("", |state| {
        let (question, core) = find(state, "realtime", "core");
        state.choose(question, core);
        assert_eq!(winner(state), ["node"]);
        state.weigh(question, Importance::Must);
        assert_eq!(state.importance(question), Importance::Must);
        assert_eq!(state.result.read().ruled_out.len(), 2);
        state.clear(question);
        assert!(!state.is_given(question));
        assert_eq!(state.importance(question), Importance::Normal);
        assert_eq!(state.result.read().state, State::NothingSaid);
    });
}

#[test]
fn many_values_come_and_go_one_by_one() {
    with_answers("", |state| {
        let (languages, python) = find(state, "languages", "python");
        let (_, go) = find(state, "languages", "go");
        state.toggle(languages, python);
        state.toggle(languages, go);
        assert!(state.has(languages, python) && state.has(languages, go));
        state.toggle(languages, python);
        state.toggle(languages, go);
        assert!(!state.is_given(languages));
    });
}

#[test]
fn start_over_can_be_undone_with_everything_that_was_there() {
    with_answers("admin=yes!,languages=go+python,realtime=some*", |state| {
        let before = state.answers().get_untracked();
        let result = state.result.get_untracked();
        state.start_over();
        assert!(state.is_empty() && state.can_undo());
        state.undo_start_over();
        assert_eq!(state.answers().get_untracked(), before);
        assert_eq!(state.result.get_untracked(), result);
        assert!(!state.can_undo());
    });
}

#[test]
fn a_new_answer_ends_the_chance_to_undo() {
    with_answers("realtime=core", |state| {
        state.start_over();
        choose(state, "traffic", "high");
        assert!(!state.can_undo());
        state.undo_start_over();
        assert!(!state.is_empty());
    });
}

#[test]
fn start_over_with_nothing_to_clear_does_nothing() {
    with_answers("", |state| {
        state.start_over();
        assert!(!state.can_undo());
    });
}

#[test]
fn saved_answers_come_back_equal() {
    with_answers("admin=yes!,languages=go+python,realtime=some*", |state| {
        let rules = state.rules();
        let answers = state.answers().get_untracked();
        let text = saved::to_text(&rules, &answers).unwrap();
        assert_eq!(text, "admin=yes!,languages=go+python,realtime=some*");
        assert_eq!(saved::from_text(&rules, &text), answers);
    });
}

#[test]
fn poisoned_storage_gives_what_can_be_understood() {
    let rules = rules();
    let answers = saved::from_text(&rules, "realtime=core,{\"a\":1},gone=yes,admin=,,=,\u{0}");
    assert_eq!(saved::to_text(&rules, &answers).unwrap(), "realtime=core");
    assert!(saved::from_text(&rules, "\"null\"").is_empty());
}

#[test]
fn nothing_to_keep_is_no_text() {
    let rules = rules();
    assert_eq!(saved::to_text(&rules, &Answers::none(&rules)), None);
}

#[test]
fn pages_in_other_folders_and_other_rules_keep_their_answers_apart() {
    assert_eq!(
        saved::key("/docs/matrix/", &rules()),
        "decision-matrix:/docs/matrix/:web-frameworks:v1"
    );
}
