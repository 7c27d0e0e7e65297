//! Sizes: exactly at each limit a file is fine, one more is a fault.

use super::{SMALL, lines, with};
use matrix_engine::{Code, load};
use serde_json::{Value, json};

/// The small file with one list made `count` long by copies of its first member under new ids.
fn stretched(list: &str, count: usize) -> String {
    let mut file: Value = serde_json::from_str(SMALL).unwrap();
    let members = file.pointer_mut(list).unwrap().as_array_mut().unwrap();
    let first = members[0].clone();
    for n in members.len()..count {
        let mut copy = first.clone();
        if let Some(id) = copy.get_mut("id") {
            *id = json!(format!("n{n}"));
        }
        members.push(copy);
    }
    assert_eq!(members.len(), count);
    file.to_string()
}

#[track_caller]
fn check(at_limit: &str, above: &str, path: &str) {
    let errors = |text: &str| -> Vec<(Code, String)> {
        let found = load(text).diagnostics.into_iter();
        found
            .filter(|it| it.code.as_str().starts_with('E'))
            .map(|it| (it.code, it.place.path))
            .collect()
    };
    assert_eq!(errors(at_limit), [], "{path} at its limit");
    let above = errors(above);
    assert!(
        above.contains(&(Code::TooLarge, path.to_owned())),
        "{path} above its limit: {above:?}"
    );
}

#[test]
fn every_list_has_a_longest_length() {
    for (pointer, path, limit) in [
        ("/questions", "questions", 200),
        ("/questions/1/values", "questions[1].values", 50),
        ("/options", "options", 100),
        ("/rules", "rules", 2_000),
        ("/components", "components", 400),
        ("/sources", "sources", 1_000),
        ("/groups", "groups", 1_000),
        ("/layers", "layers", 1_000),
        ("/comparison", "comparison", 1_000),
        ("/notes", "notes", 1_000),
        ("/takeaways", "takeaways", 1_000),
        ("/presets", "presets", 1_000),
        ("/tests", "tests", 1_000),
        ("/rules/2/if/any", "rules[2].if.any", 1_000),
        (
            "/options/0/facts/strengths",
            "options[0].facts.strengths",
            1_000,
        ),
    ] {
        let at_limit = stretched(pointer, limit);
        check(&at_limit, &stretched(pointer, limit + 1), path);
    }
}

#[test]
fn a_file_has_a_largest_size() {
    let limit = 256 * 1024;
    let padded = |size: usize| format!("{SMALL}{}", " ".repeat(size - SMALL.len()));
    check(&padded(limit), &padded(limit + 1), "");
    let found = load(&padded(limit + 1)).diagnostics;
    assert_eq!(found.len(), 1, "{}", lines(&found));
    assert!(found[0].message.contains("262145 bytes; at most 262144"));
}

#[test]
fn a_text_has_a_largest_length_in_characters() {
    let title = |count: usize| {
        with(
            "\"title\": \"Small\"",
            &format!("\"title\": \"{}\"", "ä".repeat(count)),
        )
    };
    check(&title(2_000), &title(2_001), "title");
}

#[test]
fn a_key_has_a_largest_length_in_characters() {
    let key = |count: usize| with("\"x-claims\"", &format!("\"x-{}\"", "k".repeat(count - 2)));
    check(
        &key(2_000),
        &key(2_001),
        &format!("x-{}", "k".repeat(1_999)),
    );
}

#[test]
fn a_table_has_a_largest_number_of_keys() {
    let moved = |count: usize| {
        let entries: Vec<String> = (0..count).map(|n| format!("\"old-{n}\": null")).collect();
        let text = with("\"staff\": \"admin\", ", "");
        let from = text.find("{ \"store\": null").unwrap();
        let to = from + text[from..].find('}').unwrap() + 1;
        format!(
            "{}{{ {} }}{}",
            &text[..from],
            entries.join(", "),
            &text[to..]
        )
    };
    check(&moved(1_000), &moved(1_001), "moved");
}

#[test]
fn conditions_have_a_largest_depth() {
    let nested = |depth: usize| {
        let condition = (0..depth).fold("\"admin\"".to_owned(), |inner, level| match level % 3 {
            0 => format!("{{\"not\":{inner}}}"),
            1 => format!("{{\"all\":[{inner}]}}"),
            _ => format!("{{\"any\":[{inner}]}}"),
        });
        with("{ \"not\": \"languages=python\" }", &condition)
    };
    // The warning of this rule is expected by a test of the file, which now fails.
    let errors = |depth| -> Vec<Code> {
        let found = load(&nested(depth)).diagnostics;
        found.into_iter().map(|it| it.code).collect()
    };
    for depth in 0..=8 {
        assert!(!errors(depth).contains(&Code::TooDeep), "{depth} levels");
        assert!(load(&nested(depth)).rules.is_some(), "{depth} levels");
    }
    assert_eq!(errors(9), [Code::TooDeep]);
}
