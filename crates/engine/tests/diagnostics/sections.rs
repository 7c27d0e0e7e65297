//! What follows from a section that is missing or refused: nothing. And from a name that is wrong in many places: one
//! finding.

use super::{SMALL, lines, with};
use matrix_engine::{Code, Dialect, load, load_named};
use serde_json::Value;

/// The small file without some of its keys, or with another value there.
fn changed(change: impl FnOnce(&mut serde_json::Map<String, Value>)) -> String {
    let mut file: Value = serde_json::from_str(SMALL).unwrap();
    change(file.as_object_mut().unwrap());
    file.to_string()
}

#[test]
fn nothing_is_said_of_names_in_a_section_that_is_missing() {
    for section in ["groups", "questions", "options", "rules"] {
        let loaded = load(&changed(|file| {
            file.remove(section);
        }));
        assert_eq!(
            lines(&loaded.diagnostics),
            format!(
                "1:1: error[E004]: a rule file needs the key ‘{section}’; add \"{section}\": [ … ]"
            )
        );
    }
}

#[test]
fn nothing_is_said_of_names_in_a_section_that_is_refused() {
    for section in [
        "groups",
        "questions",
        "options",
        "rules",
        "sources",
        "layers",
        "components",
    ] {
        let loaded = load(&changed(|file| {
            file.insert(section.to_owned(), Value::from("none"));
        }));
        let codes: Vec<Code> = loaded.diagnostics.iter().map(|it| it.code).collect();
        assert_eq!(
            codes,
            [Code::WrongType],
            "{section}: {}",
            lines(&loaded.diagnostics)
        );
    }
}

#[test]
fn nothing_is_said_of_names_whose_entry_has_none() {
    let loaded = load(&with("{ \"id\": \"data\", \"group\"", "{ \"group\""));
    let codes: Vec<Code> = loaded.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::MissingKey], "{}", lines(&loaded.diagnostics));
}

/// Sections that may be absent are told once when something refers into them.
#[test]
fn a_section_that_is_absent_and_needed_is_told_once() {
    let loaded = load(&changed(|file| {
        file.remove("sources");
    }));
    let found = lines(&loaded.diagnostics);
    assert_eq!(loaded.diagnostics.len(), 1, "{found}");
    assert!(
        found.contains("a source is named here, but the file has no ‘sources’ (")
            && found.contains("and in 5 more places"),
        "{found}"
    );
    assert!(loaded.rules.is_none());
}

#[test]
fn a_name_that_is_wrong_in_many_places_is_told_once_with_its_places() {
    let text = with(
        "\"id\": \"data\", \"group\"",
        "\"id\": \"shape\", \"group\"",
    );
    let loaded = load(&text);
    let unknown: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|it| it.code == Code::UnknownReference)
        .collect();
    let about: Vec<_> = unknown
        .iter()
        .filter(|it| it.message.contains("unknown question ‘data’"))
        .collect();
    assert_eq!(about.len(), 1, "{}", lines(&loaded.diagnostics));
    let places: Vec<&str> = about[0]
        .also
        .iter()
        .map(|place| place.path.as_str())
        .collect();
    assert_eq!(about[0].place.path, "rules[1].if.all[0]");
    assert_eq!(
        places,
        [
            "rules[2].if.any[0]",
            "presets[0].answers.data",
            "tests[0].given.data",
            "tests[2].given.data"
        ]
    );
    assert!(
        about[0]
            .to_string()
            .contains("(rules[1].if.all[0], and in 4 more places)"),
        "{}",
        about[0]
    );
}

#[test]
fn a_name_that_moved_is_told_with_the_new_one() {
    let loaded = load(&with("\"if\": \"admin\"", "\"if\": \"staff\""));
    assert_eq!(
        lines(&loaded.diagnostics),
        "50:37: error[E012]: unknown question ‘staff’ (rules[0].if); it moved: write ‘admin’"
    );
}

#[test]
fn the_format_in_quotes_hides_nothing() {
    let text = with("\"format\": 1", "\"format\": \"1\"")
        .replace("\"if\": \"admin\"", "\"if\": \"amdin\"");
    let loaded = load(&text);
    let codes: Vec<Code> = loaded.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::UnknownFormat, Code::UnknownReference]);
    assert_eq!(loaded.diagnostics[0].mend[0].text, "1");
}

/// `3.0` and `3e0` are whole numbers to a JSON Schema, so they are here.
#[test]
fn a_number_is_whole_however_it_is_written() {
    for (number, is_whole) in [
        ("3.0", true),
        ("3e0", true),
        ("0.3e1", true),
        ("-0", true),
        ("3.5", false),
        ("5e-1", false),
    ] {
        let loaded = load(&with("\"django\": 3", &format!("\"django\": {number}")));
        let is_refused = loaded
            .diagnostics
            .iter()
            .any(|it| it.code == Code::OutOfRange);
        assert_eq!(
            is_refused,
            !is_whole,
            "{number}: {}",
            lines(&loaded.diagnostics)
        );
    }
    assert!(
        load(&with("\"format\": 1", "\"format\": 1.0"))
            .rules
            .is_some()
    );
}

/// A letter of another alphabet that looks the same is named by its number.
#[test]
fn letters_that_only_look_right_are_named() {
    for (old, new, says) in [
        (
            "\"if\": \"admin\"",
            "\"if\": \"\u{430}dmin\"",
            "did you mean ‘admin’? its ‘\u{430}’ is U+0430, none of the letters a to z",
        ),
        (
            "\"data=documents\", \"admin=yes\"",
            "\"data=d\u{43e}cuments\", \"admin=yes\"",
            "did you mean ‘documents’? its ‘\u{43e}’ is U+043E",
        ),
        (
            "{ \"id\": \"storage\", \"title\"",
            "{ \"id\": \"stor\u{430}ge\", \"title\"",
            "its ‘\u{430}’ is U+0430, none of the letters a to z",
        ),
        (
            "\"short\": \"Admin\"",
            "\"sh\u{43e}rt\": \"Admin\"",
            "did you mean ‘short’? its ‘\u{43e}’ is U+043E",
        ),
        (
            "\"if\": \"admin\"",
            "\"if\": \"a–dmin\"",
            "its ‘–’ is U+2013, no hyphen",
        ),
    ] {
        let found = lines(&load(&with(old, new)).diagnostics);
        assert!(found.contains(says), "{new}: {found}");
    }
}

#[test]
fn a_file_with_comments_is_the_same_rules_and_keeps_its_places() {
    let text = with("  \"close\": 2,", "  /* ä */ \"close\": 2, // a gap").replace(
        "\"winner\": [\"flask\"], \"or\": [\"django\"] }",
        "\"winner\": [\"flask\"], \"or\": [\"django\",], },",
    );
    let text = text.replace(" \"words\"", "\n  \"words\"");
    assert_eq!(Dialect::of("rules.jsonc"), Dialect::Commented);
    let loaded = load_named("rules.jsonc", text.as_bytes());
    assert_eq!(lines(&loaded.diagnostics), "");
    let plain = load(SMALL).rules.unwrap();
    assert_eq!(loaded.rules.unwrap().to_packed(), plain.to_packed());
    let broken = text.replace("\"vetoed\": [\"flask\"]", "\"vetoed\": [\"rails\"]");
    let found = load_named("rules.jsonc", broken.as_bytes()).diagnostics;
    let (line, text) = broken
        .lines()
        .enumerate()
        .find_map(|(at, text)| Some((at + 1, text.split_once("\"rails\"")?.0)))
        .unwrap();
    let column = text.chars().count() + 1;
    assert_eq!(
        lines(&found),
        format!(
            "{line}:{column}: error[E012]: unknown option ‘rails’ (tests[0].vetoed[0]); known options: django, flask"
        )
    );
    assert!(load_named("rules.json", text.as_bytes()).rules.is_none());
}
