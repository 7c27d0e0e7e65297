//! What the schema of rule files says and what `check` says is the same, wherever a schema can say it: whatever is done
//! to a good file, both take it or both refuse it. What only `check` can see (names that lead nowhere, an id twice, tests
//! that fail, …) is listed here and nowhere else.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

use jsonschema::Validator;
use matrix_engine::{Code, Diagnostic, Severity, load};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(include_str!("../../../schema/rules-1.json")).unwrap();
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
});

/// A file in which every key of the format stands.
static WHOLE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("data/whole.json")).unwrap());

/// What is put in the place of something, or added: those of a file, and texts around every length that is a limit.
fn pieces() -> Vec<Value> {
    let mut pieces: Vec<Value> = serde_json::from_str(include_str!("data/pieces.json")).unwrap();
    // Whole numbers, written with a point.
    pieces.extend([2.0, 5.0, -6.0, 1e300].map(Value::from));
    let limits = [23, 32, 60, 140, 2000];
    for length in limits.into_iter().flat_map(|limit| [limit, limit + 1]) {
        pieces.push("x".repeat(length).into());
        pieces.push("ü".repeat(length).into());
        pieces.push(format!("https://{}", "x".repeat(length.saturating_sub(8))).into());
    }
    pieces
}

const KEYS: [&str; 40] = [
    "$schema",
    "format",
    "id",
    "close",
    "words",
    "result",
    "stack",
    "title",
    "url",
    "until",
    "group",
    "kind",
    "ask",
    "short",
    "help",
    "values",
    "label",
    "layer",
    "facts",
    "first",
    "unit",
    "rps",
    "mib",
    "if",
    "not",
    "all",
    "any",
    "points",
    "veto",
    "add",
    "for",
    "warn",
    "because",
    "sources",
    "cells",
    "answers",
    "importance",
    "x-own",
    "A b",
    "other",
];

/// One thing that is done to a file.
#[derive(Clone, Debug)]
enum Mutation {
    Replace(Value),
    Remove(Index),
    Add(&'static str, Value),
    Repeat,
    Rename(Index, &'static str),
    Fill(usize),
}

fn mutation() -> impl Strategy<Value = (Index, Mutation)> {
    let piece = || select(pieces());
    let key = || select(KEYS.to_vec());
    let kind = prop_oneof![
        6 => piece().prop_map(Mutation::Replace),
        1 => any::<Index>().prop_map(Mutation::Remove),
        2 => (key(), piece()).prop_map(|(key, piece)| Mutation::Add(key, piece)),
        1 => Just(Mutation::Repeat),
        1 => (any::<Index>(), key()).prop_map(|(index, key)| Mutation::Rename(index, key)),
        1 => select(vec![50, 51, 1000, 1001]).prop_map(Mutation::Fill),
    ];
    (any::<Index>(), kind)
}

/// The way to every value in a file.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), all);
            }
        }
        // What is one's own is nobody's business.
        Value::Object(members) => {
            for (key, item) in members.iter().filter(|(key, _)| !key.starts_with("x-")) {
                places(item, &format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
}

fn mutate(file: &mut Value, at: Index, mutation: Mutation) {
    let mut all = Vec::new();
    places(file, "", &mut all);
    let place = file.pointer_mut(at.get::<String>(&all)).unwrap();
    match (mutation, place) {
        (Mutation::Replace(piece), place) => *place = piece,
        (Mutation::Remove(index), Value::Object(members)) if !members.is_empty() => {
            let key = key_at(members, index);
            members.remove(&key);
        }
        (Mutation::Remove(index), Value::Array(items)) if !items.is_empty() => {
            items.remove(index.index(items.len()));
        }
        (Mutation::Add(key, piece), Value::Object(members)) => {
            members.insert(key.to_owned(), piece);
        }
        (Mutation::Add(_, piece), Value::Array(items)) => items.push(piece),
        (Mutation::Repeat, Value::Array(items)) => items.extend(items.first().cloned()),
        (Mutation::Rename(index, new), Value::Object(members)) if !members.is_empty() => {
            let key = key_at(members, index);
            let value = members.remove(&key).unwrap();
            members.insert(new.to_owned(), value);
        }
        (Mutation::Fill(count), Value::Array(items)) => {
            let like = items.first().cloned().unwrap_or_default();
            items.resize_with(count, || like.clone());
            for (index, item) in items.iter_mut().enumerate() {
                match item {
                    Value::String(text) => *text = format!("x{index}"),
                    Value::Object(members) => {
                        members.insert("id".to_owned(), format!("x{index}").into());
                    }
                    _ => {}
                }
            }
        }
        (Mutation::Fill(count), Value::Object(members)) => {
            let like = members.values().next().cloned().unwrap_or_default();
            members.extend((0..count).map(|index| (format!("x{index}"), like.clone())));
        }
        _ => {}
    }
}

fn key_at(members: &Map<String, Value>, index: Index) -> String {
    members
        .keys()
        .nth(index.index(members.len()))
        .unwrap()
        .clone()
}

/// Whether a schema cannot see this: it knows nothing of what stands elsewhere in the file.
fn is_beyond_a_schema(found: &Diagnostic) -> bool {
    match found.code {
        // An id twice, while the same name twice in one list can be seen.
        Code::DuplicateId => !found.place.path.ends_with(']'),
        // `until` before `checked`.
        Code::BadDate => found.message.contains("before"),
        // The longer time before the shorter one.
        Code::OutOfRange => found.message.contains("the shorter time first"),
        code => matches!(
            code,
            Code::UnknownReference
                | Code::TooDeep
                | Code::MisfitAnswer
                | Code::FailedTest
                | Code::MovedInUse
                | Code::ReservedId
        ),
    }
}

/// Where both do not agree, what each of them says.
fn disagreement(file: &Value) -> Option<String> {
    let text = file.to_string();
    let found = load(&text).diagnostics;
    // A text that is longer than its place on the page is a warning there; an editor has one kind of mark.
    let errors = || {
        found
            .iter()
            .filter(|found| found.severity() == Severity::Error || found.code == Code::LongText)
    };
    let seen: Vec<String> = errors()
        .filter(|found| !is_beyond_a_schema(found))
        .map(ToString::to_string)
        .collect();
    let refused: Vec<String> = SCHEMA
        .iter_errors(file)
        .map(|error| format!("{}: {error:.300}", error.instance_path()))
        .collect();
    let agree = if refused.is_empty() {
        seen.is_empty()
    } else {
        // What no id can be called leads nowhere as well. A test that fails is no answer to it.
        errors().any(|found| found.code != Code::FailedTest)
    };
    (!agree).then(|| format!("check: {seen:#?}\nschema: {refused:#?}"))
}

#[test]
fn both_take_the_good_files() {
    for text in [
        include_str!("../../../tests/rules.json"),
        include_str!("../../../tests/small-rules.json"),
        include_str!("../../engine/tests/data/small.json"),
    ] {
        assert_eq!(disagreement(&serde_json::from_str(text).unwrap()), None);
        assert!(load(text).rules.is_some());
    }
    assert_eq!(disagreement(&WHOLE), None);
    assert_eq!(load(&WHOLE.to_string()).diagnostics, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_take_it_or_both_refuse_it((at, mutation) in mutation()) {
        let mut file = WHOLE.clone();
        mutate(&mut file, at, mutation);
        prop_assert_eq!(disagreement(&file), None, "{}", file);
    }
}
