//! Any text as the fragment of a link: it reads without a panic, and what was read is written in one form
//! that reads back equal. The property test `crates/engine/tests/link.rs` holds the same for fewer texts.

#![no_main]

use libfuzzer_sys::fuzz_target;
use matrix_engine::{
    Rules, evaluate, load, read_link, read_pasted, read_people, write_link, write_people,
};
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let loaded = load(include_str!("../../tests/rules.json"));
    loaded.rules.expect("the rules of the tests pass the check")
});

fuzz_target!(|fragment: &str| {
    let rules = &*RULES;
    let _ = read_pasted(rules, fragment);
    if let Some(link) = read_people(rules, fragment) {
        let written = write_people(rules, &link.people);
        let back = read_people(rules, &written);
        assert_eq!(back.map(|back| back.people).unwrap_or_default(), link.people);
    }
    let Some(link) = read_link(rules, fragment) else {
        return;
    };
    for unread in &link.reading.unread {
        assert!(!unread.why(rules).is_empty());
    }
    let answers = link.reading.input.answers;
    let written = write_link(rules, &answers.clone().into(), &evaluate(rules, &answers).leaders);
    match read_link(rules, &written) {
        Some(back) => {
            assert_eq!(back.reading.input.answers, answers);
            assert!(back.reading.unread.is_empty());
        }
        None => assert!(answers.is_empty()),
    }
});
