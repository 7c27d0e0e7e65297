//! Rule files from strangers: whatever their texts say stays text.

use super::outline;
use super::spreadsheet::{Becomes, becomes};
use super::support::{DATE, export_with};
use super::table::{adds_up, cells};
use matrix_engine::{Rules, load};
use matrix_text::export::Form;
use proptest::prelude::*;
use serde_json::{Value, json};

const ANSWERS: [&str; 5] = ["", "a=yes!", "a=yes,b=one*", "b=two", "b=one+two!"];
const LINK: &str = "https://example.org/#a=yes!&v=1";

/// A rule file in which every text comes from `text`, called with a name for the place.
pub fn file(text: impl Fn(&str) -> String) -> Value {
    let option = |id: &str, stack: Value| json!({ "id": id, "name": text(id), "summary": text("summary"), "stack": stack });
    let rule = |id: &str, when: Value, effect: &str, to: Value| json!({ "id": id, "if": when, effect: to, "because": text("because"), "sources": ["web", "none"] });
    let mut added = rule("added", json!("a"), "add", json!(["y"]));
    added["warn"] = json!(text("warn"));
    json!({
        "format": 1, "id": "hostile", "version": text("version"), "title": text("title"),
        "sources": [
            { "id": "web", "title": text("source"), "url": "https://example.org/a_b*c?d=[e](f)<g>`h&amp;#i", "checked": DATE },
            { "id": "none", "title": text("source"), "checked": DATE },
        ],
        "groups": [{ "id": "all", "title": "All" }],
        "questions": [
            { "id": "a", "group": "all", "kind": "toggle", "ask": text("ask"), "short": text("short") },
            { "id": "b", "group": "all", "kind": "many", "ask": text("ask"), "values": [
                { "id": "one", "label": text("label") }, { "id": "two", "label": text("label") },
            ] },
        ],
        "layers": [{ "id": "l", "title": text("layer") }],
        "components": [{ "id": "x", "name": text("part"), "layer": "l" }, { "id": "y", "name": text("part"), "layer": "l" }],
        "options": [option("first", json!(["x"])), option("second", json!([])), option("third", json!([]))],
        "rules": [
            rule("for", json!("a"), "points", json!({ "first": 3, "second": -2 })),
            rule("veto", json!("b=one"), "veto", json!(["third"])),
            rule("all", json!({ "all": ["b=one", "b=two"] }), "veto", json!(["first", "second", "third"])),
            added,
        ],
    })
}

pub fn rules(file: &Value) -> Rules {
    let loaded = load(&file.to_string());
    loaded
        .rules
        .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

/// What means something to Markdown, HTML, templates or spreadsheets.
const PIECES: &[&str] = &[
    "<script>alert(1)</script>",
    "<b onclick=x>",
    "<!--",
    "-->",
    "<https://evil.example>",
    "&lt;",
    "&#60;",
    "&amp;",
    "&",
    "](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "[x]: https://evil.example",
    "[^1]",
    "[[wiki]]",
    "[x]",
    "[ ]",
    "[",
    "]",
    "(",
    ")",
    "#",
    "##",
    " #",
    "# ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "1) ",
    "> ",
    "[!NOTE]",
    "```",
    "`",
    "``",
    "~~~",
    "~~",
    "~",
    "***",
    "**",
    "*",
    "__",
    "_",
    "---",
    "===",
    "|",
    "| a | b |",
    "|---|---|",
    "{{ x }}",
    "{% x %}",
    "{: onclick=x }",
    "{#id}",
    "{",
    "}",
    "$",
    "$$x$$",
    "\\",
    "\\\\",
    "\"",
    "'",
    ",",
    ";",
    "import x from 'y'",
    "export const x = 1",
    ":::danger",
    "::leaf",
    ":text[x]{y}",
    ":smile:",
    "!!! danger \"x\"",
    "??? x",
    "=== \"x\"",
    "/// note",
    "--8<-- \"x\"",
    "*[x]: y",
    "[TOC]",
    "++ctrl++",
    "==x==",
    "{++x++}",
    "^^x^^",
    "\\(x\\)",
    "\\[x\\]",
    "www.evil.example",
    "1.10",
    "3/4",
    "MAR",
    "1E5",
    "TRUE",
    "10:30",
    "€",
    "%",
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "=HYPERLINK(\"x\")",
    ": ",
    "!",
    "word",
    "x",
    "0",
    "9",
    ".",
    "é",
    "＝1",
    " ",
    " ",
];

/// Texts full of it.
pub fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES);
    let text = prop::collection::vec(pieces, 1..6).prop_map(|pieces| pieces.concat());
    text.prop_map(|text| text.trim().to_owned())
        .prop_filter("texts are not empty", |text| !text.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn texts_make_no_structure_and_lose_no_character(texts in prop::collection::vec(hostile(), 4)) {
        let benign = rules(&file(str::to_owned));
        let pick = |place: &str| texts[place.len() % texts.len()].clone();
        let hostile = rules(&file(pick));
        for answers in ANSWERS {
            for form in [Form::Record, Form::Summary] {
                let markdown = export_with(&hostile, answers, form, LINK);
                let found = outline::of(&markdown);
                let expected = outline::of(&export_with(&benign, answers, form, LINK));
                prop_assert_eq!(&found.structure, &expected.structure, "{}", markdown);
                prop_assert!(found.is_plain());
                prop_assert_eq!(found.blocks.len(), expected.blocks.len());
            }
            let record = outline::of(&export_with(&hostile, answers, Form::Record, LINK));
            for id in ["first", "second", "third"] {
                let heading = format!("h3:{}", squeezed(&pick(id)));
                let mut headings = record.headings().into_iter().map(squeezed);
                prop_assert!(headings.any(|it| it == heading), "{:?} lacks {}", record.headings(), heading);
            }
        }
    }

    #[test]
    fn sheets_can_be_read_and_hold_no_formula(texts in prop::collection::vec(hostile(), 4)) {
        let pick = |place: &str| texts[place.len() % texts.len()].clone();
        let hostile = rules(&file(pick));
        for answers in ANSWERS {
            let csv = export_with(&hostile, answers, Form::Table, LINK);
            adds_up(&csv);
            for row in cells(&csv) {
                for (column, cell) in row.iter().enumerate() {
                    let may_be = match (row[0].as_str(), column) {
                        ("answer" | "score" | "place", 3..) => Becomes::Number,
                        ("date", 1) => Becomes::Day,
                        _ => Becomes::Text,
                    };
                    let is = becomes(cell);
                    prop_assert!(is == Becomes::Text || is == may_be, "{} is {:?}", cell, is);
                    // Spreadsheets that divide at semicolons see more cells.
                    for part in cell.split(';').skip(1) {
                        prop_assert!(becomes(part) != Becomes::Formula, "{}", cell);
                    }
                }
            }
        }
    }

    #[test]
    fn json_gives_every_text_back(texts in prop::collection::vec(hostile(), 4)) {
        let pick = |place: &str| texts[place.len() % texts.len()].clone();
        let hostile = rules(&file(pick));
        let data = export_with(&hostile, "a=yes", Form::Data, LINK);
        let data: Value = serde_json::from_str(&data).unwrap();
        prop_assert_eq!(&data["rules"]["title"], &json!(pick("title")));
        prop_assert_eq!(&data["ranking"][0]["reasons"][0]["because"], &json!(pick("because")));
    }
}

/// The text without white space: where a document has some more is said in `docs/export.md`.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_link_from_a_stranger_leads_where_it_says_and_nowhere_else() {
    let benign = rules(&file(str::to_owned));
    let record = outline::of(&export_with(&benign, "a=yes", Form::Record, LINK));
    let links: Vec<&str> = record
        .structure
        .iter()
        .filter_map(|it| it.strip_prefix("link to "))
        .collect();
    assert_eq!(
        links,
        [
            "https://example.org/a_b*c?d=%5Be%5D%28f%29%3Cg%3E%60h&amp%3B#i",
            LINK
        ]
    );
}
