//! What programs that pass a link on do to it, and that no program has to guess where it ends.

use super::{LARGE, SMALL, answers, read, valid_link, written};
use matrix_engine::{load, read_link};
use proptest::prelude::*;
use std::fmt::Write as _;

const LINK: &str = "rules=small@1&was=django&admin=yes!&languages=js+python*&v=1";

/// Percent encoding of everything that means something in a link, as `encodeURIComponent` does it.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "%&=+@?".contains(c) {
            let _ = write!(out, "%{:02X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[test]
fn what_programs_do_to_links_is_undone() {
    let plain = read(LINK);
    assert_eq!(answers(&plain), "admin=yes!,languages=js+python*");
    let once = encoded(LINK);
    let twice = encoded(&once);
    let mut often = twice.clone();
    for _ in 2..5 {
        often = encoded(&often);
    }
    for fragment in [
        "v=1&rules=small@1&was=django&admin=yes!&languages=js+python*",
        "v=1&amp;rules=small@1&amp;was=django&amp;admin=yes!&amp;languages=js+python*",
        "v=1&rules=small%401&was=django&languages=js%2bpython%2a&admin=yes%21",
        "v=1&rules=small%25401&was=django&languages=js%252bpython%252a&admin=yes%2521",
        "v%3D1%26rules%3Dsmall%401%26was%3Ddjango%26admin%3Dyes%21%26languages%3Djs%2Bpython%2A",
        "v%3D1%2526rules%3Dsmall%401%2526was%3Ddjango%2526admin%3Dyes%21%2526languages%3Djs+python*",
        "rules=small@1%26was=django%26admin=yes!%26languages=js+python*%26v=1",
        "rules=small@1&was=django&admin=yes!&languages=js python*&v=1",
        "rules=small@1&was=django&admin=yes!&languages=js%20python*&v=1",
        &once,
        &twice,
        &often,
        &LINK.replace('&', "&amp;"),
        &encoded(&LINK.replace('&', "&amp;")),
        &LINK.replace('+', "%20"),
    ] {
        assert_eq!(read(fragment), plain, "{fragment}");
    }
}

#[test]
fn what_stands_behind_a_link_is_no_part_of_its_form() {
    let plain = read(LINK);
    for after in [
        ".",
        ",",
        ")",
        "!",
        "**",
        "”",
        "’s",
        "\u{2026}",
        ":~:text=Django",
    ] {
        let link = read(&format!("{LINK}{after}"));
        assert_eq!(link, plain, "{after}");
    }
}

#[test]
fn what_counts_clicks_is_passed_over_and_anything_else_is_named() {
    let plain = read(LINK);
    for after in [
        "&utm_source=newsletter&utm_medium=email",
        "?utm_source=newsletter&fbclid=Iw%20AR",
        "&amp;gclid=1",
        "&mc_cid=1&mc_eid=2&msclkid=3&dclid=4",
    ] {
        assert_eq!(read(&format!("{LINK}{after}")), plain, "{after}");
        for link in [
            encoded(&format!("{LINK}{after}")),
            encoded(LINK) + after,
            encoded(&encoded(LINK)) + after,
        ] {
            assert_eq!(read(&link), plain, "{link}");
        }
    }
    let link = read(&format!("{LINK}&ref=mail"));
    assert_eq!(link.reading.unread[0].part, "ref=mail");
    // A question of that name is a question.
    let rules = load(&include_str!("../data/small.json").replace("admin", "gclid"));
    let link = read_link(&rules.rules.unwrap(), "gclid=yes&v=1").unwrap();
    assert_eq!(link.reading.input.answers.count(), 1);
}

#[test]
fn a_link_whose_end_is_missing_is_known_by_it() {
    assert!(!read(LINK).is_cut);
    assert!(!read("v=1&rules=small@1&admin=yes").is_cut);
    // Written by hand.
    assert!(!read("admin=yes").is_cut);
    for end in ["1", "=1", "v=1", "&v=1", "*&v=1", "+python*&v=1"] {
        let link = read(LINK.strip_suffix(end).unwrap());
        assert!(link.is_cut, "{end}");
        assert_eq!(link.form, None, "{end}");
    }
}

#[test]
fn a_version_is_given_back_whole_however_often_the_link_was_encoded() {
    for version in [
        "2026.11",
        "1 & a=b é @",
        "100%25",
        "a+b",
        "%41",
        "x?y#z",
        "1.",
    ] {
        let text = include_str!("../data/small.json");
        let text = text.replace(r#""version": "1""#, &format!(r#""version": "{version}""#));
        let rules = load(&text).rules.unwrap();
        let mut link = written(&rules, "admin=yes,languages=js+python");
        for round in 0..3 {
            let read = read_link(&rules, &link).unwrap();
            let made_with = read.made_with.map(|(_, version)| version);
            assert_eq!(made_with.as_deref(), Some(version), "{round}: {link}");
            assert_eq!(read.reading.unread, []);
            assert_eq!(read.form, None);
            link = encoded(&link);
        }
    }
}

/// Programs that find addresses in a text leave punctuation at the end out.
fn ends_well(link: &str) -> bool {
    link.ends_with(|c: char| c.is_ascii_alphanumeric())
}

#[test]
fn a_link_ends_in_a_letter_or_digit_whatever_the_rules_are_called() {
    let text = include_str!("../data/small.json")
        .replace(r#""version": "1""#, r#""version": "1.-""#)
        .replace(r#""id": "small""#, r#""id": "small-""#)
        .replace("languages", "languages-")
        .replace("python", "python-");
    let rules = load(&text).rules.unwrap();
    for answers in ["languages-=python-", "languages-=python-!", "admin=yes*"] {
        let link = written(&rules, answers);
        assert!(ends_well(&link), "{link}");
    }
}

proptest! {
    #[test]
    fn every_link_ends_in_a_letter_or_digit(link in valid_link()) {
        prop_assume!(!link.is_empty());
        prop_assert!(ends_well(&link), "{}", link);
        let again = read_link(&LARGE, &encoded(&link)).unwrap();
        prop_assert_eq!(again, read_link(&LARGE, &link).unwrap());
    }
}

#[test]
fn several_values_with_spaces_are_for_questions_that_take_several() {
    let link = read_link(&SMALL, "data=tables documents&languages=js  python&v=1").unwrap();
    let unread: Vec<&str> = link
        .reading
        .unread
        .iter()
        .map(|it| it.part.as_str())
        .collect();
    assert_eq!(unread, ["data=tables documents", "languages=js  python"]);
}
