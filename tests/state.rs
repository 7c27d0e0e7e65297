//! The state of the page without a page: what intents do to answers and recommendation, and how
//! often the engine is asked.

#![cfg(not(target_arch = "wasm32"))]

use decision_matrix::analysed::Analysed;
use decision_matrix::kept;
use decision_matrix::origin::Origin;
use decision_matrix::state::AppState;
use leptos::prelude::*;
use matrix_engine::{
    Analysis, Answer, Answers, Author, Change, Importance, Input, OwnReason, QuestionIx,
    Recommendation, Rules, ValueIx, Verdict, changes, evaluate, load, read_input, write_input,
};
use std::cell::Cell;
use std::sync::Arc;

thread_local! {
    /// Evaluations on the thread of this test.
    static EVALUATIONS: Cell<usize> = const { Cell::new(0) };
}

fn counting(rules: &Rules, answers: &Answers) -> Recommendation {
    EVALUATIONS.set(EVALUATIONS.get() + 1);
    evaluate(rules, answers)
}

fn rules() -> Rules {
    load(include_str!("rules.json")).rules.unwrap()
}

/// Runs a test with the rules of the tests and some answers.
fn with_answers(answers: &str, test: impl FnOnce(AppState)) {
    let owner = Owner::new();
    owner.set();
    let rules = Arc::new(rules());
    let (input, unread) = read_input(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    test(AppState::with_evaluator(
        rules,
        Origin::Site,
        input,
        "2026-11-21".to_owned(),
        counting,
    ));
}

/// The answers in the form in which they are kept.
fn text(state: AppState) -> String {
    write_input(state.rules(), &state.input().get_untracked())
}

fn take(state: AppState, text: &str) {
    let input = read_input(state.rules(), text).0;
    state.take(input);
}

/// The first change that the page could propose.
fn some_change(state: AppState) -> Change {
    changes(state.rules(), &state.input().get_untracked().answers)[0]
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

fn answer(state: AppState, question: QuestionIx) -> Answer {
    state
        .input()
        .with_untracked(|input| input.answers.get(question))
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
        assert_eq!(state.result.read().verdict, Verdict::NothingSaid);
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
                assert_eq!(reader.get(), state.rules().option_ixs().count());
            }
        };
        read_all();
        EVALUATIONS.set(0);
        choose(state, "realtime", "core");
        read_all();
        let _ = (state.verdict.get(), winner(state), state.link.get());
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
        assert_eq!(answer(state, question).importance(), Importance::Must);
        let ruled_out: Vec<String> = (state.result.read().ruled_out.iter())
            .map(|it| state.rules().option(it.option).id.text.clone())
            .collect();
        assert!(ruled_out.contains(&"flask".to_owned()), "{ruled_out:?}");
        state.clear(question);
        assert!(!answer(state, question).is_given());
        assert_eq!(answer(state, question).importance(), Importance::Normal);
        assert_eq!(state.result.read().verdict, Verdict::NothingSaid);
    });
}

#[test]
fn many_values_come_and_go_one_by_one() {
    with_answers("", |state| {
        let (languages, python) = find(state, "languages", "python");
        let (_, go) = find(state, "languages", "go");
        state.toggle(languages, python);
        state.toggle(languages, go);
        assert!(answer(state, languages).has(python) && answer(state, languages).has(go));
        state.toggle(languages, python);
        state.toggle(languages, go);
        assert!(!answer(state, languages).is_given());
    });
}

#[test]
fn every_change_can_be_undone_and_redone_with_everything_that_was_there() {
    with_answers("admin=yes!,languages=go+python,realtime=some*", |state| {
        let (traffic, high) = find(state, "traffic", "high");
        let (languages, js) = find(state, "languages", "js");
        let mut seen = vec![(state.input().get_untracked(), state.result.get_untracked())];
        let steps: [&dyn Fn(); 7] = [
            &|| state.choose(traffic, high),
            &|| state.weigh(traffic, Importance::Must),
            &|| state.clear(traffic),
            &|| state.toggle(languages, js),
            &|| state.apply_preset(0),
            &|| state.attempt(&[some_change(state)]),
            &|| state.start_over(),
        ];
        for step in steps {
            step();
            assert!(!state.can_redo());
            seen.push((state.input().get_untracked(), state.result.get_untracked()));
        }
        let now = || (state.input().get_untracked(), state.result.get_untracked());
        for before in seen.iter().rev().skip(1) {
            assert!(state.can_undo());
            state.undo();
            assert_eq!(now(), *before);
        }
        assert!(!state.can_undo());
        state.undo();
        for after in &seen[1..] {
            assert!(state.can_redo());
            state.redo();
            assert_eq!(now(), *after);
        }
        assert!(!state.can_redo());
    });
}

#[test]
fn what_was_undone_is_said() {
    with_answers("realtime=core", |state| {
        let said = || state.status().get_untracked();
        let (realtime, _) = find(state, "realtime", "core");
        choose(state, "realtime", "some");
        assert_eq!(said(), "");
        state.undo();
        assert_eq!(said(), "Undone: Live updates: A part.");
        state.redo();
        assert_eq!(said(), "Redone: Live updates: A part.");
        state.weigh(realtime, Importance::Must);
        state.undo();
        assert_eq!(said(), "Undone: Live updates: A part, a must.");
        state.clear(realtime);
        state.undo();
        assert_eq!(said(), "Undone: Live updates: no answer.");
        state.apply_preset(0);
        assert_eq!(said(), "Example “Rapid MVP with user roles”.");
        state.start_over();
        assert_eq!(said(), "All answers cleared.");
        state.undo();
        assert_eq!(said(), "Undone: All answers cleared.");
        state.attempt(&[some_change(state)]);
        assert!(said().starts_with("Tried: "), "{}", said());
    });
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    with_answers("realtime=core", |state| {
        choose(state, "realtime", "core");
        state.attempt(&[]);
        assert!(!state.can_undo());
    });
}

#[test]
fn a_new_answer_ends_what_could_be_redone() {
    with_answers("realtime=core", |state| {
        state.start_over();
        state.undo();
        choose(state, "traffic", "high");
        assert!(!state.can_redo());
        state.redo();
        assert_eq!(text(state), "realtime=core,traffic=high");
    });
}

#[test]
fn an_example_replaces_all_answers() {
    with_answers("data=document,traffic=extreme!", |state| {
        state.apply_preset(0);
        assert_eq!(
            text(state),
            "admin=yes,auth=roles,data=relational,deadline=weeks,shape=pages,team=solo"
        );
        assert_eq!(winner(state), ["django"]);
        state.apply_preset(9_999);
        assert_eq!(winner(state), ["django"]);
    });
}

#[test]
fn decided_holds_for_the_answers_it_was_proven_for_and_no_others() {
    with_answers("realtime=core", |state| {
        let proven = |decided| {
            let analysis = Analysis {
                decided: Some(decided),
                ..Analysis::default()
            };
            state.analysed.set(Some(Arc::new(Analysed {
                input: state.input().get_untracked(),
                rules: state.judged.get_untracked(),
                result: state.result.get_untracked(),
                analysis,
            })));
        };
        let verdict = || state.verdict.get_untracked();
        assert_ne!(verdict(), Verdict::Decided);
        proven(true);
        assert_eq!(verdict(), Verdict::Decided);
        choose(state, "realtime", "some");
        assert_ne!(verdict(), Verdict::Decided);
        state.undo();
        assert_eq!(verdict(), Verdict::Decided);
        proven(false);
        assert_ne!(verdict(), Verdict::Decided);
    });
}

#[test]
fn the_link_keeps_a_hidden_result_to_itself() {
    with_answers("realtime=core", |state| {
        assert!(state.link.get_untracked().contains("was=node"));
        state.hide(true);
        assert!(!state.link.get_untracked().contains("was="));
        state.start_over();
        assert_eq!(state.link.get_untracked(), "");
    });
}

#[test]
fn a_hidden_result_appears_with_the_last_answer() {
    with_answers("realtime=core", |state| {
        assert!(!state.is_hidden());
        state.hide(true);
        assert!(state.is_hidden());
        let rules = state.rules();
        for question in rules.question_ixs() {
            assert!(state.is_hidden() || state.progress().0 == rules.questions().len());
            state.choose(question, rules.value_ixs(question).next().unwrap());
        }
        assert!(!state.is_hidden());
        state.undo();
        assert!(!state.is_hidden(), "who has seen it has seen it");
        state.hide(true);
        assert!(state.is_hidden());
        state.redo();
        assert!(!state.is_hidden(), "the last answer may come back by redo");
        state.hide(true);
        state.hide(false);
        assert!(!state.is_hidden());
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
        let input = state.input().get_untracked();
        let kept = kept::to_kept(rules, &input).unwrap();
        assert_eq!(kept, "admin=yes!,languages=go+python,realtime=some*");
        assert_eq!(kept::from_kept(rules, &kept), (input, true));
    });
}

#[test]
fn poisoned_storage_gives_what_can_be_understood() {
    let rules = rules();
    let (answers, whole) =
        kept::from_kept(&rules, "realtime=core,{\"a\":1},gone=yes,admin=,,=,\u{0}");
    assert_eq!(kept::to_kept(&rules, &answers).unwrap(), "realtime=core");
    assert!(!whole);
    assert!(kept::from_kept(&rules, "\"null\"").0.is_empty());
}

#[test]
fn nothing_to_keep_is_no_text() {
    let rules = rules();
    assert_eq!(kept::to_kept(&rules, &Input::none(&rules)), None);
}

#[test]
fn pages_in_other_folders_and_other_rules_keep_their_answers_apart() {
    assert_eq!(
        kept::key("/docs/matrix/", &rules()),
        "decision-matrix:/docs/matrix/:web-frameworks:v1"
    );
}

#[test]
fn answers_that_come_as_a_whole_are_one_step() {
    with_answers("admin=yes", |state| {
        take(state, "data=document,realtime=core!,unknown=yes");
        assert_eq!(text(state), "data=document,realtime=core!");
        assert_eq!(state.status().get_untracked(), "Opened: 3\u{a0}answers.");
        state.undo();
        assert_eq!(text(state), "admin=yes");
        assert_eq!(state.status().get_untracked(), "Undone: 3\u{a0}answers.");
        // Equal answers are no step, so an address that says what is there changes nothing.
        take(state, "admin=yes");
        assert!(state.can_redo());
        take(state, "");
        assert!(state.is_empty() && !state.can_redo());
    });
}

/// Adds a reason that gives `FastAPI` points.
fn add_reason(state: AppState, points: i32) {
    let fastapi = state.rules().find_option("fastapi").unwrap();
    let reason = OwnReason::new("We run it already.", [(fastapi, points)], Author::Visitor);
    state.put_reason(None, reason.unwrap());
}

#[test]
fn a_judgement_counts_is_said_apart_and_is_a_step_of_its_own() {
    with_answers("realtime=core", |state| {
        let before = winner(state);
        assert_eq!(state.without_judgement(), None);
        assert!(!state.link.get_untracked().contains("own.1"));
        add_reason(state, 5);
        assert_eq!(winner(state), ["fastapi"]);
        let without = state.without_judgement().unwrap();
        assert_eq!(without.leaders.len(), before.len());
        let link = state.link.get_untracked();
        assert!(
            link.contains("&own.1=We_run_it_already~2e&own.1.fastapi=5&v=2"),
            "{link}"
        );
        let status = || state.status().get_untracked();
        assert_eq!(status(), "1\u{a0}change of yours.");
        state.undo();
        assert_eq!(winner(state), before);
        assert_eq!(status(), "Undone: 1\u{a0}change of yours.");
        state.redo();
        assert_eq!(winner(state), ["fastapi"]);
        state.clear_judgement();
        assert_eq!(text(state), "realtime=core");
        state.start_over();
        assert!(state.is_empty());
    });
}

#[test]
fn the_engine_is_asked_a_second_time_only_while_there_is_a_judgement() {
    with_answers("realtime=core", |state| {
        let reader = Memo::new(move |_| state.without_judgement());
        let read = || (reader.get(), state.result.get());
        read();
        EVALUATIONS.set(0);
        choose(state, "realtime", "some");
        read();
        assert_eq!(EVALUATIONS.get(), 1);
        add_reason(state, 1);
        read();
        assert_eq!(EVALUATIONS.get(), 3);
    });
}

#[test]
fn examples_keep_the_judgement_and_start_over_clears_it() {
    with_answers("realtime=core,own.1=Why,own.1.fastapi=2", |state| {
        state.apply_preset(0);
        assert!(text(state).ends_with(",own.1=Why,own.1.fastapi=2"));
        state.start_over();
        assert!(state.is_empty());
        let said = state.status().get_untracked();
        assert_eq!(said, "All answers and your own judgement cleared.");
    });
}
