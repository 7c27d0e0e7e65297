//! Answers: where they come from, how they change, how they are written.

use super::{points, with_rules};
use matrix_engine::{Importance, Kind, evaluate, load, read_answers, write_answers};

#[test]
fn presets_and_tests_carry_importance() {
    let file = include_str!("../data/small.json");
    let rules = load(file).rules.unwrap();
    let answers = rules.answers_from(&rules.file().presets.first().unwrap().answers);
    let text = write_answers(&rules, &answers);
    assert_eq!(text, "admin=yes!,data=tables,languages=js+python");
    let scenario = &rules.file().tests.first().unwrap().answers;
    let text = write_answers(&rules, &rules.answers_from(scenario));
    assert_eq!(text, "admin=yes*,data=documents");
    // The must of the preset counts: without it Flask stays in the running.
    let result = evaluate(&rules, &answers);
    let out: Vec<_> = result.ruled_out.iter().map(|it| it.musts.len()).collect();
    assert_eq!(out, [1]);
}

#[test]
fn an_answer_taken_back_takes_its_importance_along() {
    let rules = with_rules(&points(r#""admin""#, r#"{ "go": 3 }"#));
    let (mut answers, _) = read_answers(&rules, "admin=yes!");
    let admin = rules.find_question("admin").unwrap();
    answers.clear(admin);
    assert!(answers.is_empty());
    assert_eq!(answers.importance(admin), Importance::Normal);
    answers.weigh(admin, Importance::Must);
    assert_eq!(
        answers.importance(admin),
        Importance::Normal,
        "nothing to weigh"
    );
    answers.set(admin, rules.find_value(admin, "no").unwrap());
    assert_eq!(write_answers(&rules, &answers), "admin=no");
}

#[test]
fn a_second_value_replaces_the_first_unless_many_may_be_chosen() {
    let rules = with_rules(&points(r#""admin""#, r#"{ "go": 3 }"#));
    for (question, first, second, after) in [
        ("admin", "yes", "no", "admin=no"),
        ("data", "tables", "documents", "data=documents"),
        ("knows", "python", "js", "knows=js+python"),
    ] {
        let (mut answers, _) = read_answers(&rules, "");
        let at = rules.find_question(question).unwrap();
        let value = |id| rules.find_value(at, id).unwrap();
        answers.toggle(&rules, at, value(first));
        answers.toggle(&rules, at, value(second));
        assert_eq!(write_answers(&rules, &answers), after);
        answers.toggle(&rules, at, value(second));
        let left = rules.question(at).kind == Kind::Many;
        assert_eq!(answers.is_given(at), left, "{question}");
    }
}

#[test]
fn answers_that_cannot_be_read_are_named_with_a_reason() {
    let rules = with_rules(&points(r#""admin""#, r#"{ "go": 3 }"#));
    for (text, why) in [
        ("amdin=yes", "no such question; did you mean ‘admin’?"),
        ("zzz=1", "no such question; known: admin, fast, data, knows"),
        ("admin", "an answer is written question=value"),
        ("admin=maybe", "unknown value ‘maybe’; known: yes, no"),
        (
            "data=table",
            "unknown value ‘table’; did you mean ‘tables’?",
        ),
        ("data=tables+none", "this question takes one value"),
        (
            "knows=js+rust",
            "unknown value ‘rust’; known: python, js, none",
        ),
        ("knows=", "unknown value ‘’; known: python, js, none"),
        ("admin=yes!*", "unknown value ‘yes!’; did you mean ‘yes’?"),
    ] {
        let (answers, unread) = read_answers(&rules, &format!("fast=no,{text}"));
        let said: Vec<_> = unread
            .iter()
            .map(|it| (it.part.as_str(), it.why(&rules)))
            .collect();
        assert_eq!(said, [(text, why.to_owned())]);
        assert_eq!(
            write_answers(&rules, &answers),
            "fast=no",
            "the rest is kept"
        );
    }
    let said = |text: &str| {
        let (_, unread) = read_answers(&rules, text);
        let said = unread
            .iter()
            .map(|it| format!("{}: {}", it.part, it.why(&rules)));
        said.collect::<Vec<String>>()
    };
    assert_eq!(
        said("knows=js,python,none!"),
        [
            "python: several values of one question are joined with +; write knows=js+python",
            "none!: several values of one question are joined with +; write knows=js+python+none!",
        ]
    );
    assert_eq!(
        said("data=tables,none"),
        ["none: the question ‘data’ takes one value"]
    );
    assert_eq!(
        said("admin = yes"),
        ["admin = yes: no spaces stand around the equals sign; write admin=yes"]
    );
    let (answers, unread) = read_answers(&rules, " admin=yes , ,admin=no*,");
    let replaced: Vec<&str> = unread.iter().map(|it| it.part.as_str()).collect();
    assert_eq!(replaced, ["admin=yes"], "and what it replaces is listed");
    assert!(unread.iter().all(matrix_engine::Unread::is_replaced));
    assert_eq!(
        write_answers(&rules, &answers),
        "admin=no*",
        "the later part counts"
    );
    let (_, unread) = read_answers(&rules, "admin=no*,admin=no*");
    assert_eq!(unread, [], "the same again replaces nothing");
    let (answers, _) = read_answers(&rules, "knows=js+python+js");
    assert_eq!(
        write_answers(&rules, &answers),
        "knows=js+python",
        "named twice is named once"
    );
}
