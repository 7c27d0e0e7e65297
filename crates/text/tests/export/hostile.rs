//! Rule files from strangers: whatever their texts say stays text.

use super::outline;
use super::support::{DATE, export_with};
use super::table::{adds_up, cells};
use matrix_engine::{Rules, load};
use matrix_text::export::Form;
use proptest::prelude::*;
use serde_json::{Value, json};

const ANSWERS: [&str; 5] = ["", "a=yes!", "a=yes,b=one*", "b=two", "b=one+two!"];
const LINK: &str = "https://example.org/#v=1&a=yes!";

/// A rule file in which every text comes from `text`, called with a name for the place.
fn file(text: impl Fn(&str) -> String) -> Value {
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

fn rules(file: &Value) -> Rules {
    let loaded = load(&file.to_string());
    loaded
        .rules
        .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

/// Texts full of what means something to Markdown, HTML, templates or spreadsheets.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
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
    ]);
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
                let heading = format!("h3: {}", one_line(&pick(id)));
                prop_assert!(record.headings().contains(&heading.as_str()), "{:?} lacks {}", record.headings(), heading);
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
                for cell in row {
                    // Points are numbers; spreadsheets that divide at semicolons see more cells.
                    let is_number = cell.parse::<i32>().is_ok();
                    for part in cell.split(';') {
                        let begins = part.trim_start().starts_with(['=', '+', '-', '@', '＝']);
                        prop_assert!(is_number || !begins, "{}", cell);
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

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
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
