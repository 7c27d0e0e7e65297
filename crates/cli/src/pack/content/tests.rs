//! The reading part of small rule files.

use super::html;

const HEAD: &str = r#""format": 1, "id": "tea", "version": "1", "title": "Tea", "summary": "Which?",
  "groups": [{ "id": "g", "title": "Taste" }],
  "questions": [{ "id": "hot", "group": "g", "kind": "toggle", "ask": "Hot?" }],
  "layers": [{ "id": "leaf", "title": "Leaf" }], "components": [{ "id": "assam", "name": "Assam", "layer": "leaf" }],
  "rules": [{ "id": "r", "if": "hot", "points": { "black": 2 }, "because": "It is hot." }]"#;

/// The page of a rule file with two options of these facts, and these further keys.
fn page(black: &str, green: &str, more: &str) -> String {
    let text = format!(
        r#"{{ {HEAD}, "options": [
          {{ "id": "black", "name": "Black <b>tea</b>", "summary": "\"Strong\" & dark.", "stack": ["assam"], "facts": {{ {black} }} }},
          {{ "id": "green", "name": "Green", "summary": "Mild.", "stack": ["assam"], "facts": {{ {green} }} }}
        ]{more} }}"#
    );
    let loaded = matrix_engine::load(&text);
    let rules = loaded
        .rules
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    html(rules.file())
}

const SOURCES: &str = r#", "sources": [
  { "id": "book", "title": "The <i>book</i>", "url": "https://tea.example/?a=1&b=\"2\"", "checked": "2026-11-21", "until": "2027-05-21" },
  { "id": "taste", "title": "Our taste", "checked": "2026-08-01" }]"#;

#[test]
fn text_of_the_rule_file_stays_text() {
    let more = r#", "comparison": [{ "id": "c", "feature": "<script>", "cells": { "green": "a < b" } }],
        "notes": [{ "id": "n", "ask": "Is <a>?", "say": "No & \"no\"." }],
        "takeaways": [{ "id": "t", "say": "Use <em>." }]"#;
    let page = page(
        r#""version": "<1>", "avoid": ["<hr>"], "measured": [{ "test": "<p>", "rps": 1, "source": "book" }]"#,
        r#""rampup": { "first": [1, 1], "real": [2, 3], "unit": "weeks", "basis": "<guess>" }"#,
        &(SOURCES.to_owned() + more),
    );
    let found = [
        "<script", "<b>", "<i>", "<a>", "<em>", "<1>", "<hr>", "<p>.", "<guess>", "a < b", " & ",
    ];
    for text in found {
        assert!(!page.contains(text), "{text} in {page}");
    }
    assert!(page.contains("href=\"https://tea.example/?a=1&amp;b=&quot;2&quot;\""));
    assert!(page.contains("&quot;Strong&quot; &amp; dark."));
    assert!(!page.contains(" style=") && !page.contains("<style"));
}

#[test]
fn it_names_its_rules() {
    let page = page("", "", "");
    assert!(page.starts_with("<div id=\"reading\" data-rules=\"tea@1\">"));
    assert!(page.contains("Rules: tea 1. Everything happens in this page"));
    assert!(page.ends_with("</div>"));
}

#[test]
fn what_would_be_empty_is_left_out() {
    let page = page("", "", "");
    assert_eq!(page.matches("<section").count(), 1, "{page}");
    assert_eq!(page.matches("href=\"#reading-").count(), 1, "{page}");
    for tag in ["<ul>\n</ul>", "<dl>", "<h4>", "<details", "<table", "<ol"] {
        assert!(!page.contains(tag), "{tag} in {page}");
    }
}

#[test]
fn every_link_within_the_page_has_its_target() {
    let more = r#", "comparison": [{ "id": "c", "feature": "Cost", "cells": { "green": "low" }, "sources": ["taste", "book"] }],
        "notes": [{ "id": "n", "ask": "Milk?", "say": "No.", "sources": ["taste"] }],
        "takeaways": [{ "id": "t", "say": "Drink.", "sources": ["book"] }]"#;
    let page = page(
        r#""sources": ["book"], "measured": [{ "test": "cup", "mib": 7, "source": "taste" }]"#,
        "",
        &(SOURCES.to_owned() + more),
    );
    let targets: Vec<&str> = page
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(targets.len(), 5 + 6, "{targets:?}");
    for target in targets {
        let id = format!(" id=\"{target}\"");
        assert_eq!(page.matches(&id).count(), 1, "{target}");
    }
    assert!(page.contains(" id=\"option-black\"") && page.contains(" id=\"option-green\""));
    assert!(
        page.contains("Sources: <a href=\"#source-taste\">2</a><a href=\"#source-book\">1</a>")
    );
}

#[test]
fn links_that_leave_the_page_leave_nothing_behind() {
    let page = page("", "", SOURCES);
    for link in page.split("<a ").skip(1) {
        let link = link.split('>').next().unwrap();
        assert!(
            link.starts_with("href=\"#")
                || link.ends_with(" target=\"_blank\" rel=\"noopener noreferrer\""),
            "{link}"
        );
    }
    assert!(page.contains("checked Nov 2026, look again by May 2027<"));
    assert!(page.contains("Our taste<span class=\"quiet\">, checked Aug 2026<"));
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let page = page(
        r#""measured": [{ "test": "cups", "rps": 1234567, "mib": 980, "source": "book" }]"#,
        "",
        SOURCES,
    );
    let said =
        "<strong>1,234,567</strong> requests a second, <strong>980</strong> MiB of memory: cups.";
    assert!(page.contains(said), "{page}");
}

#[test]
fn bars_share_one_axis_and_say_their_numbers() {
    let rampup = |first, real, unit| {
        format!(
            r#""rampup": {{ "first": {first}, "real": {real}, "unit": "{unit}", "basis": "guess" }}"#
        )
    };
    let weeks = page(
        &rampup("[1, 1]", "[2, 7]", "weeks"),
        &rampup("[1, 2]", "[14, 14]", "weeks"),
        "",
    );
    assert!(weeks.contains("Basis: guess."));
    assert!(weeks.contains(">1 week</td>") && weeks.contains(">2 to 7 weeks</td>"));
    assert!(weeks.contains(">14 weeks</td>"));
    // The axis ends at 14: 2 to 7 begins at a seventh and ends in the middle.
    assert!(
        weeks.contains("x=\"14.2%\" y=\"54%\" width=\"35.8%\""),
        "{weeks}"
    );
    assert!(weeks.contains("text-anchor=\"end\">14</text>"));

    let mixed = page(
        &rampup("[1, 1]", "[2, 3]", "months"),
        &rampup("[1, 2]", "[3, 9]", "days"),
        "",
    );
    assert!(mixed.contains("\"rampup-chart\">Weeks<"), "{mixed}");
    assert!(mixed.contains(">2 to 3 months</td>") && mixed.contains(">3 to 9 days</td>"));
}
