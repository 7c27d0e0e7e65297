//! Rules about something else than software: no sentence of the program may assume what they are about.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

use matrix_engine::{Answers, Rules, analyse, evaluate, load, read_answers};
use matrix_text::export::{Export, Form};
use matrix_text::{reading, start};

/// Rules about lunch, without layers and without words of their own.
const CANTEEN: &str = include_str!("data/canteen.json");

fn rules(text: &str) -> Rules {
    let loaded = load(text);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.rules.unwrap()
}

/// The same with two layers; `words` goes into the file as it is.
fn courses(words: &str) -> Rules {
    let text = CANTEEN
        .replace("\"version\": \"1\",", &format!("\"version\": \"1\", {words}"))
        .replace(
            "\"options\":",
            r#""layers": [{ "id": "main", "title": "Main course" }, { "id": "side", "title": "Side" }],
            "components": [{ "id": "lentils", "name": "Lentils", "layer": "main" }, { "id": "rice", "name": "Rice", "layer": "side" },
                           { "id": "broth", "name": "Broth", "layer": "main" }], "options":"#,
        )
        .replace("\"Lentils and rice.\"", "\"Lentils and rice.\", \"stack\": [\"lentils\", \"rice\"]")
        .replace("\"Whatever is there.\"", "\"Whatever is there.\", \"stack\": [\"broth\"]");
    rules(&text)
}

/// Everything that is written about these rules, with some answers and without.
fn written(rules: &Rules) -> String {
    let mut all =
        start::start(rules, None) + &reading::part(rules) + &reading::short(rules, "./rules.html");
    for answers in ["", "meat=no,time=little"] {
        let (answers, _) = read_answers(rules, answers);
        all += &export(rules, &answers, Form::Record);
        all += &export(rules, &answers, Form::Summary);
    }
    all
}

fn export(rules: &Rules, answers: &Answers, form: Form) -> String {
    let result = evaluate(rules, answers);
    let analysis = analyse(rules, answers);
    Export {
        rules,
        answers,
        result: &result,
        without: None,
        analysis: &analysis,
        date: "2026-11-21",
        link: "",
    }
    .write(form)
}

#[test]
fn nothing_speaks_of_stacks_or_projects_by_itself() {
    for rules in [rules(CANTEEN), courses("")] {
        let written = written(&rules).to_lowercase();
        for word in ["stack", "project", "software", "framework", "component"] {
            assert!(!written.contains(word), "{word} in {written}");
        }
        assert!(written.contains("aria-label=\"recommendation\""));
    }
}

#[test]
fn without_layers_nothing_is_announced_that_does_not_come() {
    let written = written(&rules(CANTEEN));
    assert!(!written.contains("consists of"), "{written}");
    assert!(courses_are_listed_under("What it consists of", ""));
}

#[test]
fn the_words_of_the_file_stand_where_they_belong() {
    let words = r#""words": { "result": "Today’s dish", "stack": "On the tray" },"#;
    let page = start::start(&courses(words), None);
    assert!(page.contains("aria-label=\"Today’s dish\""), "{page}");
    assert!(page.contains("<h3>On the tray</h3>"), "{page}");
    assert!(courses_are_listed_under("On the tray", words));
}

/// Whether record and summary have the parts of the winner under this heading.
fn courses_are_listed_under(heading: &str, words: &str) -> bool {
    let rules = courses(words);
    let (answers, _) = read_answers(&rules, "meat=no,time=little");
    [Form::Record, Form::Summary].into_iter().all(|form| {
        let text = export(&rules, &answers, form);
        let (_, list) = text
            .split_once(&format!("\n{heading}:\n"))
            .unwrap_or_else(|| panic!("{text}"));
        list.trim_start().contains("Main course: Broth")
    })
}

#[test]
fn words_of_a_stranger_stay_text() {
    let words = r#""words": { "result": "<b>a</b>\"onclick=\"x", "stack": "<b>*a*</b>" },"#;
    let page = start::start(&courses(words), None);
    assert!(
        !page.contains("<b>") && !page.contains("\"onclick"),
        "{page}"
    );
}
