//! Files that no author would write: nothing in them may stop the engine, and whatever makes a file
//! unusable must be said.

use super::{SMALL, lines, with};
use matrix_engine::{Code, Limits, Loaded, load, load_named, load_within};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What must be true of any text whatever, called `.json` or `.jsonc`.
#[track_caller]
fn sound(text: &str) -> Loaded {
    told(text, load_named("rules.jsonc", text.as_bytes()));
    told(text, load(text))
}

#[track_caller]
fn told(text: &str, loaded: Loaded) -> Loaded {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let said = loaded
        .diagnostics
        .iter()
        .any(|it| it.code.as_str().starts_with('E') && it.code != Code::FailedTest);
    assert_eq!(
        loaded.rules.is_none(),
        said,
        "an unusable file says why, a usable one has no error:\n{text}\n{}",
        lines(&loaded.diagnostics)
    );
    let line_count = text.matches('\n').count() + 1;
    for it in &loaded.diagnostics {
        assert!(it.place.offset <= text.len(), "{it}");
        assert!((1..=line_count).contains(&it.place.line), "{it}");
        assert!(it.place.column >= 1, "{it}");
        for mend in &it.mend {
            assert!(text.get(mend.range.clone()).is_some(), "{it}: {mend:?}");
        }
        assert!(
            !it.to_string().contains(char::is_control),
            "a finding must not carry control characters: {it:?}"
        );
    }
    loaded
}

#[test]
fn a_file_cut_anywhere_is_a_syntax_error_and_no_panic() {
    let end = SMALL.trim_end().len();
    for cut in 0..end {
        let Some(text) = SMALL.get(..cut) else {
            continue;
        };
        let loaded = sound(text);
        let codes: Vec<Code> = loaded.diagnostics.iter().map(|it| it.code).collect();
        assert_eq!(codes, [Code::Syntax], "cut at byte {cut}");
    }
}

#[test]
fn very_deep_nesting_does_not_overflow_the_stack() {
    let deep = 100_000;
    let lists = format!("{}{}", "[".repeat(deep), "]".repeat(deep));
    let free = load(&with("[\"kept for tools\"]", &lists));
    assert_eq!(
        lines(&free.diagnostics),
        "",
        "under an x- key it is nobody's business"
    );
    let title = sound(&with(
        "\"title\": \"Small\"",
        &format!("\"title\": {lists}"),
    ));
    assert_eq!(title.diagnostics.len(), 1);
    assert_eq!(title.diagnostics[0].code, Code::WrongType);
    sound(&"[".repeat(deep));
    sound(&"{\"a\":".repeat(deep / 5));
    sound(&lists);

    let nots = format!("{}\"admin\"{}", "{\"not\":".repeat(deep), "}".repeat(deep));
    let text = with("{ \"not\": \"languages=python\" }", &nots);
    let limits = Limits {
        file_bytes: 2_000_000,
        ..Limits::default()
    };
    let found = load_within(&text, &limits).diagnostics;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::TooDeep);
    assert_eq!(found[0].place.path.matches(".not").count(), 8);
}

#[test]
fn ten_thousands_of_faults_are_all_found_in_good_time() {
    let keys: Vec<String> = (0..25_000).map(|n| format!("\"{n:x}\":1")).collect();
    let text = with("\"close\": 2", &keys.join(","));
    let begin = Instant::now();
    let loaded = sound(&text);
    assert_eq!(loaded.diagnostics.len(), 25_000);
    assert!(
        begin.elapsed() < Duration::from_secs(20),
        "took {:?}; the time must grow with the file, not with its square",
        begin.elapsed()
    );
}

#[test]
fn a_very_long_name_is_refused_and_not_quoted() {
    let name = "d".repeat(200_000);
    let loaded = sound(&with(
        "\"veto\": [\"flask\"]",
        &format!("\"veto\": [\"{name}\"]"),
    ));
    let codes: Vec<Code> = loaded.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::TooLarge]);
    assert!(lines(&loaded.diagnostics).len() < 200);
}

#[test]
fn a_terminal_is_shown_no_control_characters() {
    let text = with("\"close\": 2", "\"\\u001b[2Jadmin\\u202e\": 2");
    let found = lines(&sound(&text).diagnostics);
    assert!(
        found.contains(r"unknown key ‘\u{1b}[2Jadmin\u{202e}’"),
        "{found}"
    );
}

/// Values that fit nowhere or nearly somewhere.
fn odd_value() -> impl Strategy<Value = Value> {
    let odd = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(""),
        json!(" "),
        json!("="),
        json!("=yes"),
        json!("admin="),
        json!("admin"),
        json!("data=tables"),
        json!("a\u{0}b"),
        json!("flask"),
        json!([]),
        json!([[]]),
        json!(["", "="]),
        json!({}),
        json!({ "": 1 }),
        json!({ "not": "" }),
        json!({ "x-y": { "": 2 } }),
        json!({ "all": [] }),
    ];
    proptest::sample::select(odd.to_vec())
}

/// Puts `odd` in the place of the `nth` value of the file, or under a new key beside it.
fn replace_nth(value: &mut Value, nth: &mut usize, key: Option<&str>, odd: &Value) -> bool {
    if *nth == 0 {
        match (key, &mut *value) {
            (Some(key), Value::Object(members)) => {
                members.insert(key.to_owned(), odd.clone());
            }
            _ => *value = odd.clone(),
        }
        return true;
    }
    *nth -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|it| replace_nth(it, nth, key, odd)),
        Value::Object(members) => members
            .iter_mut()
            .any(|(_, it)| replace_nth(it, nth, key, odd)),
        _ => false,
    }
}

const SIGNS: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "'", "“", "”", "`", "\\", "/", "//", "/*", "*/", "#", "\n",
    "\r\n", " ", "\t", "\u{a0}", "\u{feff}", "\"a\"", "'b'", "“c”", "a", "é", "True", "None",
    "NaN", "null", "true", "+1", "-", "01", ".5", "1e9", "=", "=>", ";", "：", "<<<<<<< ",
    "=======", "@", "\"x\": 1",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_with_odd_values_is_usable_or_says_why_not(
        changes in proptest::collection::vec(
            (0_usize..260, proptest::option::weighted(0.3, "|id|if|x-a|values|kind"), odd_value()),
            1..4,
        ),
    ) {
        let mut file: Value = serde_json::from_str(SMALL).unwrap();
        for (nth, key, odd) in changes {
            replace_nth(&mut file, &mut nth.clone(), key.as_deref(), &odd);
        }
        sound(&file.to_string());
    }

    #[test]
    fn a_file_with_changed_bytes_is_usable_or_says_why_not(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3), 1..6),
    ) {
        let mut bytes = SMALL.as_bytes().to_vec();
        for (at, byte, what) in changes {
            let at = at.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => {
                    bytes.remove(at);
                }
            }
        }
        sound(&String::from_utf8_lossy(&bytes));
    }

    /// Signs of JSON and of what people take for it, in any order.
    #[test]
    fn what_is_nearly_json_is_usable_or_says_why_not(
        parts in proptest::collection::vec(proptest::sample::select(SIGNS), 0..40),
    ) {
        sound(&parts.concat());
        let text = with("[\"kept for tools\"]", &parts.concat());
        sound(&text);
    }

    #[test]
    fn any_text_at_all_is_usable_or_says_why_not(text in any::<String>()) {
        sound(&text);
    }
}
