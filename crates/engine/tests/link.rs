//! Links: written in one form, read from any text. The literal links here are published; they must
//! mean the same for ever.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "link/passed_on.rs"]
mod passed_on;

use matrix_engine::{
    Answers, Importance, LINK_BYTES, Limits, Link, Rules, evaluate, load, read_answers, read_link,
    write_answers, write_link,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use std::time::Instant;

static SMALL: LazyLock<Rules> =
    LazyLock::new(|| load(include_str!("data/small.json")).rules.unwrap());
static LARGE: LazyLock<Rules> = LazyLock::new(|| {
    load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap()
});

fn written(rules: &Rules, answers: &str) -> String {
    let (answers, unread) = read_answers(rules, answers);
    assert_eq!(unread, []);
    canonical(rules, &answers)
}

fn read(fragment: &str) -> Link {
    read_link(&SMALL, fragment).expect(fragment)
}

fn answers(link: &Link) -> String {
    write_answers(&SMALL, &link.reading.input.answers)
}

#[test]
fn a_link_is_written_in_one_form() {
    let text = written(&SMALL, "languages=python+js,data=documents*,admin=yes!");
    assert_eq!(
        text,
        "rules=small@1&was=django&admin=yes!&data=documents*&languages=js+python&v=1"
    );
}

#[test]
fn without_answers_there_is_no_link() {
    assert_eq!(written(&SMALL, ""), "");
}

#[test]
fn leaders_that_tie_are_all_named() {
    // A third option behind two that get the same: were all level, nobody would lead.
    let third = r#""options": [{ "id": "aiohttp", "name": "aiohttp", "summary": "Small", "stack": ["flask-core"] },"#;
    let text = include_str!("data/small.json")
        .replace(r#""options": ["#, third)
        .replace(r#""flask": -2 }"#, r#""flask": 3 }"#);
    let rules = load(&text).rules.unwrap();
    let (answers, _) = read_answers(&rules, "admin=yes");
    let result = evaluate(&rules, &answers);
    assert_eq!(result.leaders.len(), 2);
    let link = write_link(&rules, &answers.clone().into(), &result.leaders);
    assert_eq!(link, "rules=small@1&was=django+flask&admin=yes&v=1");
    let back = read_link(&rules, &link).unwrap();
    assert_eq!(back.was, ["django", "flask"]);
    assert_eq!(back.reading.input.answers, answers);
}

/// Published in 2026, those that begin with `v` first. Never change these texts; a form that is written differently gets another `v`.
#[test]
fn published_links_keep_their_meaning() {
    let all = "v=1&rules=small@0.9&was=bottle&data=xml!&languages=js+python*&staff=no";
    let link = read(all);
    assert_eq!(
        answers(&link),
        "admin=no,data=documents!,languages=js+python*"
    );
    assert_eq!(link.made_with, Some(("small".into(), "0.9".into())));
    assert_eq!(link.was, ["flask"], "the option that bottle has become");
    assert_eq!(link.form, None);
    assert_eq!(link.reading.unread, []);
    let renamed = [("data=xml", "data=documents"), ("staff", "admin")];
    let renamed = renamed.map(|(from, to)| (from.to_owned(), to.to_owned()));
    assert_eq!(link.reading.renamed, renamed);

    for (fragment, meaning) in [
        (
            "rules=small@1&was=django&admin=yes!&data=documents*&languages=js+python&v=1",
            "admin=yes!,data=documents*,languages=js+python",
        ),
        ("admin=yes!&v=1", "admin=yes!"),
        ("v=1&admin=yes", "admin=yes"),
        ("v=1&rules=small@1&was=django&admin=yes!", "admin=yes!"),
        ("v=1&rules=small@1&data=tables*", "data=tables*"),
        (
            "v=1&rules=small@1&was=django+flask&languages=none",
            "languages=none",
        ),
        ("admin=no&data=tables", "admin=no,data=tables"),
    ] {
        let link = read(fragment);
        assert_eq!(answers(&link), meaning, "{fragment}");
        assert_eq!(link.reading.unread, [], "{fragment}");
    }
}

#[test]
fn a_link_of_another_version_keeps_its_meaning_in_either_order() {
    for link in [
        "v=1&rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document&realtime=core!",
        "rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document&realtime=core!&v=1",
    ] {
        let link = read_link(&LARGE, link).unwrap();
        assert_eq!(link.reading.unread, []);
        assert_eq!(
            write_answers(&LARGE, &link.reading.input.answers),
            "admin=yes,data=document,realtime=core!"
        );
        assert_eq!(link.was, ["fastapi"]);
    }
}

#[test]
fn places_in_the_page_are_no_links() {
    for fragment in [
        "",
        "reading-notes",
        "source-django-async",
        "%F0%9F",
        "v",
        "question-admin",
    ] {
        assert_eq!(read_link(&SMALL, fragment), None, "{fragment}");
    }
}

#[test]
fn what_cannot_be_used_is_listed_and_the_rest_is_taken() {
    let link = read("v=1&rules=small@1&admin=maybe&data=tables&adnim=yes&store=big&langauges=js&x");
    assert_eq!(answers(&link), "data=tables");
    let unread: Vec<(&str, String)> = link
        .reading
        .unread
        .iter()
        .map(|it| (it.part.as_str(), it.why(&SMALL)))
        .collect();
    assert_eq!(unread.len(), 5, "{unread:?}");
    assert_eq!(
        unread[0],
        (
            "admin=maybe",
            "unknown value ‘maybe’; known: yes, no".into()
        )
    );
    assert_eq!(
        unread[1],
        (
            "adnim=yes",
            "no such question; known: admin, data, languages".into()
        )
    );
    assert_eq!(
        unread[2],
        ("store=big", "these rules no longer ask this".into())
    );
    assert!(link.reading.unread[2].is_gone() && !link.reading.unread[1].is_gone());
}

#[test]
fn a_link_for_other_rules_gives_no_answers() {
    let link = read("v=1&rules=other@3&was=django&admin=yes");
    assert!(link.is_for_others(&SMALL));
    assert_eq!(answers(&link), "");
    assert!(!read("v=1&admin=yes").is_for_others(&SMALL));
    assert!(!read("v=1&rules=small@0.1&admin=yes").is_for_others(&SMALL));
}

#[test]
fn another_form_is_named_and_read_as_far_as_possible() {
    let link = read("v=3&rules=small@9&admin=yes&future");
    assert_eq!(link.form.as_deref(), Some("3"));
    assert_eq!(answers(&link), "admin=yes");
}

#[test]
fn a_version_may_be_any_text() {
    let text =
        include_str!("data/small.json").replace(r#""version": "1""#, r#""version": "1 & a=b é @""#);
    let rules = load(&text).rules.unwrap();
    let link = written(&rules, "admin=yes");
    assert!(link.is_ascii() && !link.contains(' '), "{link}");
    let link = read_link(&rules, &link).unwrap();
    assert_eq!(link.made_with.unwrap().1, "1 & a=b é @");
}

#[test]
fn what_is_too_long_is_not_read() {
    let link = read(&format!("v=1&admin=yes&{}", "x".repeat(LINK_BYTES)));
    assert!(link.too_long);
    assert!(link.reading.input.answers.is_empty());
}

/// As many questions as the largest rule file can hold, each with the most and longest values; all
/// options but one share the lead, and the version is as long as a text may be.
fn largest() -> String {
    let Limits {
        file_bytes, values, ..
    } = Limits::default();
    let id = |letter: char, n: usize| format!("{letter}{n:031}");
    let values: Vec<Value> = (0..values)
        .map(|n| json!({ "id": id('v', n), "label": "x" }))
        .collect();
    let options = (0..100).map(|n| json!({ "id": id('o', n), "name": "x", "summary": "x" }));
    let points = (1..100).map(|n| (id('o', n), json!(1)));
    let mut file = json!({
        "format": 1, "id": id('r', 0), "version": "🍵".repeat(2_000), "title": "x",
        "groups": [{ "id": "g", "title": "x" }],
        "questions": [],
        "layers": [{ "id": "l", "title": "x" }],
        "components": [{ "id": "c", "name": "x", "layer": "l" }],
        "options": options.collect::<Value>(),
        "rules": [{
            "id": "r", "if": format!("{}={}", id('q', 0), id('v', 0)), "because": "x",
            "points": points.collect::<Value>(),
        }],
    });
    let question =
        |n| json!({ "id": id('q', n), "group": "g", "kind": "many", "ask": "x", "values": values });
    let room = file_bytes - file.to_string().len();
    let count = room / (question(0).to_string().len() + 1);
    file["questions"] = (0..count).map(question).collect();
    let text = file.to_string();
    assert!(file_bytes - text.len() < 3_000, "{}", text.len());
    text
}

#[test]
fn a_link_to_the_largest_rules_with_every_value_chosen_reads_back_whole() {
    let loaded = load(&largest());
    assert!(!loaded.has_errors());
    let rules = loaded.rules.unwrap();
    let mut answers = Answers::none(&rules);
    for question in rules.question_ixs() {
        for value in rules.value_ixs(question) {
            answers.toggle(&rules, question, value);
        }
        answers.weigh(question, Importance::Must);
    }
    let link = canonical(&rules, &answers);
    assert!(link.len() > 150_000, "{}", link.len());
    let once_more = ["%", "&", "=", "+", "!", "@"]
        .iter()
        .fold(link.clone(), |link, sign| {
            link.replace(sign, &format!("%{:02X}", sign.as_bytes()[0]))
        });
    for link in [link, once_more] {
        let read = read_link(&rules, &link).unwrap();
        assert!(!read.too_long, "{}", link.len());
        assert!(read.reading.input.answers == answers);
        assert_eq!(read.reading.unread, []);
        assert_eq!(read.was.len(), 99);
        assert_eq!(read.made_with.unwrap().1, rules.file().version);
    }
}

#[test]
fn the_longest_texts_are_read_without_long_thought() {
    let begin = Instant::now();
    for (first, again) in [
        ("", "&"),
        ("v=1", "&x"),
        ("rules=a@", "%25"),
        ("v=1", "?utm_"),
        ("v=1", "&a=b"),
        ("v=1", "&admin=yes!"),
        ("v=1", "&data=xml"),
        ("languages=js", "+js"),
        ("store=a", "+a"),
        ("a=b", "+c"),
        ("a=", "x"),
        ("was=bottle", "+bottle"),
        ("a=", "%3D"),
        ("", "%26%3D"),
    ] {
        let count = (LINK_BYTES - first.len()) / again.len();
        let text = [first, &again.repeat(count)].concat();
        if let Some(link) = read_link(&SMALL, &text) {
            assert!(!link.too_long, "{again}");
        }
    }
    assert!(begin.elapsed().as_secs() < 10, "{:?}", begin.elapsed());
}

fn canonical(rules: &Rules, answers: &Answers) -> String {
    write_link(
        rules,
        &answers.clone().into(),
        &evaluate(rules, answers).leaders,
    )
}

/// What must hold for any text that reads as a link.
fn holds(rules: &Rules, fragment: &str) -> Result<(), TestCaseError> {
    let Some(link) = read_link(rules, fragment) else {
        return Ok(());
    };
    let answers = link.reading.input.answers;
    let again = canonical(rules, &answers);
    let Some(back) = read_link(rules, &again) else {
        prop_assert!(answers.is_empty() && again.is_empty());
        return Ok(());
    };
    prop_assert_eq!(&back.reading.input.answers, &answers);
    prop_assert_eq!(back.reading.unread, vec![]);
    prop_assert_eq!(back.reading.renamed, vec![]);
    prop_assert_eq!(canonical(rules, &answers), again);
    for unread in link.reading.unread {
        prop_assert!(!unread.why(rules).is_empty());
    }
    Ok(())
}

/// A valid link to the large rule file: for each question nothing or some of its values.
fn valid_link() -> impl Strategy<Value = String> {
    let questions = LARGE.questions().len();
    prop::collection::vec((any::<u64>(), 0..3_u8), questions).prop_map(|said| {
        let parts = LARGE.questions().iter().zip(said);
        let parts = parts.filter_map(|(question, (mask, weight))| {
            let values = question.values.iter().enumerate();
            let values = values.filter(|(at, _)| mask >> at & 1 == 1);
            let values: Vec<&str> = values.map(|(_, value)| value.id.as_str()).collect();
            let many = question.kind == matrix_engine::Kind::Many;
            let values = if many {
                values.join("+")
            } else {
                (*values.first()?).to_owned()
            };
            let mark = ["", "*", "!"][usize::from(weight)];
            (!values.is_empty()).then(|| format!("{}={values}{mark}", question.id))
        });
        let answers = parts.collect::<Vec<_>>().join(",");
        written(&LARGE, &answers)
    })
}

/// A link after some bytes were taken out, put in, doubled or swapped.
fn mutated_link() -> impl Strategy<Value = String> {
    let change = (
        any::<prop::sample::Index>(),
        0..4_u8,
        prop::sample::select(b"&=+!*%,#@?1v\0\xffz-".to_vec()),
    );
    (valid_link(), prop::collection::vec(change, 1..6)).prop_map(|(link, changes)| {
        let mut bytes = link.into_bytes();
        for (place, what, byte) in changes {
            if bytes.is_empty() {
                bytes.push(byte);
            }
            let at = place.index(bytes.len());
            match what {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, byte),
                2 => bytes.extend_from_within(at..),
                _ => bytes[at] = byte,
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_text_reads(text: String, parts in "([a-z]{0,3}(admin|data|v|rules|was|store)?[=&+!*%@]{0,3}[a-f0-9]{0,2}){0,12}") {
        holds(&SMALL, &text)?;
        holds(&SMALL, &parts)?;
        holds(&LARGE, &text)?;
    }

    #[test]
    fn any_damaged_link_reads(link in mutated_link()) {
        holds(&LARGE, &link)?;
    }
}

proptest! {
    #[test]
    fn a_link_reads_back_equal(link in valid_link()) {
        prop_assume!(!link.is_empty());
        let read = read_link(&LARGE, &link).unwrap();
        prop_assert_eq!(read.reading.unread, vec![]);
        prop_assert_eq!(canonical(&LARGE, &read.reading.input.answers), link);
    }
}
