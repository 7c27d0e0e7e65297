//! Reasons as they stand in a ledger, one to a line: short, and one sentence each.

use super::RULES;

/// Characters of a reason.
const LONGEST: usize = 140;
/// A full stop behind one of these does not end a sentence.
const ABBREVIATIONS: [&str; 6] = ["e.g.", "i.e.", "etc.", "vs.", "approx.", "St."];

#[test]
fn every_reason_is_one_short_sentence() {
    let reasons = RULES
        .file()
        .rules
        .iter()
        .filter(|it| !it.because.is_empty());
    let wrong: Vec<String> = reasons
        .filter_map(|it| {
            Some(format!(
                "{}: {}: {}",
                it.id,
                wrong(&it.because)?,
                it.because
            ))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with a reason.
fn wrong(reason: &str) -> Option<String> {
    let length = reason.chars().count();
    if length > LONGEST {
        return Some(format!("{length} characters; at most {LONGEST}"));
    }
    if !reason.ends_with('.') {
        return Some("no full stop at the end".to_owned());
    }
    let mut words: Vec<&str> = reason.split(' ').collect();
    words.pop();
    let ends = |word: &&&str| word.ends_with(['.', '!', '?']) && !ABBREVIATIONS.contains(*word);
    words
        .iter()
        .find(ends)
        .map(|word| format!("another sentence begins behind ‘{word}’"))
}

#[test]
fn a_reason_is_measured_as_its_readers_see_it() {
    let long = "ä".repeat(LONGEST);
    for (reason, fine) in [
        ("It is built in.", true),
        ("It is built in", false),
        ("It is built in. It is fast.", false),
        ("Is it built in? It is.", false),
        (
            "Some parts, e.g. the admin, are built in with Node.js 24.",
            true,
        ),
        (&format!("{}.", &long[2..]), true),
        (&format!("{long}."), false),
    ] {
        assert_eq!(wrong(reason).is_none(), fine, "{reason}");
    }
}
