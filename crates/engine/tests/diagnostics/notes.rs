//! Notes: nothing is wrong, and somebody who looks after the file may want to know.

use super::{SMALL, lines, with};
use matrix_engine::{Code, Diagnostic, Severity, load, notes};

fn noted(text: &str, day: Option<&str>) -> Vec<Diagnostic> {
    let rules = load(text).rules.unwrap();
    notes(&rules, text.as_bytes(), day)
}

fn said(text: &str, day: Option<&str>) -> String {
    let found = noted(text, day);
    assert!(found.iter().all(|it| it.severity() == Severity::Note));
    lines(&found)
}

#[test]
fn what_no_test_touches_is_named_with_its_places() {
    assert_eq!(
        said(SMALL, None),
        "21:15: note[N203]: no test gives these answers: ‘data=tables’, ‘languages=python’, ‘languages=js’ \
         (questions[1].values[0].id, and in 2 more places); write a test in which each of them is given"
    );
    let text = with(
        "\"winner\": [\"django\"], \"vetoed\": [\"flask\"]",
        "\"winner\": [\"django\"]",
    )
    .replace(
        "\"winner\": [\"flask\"], \"or\": [\"django\"]",
        "\"winner\": [\"django\"]",
    )
    .replace(", \"warns\": [\"no-python\"]", "")
    .replace(
        "\"languages\": [\"none\"] }, \"winner\": []",
        "\"languages\": [\"python\"] }, \"winner\": []",
    );
    let found = said(&text, None);
    assert!(found.contains("note[N202]: no test expects these options to lead or to be vetoed: ‘flask’ (options[1].id);"), "{found}");
    assert!(
        found.contains("note[N201]: no test makes these rules fire: ‘no-python’ (rules[3].id);"),
        "{found}"
    );
}

#[test]
fn a_file_without_tests_has_one_note() {
    let begin = SMALL.find(",\n  \"tests\"").unwrap();
    let text = format!("{}\n}}", &SMALL[..begin]);
    assert_eq!(
        said(&text, None),
        "1:1: note[N205]: the file has no tests; add the list ‘tests’, with a project for each option that should win"
    );
}

#[test]
fn a_source_is_late_after_its_last_day_and_only_when_a_day_is_named() {
    let late = |day| said(SMALL, day).contains("N204");
    assert!(!late(None));
    assert!(!late(Some("2027-01-31")));
    assert!(late(Some("2027-02-01")));
    assert!(said(SMALL, Some("2027-02-01")).contains("11:13: note[N204]: the source ‘book’ was to be looked at again after 2027-01-31 (sources[0].id);"));
}

#[test]
fn notes_are_no_part_of_what_the_page_is_told() {
    let found = load(SMALL).diagnostics;
    assert!(found.is_empty(), "{}", lines(&found));
    let codes = Code::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Note);
    assert_eq!(codes.count(), 5);
}

#[test]
fn many_names_are_cut_and_their_places_are_not() {
    let values: Vec<String> = (0..20)
        .map(|n| format!("{{ \"id\": \"v{n}\", \"label\": \"V{n}\" }}"))
        .collect();
    let text = with(
        "{ \"id\": \"tables\", \"label\": \"Tables\" },",
        &format!(
            "{{ \"id\": \"tables\", \"label\": \"Tables\" }}, {},",
            values.join(", ")
        ),
    );
    let found = noted(&text, None);
    let note = found
        .iter()
        .find(|it| it.code == Code::UntestedValue)
        .unwrap();
    assert!(note.message.ends_with(" and 11 more"), "{}", note.message);
    assert_eq!(note.also.len(), 22);
}
