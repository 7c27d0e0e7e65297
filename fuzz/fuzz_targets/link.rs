//! Any text as the fragment of a link: it reads without a panic, and what was read is written in one form
//! that reads back equal. The property test `crates/engine/tests/link.rs` holds the same for fewer texts.

#![no_main]

use libfuzzer_sys::fuzz_target;
use matrix_engine::{Rules, evaluate, load, read_link, write_link};
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let loaded = load(include_str!("../../tests/rules.json"));
    loaded.rules.expect("the rules of the tests pass the check")
});

fuzz_target!(|fragment: &str| {
    let rules = &*RULES;
    let Some(link) = read_link(rules, fragment) else {
        return;
    };
    for unread in &link.reading.unread {
        assert!(!unread.why(rules).is_empty());
    }
    let answers = link.reading.answers;
    let written = write_link(rules, &answers, &evaluate(rules, &answers).leaders);
    match read_link(rules, &written) {
        Some(back) => {
            assert_eq!(back.reading.answers, answers);
            assert!(back.reading.unread.is_empty());
        }
        None => assert!(answers.is_empty()),
    }
});
