use super::formatted;
use proptest::prelude::*;
use serde_json::Value;

/// Text in the layout stays as it is.
#[track_caller]
fn becomes(before: &str, after: &str) {
    assert_eq!(formatted(before).as_deref(), Ok(after));
    assert_eq!(formatted(after).as_deref(), Ok(after));
}

#[test]
fn what_fits_stands_on_a_line_and_each_rule_begins_one() {
    becomes(
        r#"{"format":1,"moved":{"a":"b"},"groups":[],"rules":[{"id":"a","if":{"all":["b","c=d"]},"points":{"e":3}},{"id":"f"}]}"#,
        r#"{
  "format": 1,
  "moved": { "a": "b" },
  "groups": [],
  "rules": [
    { "id": "a", "if": { "all": ["b", "c=d"] }, "points": { "e": 3 } },
    { "id": "f" }
  ]
}
"#,
    );
}

#[test]
fn what_does_not_fit_has_a_line_for_each_part() {
    let long = "why ".repeat(24);
    becomes(
        &format!(
            r#"{{"rules":[{{"id":"a","if":"b","points":{{"c":1,"d":-2}},"because":"{long}"}}]}}"#
        ),
        &format!(
            r#"{{
  "rules": [
    {{
      "id": "a",
      "if": "b",
      "points": {{ "c": 1, "d": -2 }},
      "because": "{long}"
    }}
  ]
}}
"#
        ),
    );
}

#[test]
fn the_last_column_counts() {
    for (length, lines) in [(91, 5), (92, 8)] {
        let text = format!(
            r#"{{"rules":[{{"id":"a","warn":"{}"}}]}}"#,
            "x".repeat(length)
        );
        let text = formatted(&text).unwrap();
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(longest <= 120, "{longest}");
        assert_eq!(text.lines().count(), lines, "{text}");
    }
}

#[test]
fn comments_keep_their_places_and_gaps_stay() {
    becomes(
        r#"// what this is

{ /* first */ "format": 1, // one
  "x-own": { "n": 3e0 },


  // above the rules
  // in two lines
  "rules": [ {"id":"a"}, // behind a

    {"id": /* between */ "b"}, {"id":"c", // inside
    "if":"d"},
    // at the end
  ],
} // behind everything
// below
"#,
        r#"// what this is
{
  /* first */
  "format": 1, // one
  "x-own": { "n": 3e0 },

  // above the rules
  // in two lines
  "rules": [
    { "id": "a" }, // behind a

    {
      /* between */
      "id": "b"
    },
    {
      "id": "c", // inside
      "if": "d"
    }
    // at the end
  ]
} // behind everything
// below
"#,
    );
}

#[test]
fn whole_numbers_are_written_as_such() {
    becomes(
        r#"{"a":[3e0,3.0,-2.0e0,30e-1,0.5,12,-0,1e400]}"#,
        "{\n  \"a\": [3, 3, -2, 3, 0.5, 12, 0, 1e400]\n}\n",
    );
}

#[test]
fn what_is_no_json_is_left_alone_and_its_place_named() {
    for (text, place) in [
        ("{'a': 1}", "1:2: "),
        ("{\n  \"a\" 1\n}", "2:7: "),
        ("", "1:1: "),
        ("{} {}", "1:4: "),
    ] {
        let problem = formatted(text).unwrap_err();
        assert!(problem.starts_with(place), "{text}: {problem}");
    }
    assert!(formatted(&"[".repeat(100_000)).is_err());
}

/// Any JSON, with whatever an author may leave between two signs.
fn json() -> impl Strategy<Value = String> {
    let between = || {
        prop_oneof![
            4 => Just(String::new()),
            1 => Just(" ".to_owned()),
            1 => Just("\n".to_owned()),
            1 => Just("\n\n".to_owned()),
            1 => Just(" // c\n".to_owned()),
            1 => Just("/* d */".to_owned()),
            1 => Just("/* e\n   f */\n".to_owned()),
        ]
    };
    let plain = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i32>().prop_map(|value| value.to_string()),
        Just("3e0".to_owned()),
        "[a-z ü]{0,60}".prop_map(|text| format!("\"{text}\"")),
    ];
    let part = (between(), plain, between()).prop_map(|(a, b, c)| a + &b + &c);
    part.prop_recursive(4, 40, 5, move |inner| {
        let list = (
            between(),
            prop::collection::vec(inner.clone(), 0..5),
            any::<bool>(),
        );
        let list = list.prop_map(|(between, items, comma)| {
            let comma = if comma && !items.is_empty() { "," } else { "" };
            format!("[{between}{}{comma}{between}]", items.join(","))
        });
        let member = (between(), "(x-)?[a-z]{1,9}", between(), inner)
            .prop_map(|(a, key, b, value)| format!("{a}\"{key}\"{b}:{value}"));
        let object = (between(), prop::collection::vec(member, 0..5), between())
            .prop_map(|(a, members, b)| format!("{{{a}{}{b}}}", members.join(",")));
        prop_oneof![list, object]
    })
}

/// What a text says, with numbers as numbers. No generated text holds a slash, a comma or a bracket.
fn said(text: &str) -> Value {
    let text = ["// c", "/* d */", "/* e\n   f */"]
        .iter()
        .fold(text.to_owned(), |text, comment| text.replace(comment, ""));
    let dense: String = text.split_whitespace().collect();
    numbers(serde_json::from_str(&dense.replace(",]", "]")).unwrap())
}

fn numbers(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().unwrap().into(),
        Value::Array(items) => items.into_iter().map(numbers).collect(),
        Value::Object(members) => members
            .into_iter()
            .map(|(key, value)| (key, numbers(value)))
            .collect(),
        value => value,
    }
}

/// Every comment.
fn comments(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = ["// c", "/* d */", "/* e\n   f */"]
        .iter()
        .flat_map(|comment| text.matches(comment))
        .collect();
    found.sort_unstable();
    found
}

proptest! {
    #[test]
    fn layout_is_idempotent_and_loses_nothing(text in json()) {
        let once = formatted(&text).unwrap();
        prop_assert_eq!(&formatted(&once).unwrap(), &once);
        prop_assert_eq!(comments(&once), comments(&text));
    }

    #[test]
    fn layout_changes_no_meaning(text in json()) {
        prop_assert_eq!(said(&formatted(&text).unwrap()), said(&text));
    }
}
