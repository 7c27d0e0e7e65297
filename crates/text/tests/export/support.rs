//! Rules to export with, and the way from answers to a document.

use matrix_engine::{Rules, analyse, evaluate, load, read_answers};
use matrix_text::export::{Export, Form};

/// Small rules in which few answers reach every state.
pub const SMALL: &str = include_str!("../data/small.json");
/// Rules of the size of a real decision.
pub const LARGE: &str = include_str!("../../../../tests/rules.json");

pub const DATE: &str = "2026-11-21";
pub const LINK: &str = "https://example.org/matrix/#rules=small@7&v=1";

pub fn rules(text: &str) -> Rules {
    let loaded = load(text);
    assert!(!loaded.has_errors(), "{:?}", loaded.diagnostics);
    loaded.rules.unwrap()
}

/// One document.
pub fn export(rules: &Rules, answers: &str, form: Form) -> String {
    export_with(rules, answers, form, LINK)
}

pub fn export_with(rules: &Rules, answers: &str, form: Form, link: &str) -> String {
    let [text] = exports(rules, answers, [form], link);
    text
}

/// Some documents about the same answers.
pub fn exports<const N: usize>(
    rules: &Rules,
    answers: &str,
    forms: [Form; N],
    link: &str,
) -> [String; N] {
    let (answers, unread) = read_answers(rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    let result = evaluate(rules, &answers);
    let export = Export {
        rules,
        answers: &answers,
        result: &result,
        without: None,
        analysis: &analyse(rules, &answers),
        date: DATE,
        link,
    };
    forms.map(|form| export.write(form))
}

/// One document about the small rules.
pub fn small(answers: &str, form: Form) -> String {
    export(&rules(SMALL), answers, form)
}

/// The answers of every test of a rule file, as they are and with everything a must; and none.
pub fn answers_of_tests(rules: &Rules) -> Vec<String> {
    let tests = rules.file().tests.iter();
    let answers = tests.map(|test| rules.answers_from(&test.answers));
    let answers = answers.map(|it| matrix_engine::write_answers(rules, &it));
    let answers: Vec<String> = answers.collect();
    let said = answers.iter().filter(|it| !it.is_empty());
    let musts = said.map(|it| {
        let plain = it.replace(['!', '*'], "");
        format!("{}!", plain.replace(',', "!,"))
    });
    let musts: Vec<String> = musts.collect();
    [answers, musts, vec![String::new()]].concat()
}
