//! The reading part of small rule files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use super::{part, short};
use matrix_engine::Rules;
use maud::html;

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
    part(&rules)
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

/// A rule file in which everything that a part for reading can show is this text.
fn page_of(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let file = r#"{ "format": 1, "id": "tea", "version": "TEXT", "title": "TEXT", "summary": "TEXT",
      "sources": [{ "id": "book", "title": "TEXT", "url": "https://tea.example/?TEXT", "checked": "2026-11-21" },
                  { "id": "taste", "title": "TEXT", "checked": "2026-11-21" }],
      "groups": [{ "id": "g", "title": "TEXT" }],
      "questions": [{ "id": "hot", "group": "g", "kind": "toggle", "ask": "TEXT", "short": "TEXT", "help": "TEXT" },
                    { "id": "milk", "group": "g", "kind": "one", "ask": "TEXT", "values": [
                      { "id": "some", "label": "TEXT" }, { "id": "none", "label": "No TEXT" }] }],
      "layers": [{ "id": "leaf", "title": "TEXT" }], "components": [{ "id": "assam", "name": "TEXT", "layer": "leaf" }],
      "options": [
        { "id": "black", "name": "TEXT", "summary": "TEXT", "stack": ["assam"], "facts": {
          "version": "TEXT", "until": "TEXT", "licence": "TEXT",
          "strengths": ["TEXT"], "weaknesses": ["TEXT"], "avoid": ["TEXT"],
          "measured": [{ "test": "TEXT", "rps": 1, "mib": 2, "source": "book" }],
          "rampup": { "first": [0, 0], "real": [0, 4294967295], "unit": "months", "basis": "TEXT" },
          "sources": ["book"] } },
        { "id": "green", "name": "Green TEXT", "summary": "TEXT", "stack": ["assam"], "facts": {
          "rampup": { "first": [1, 1], "real": [2, 2], "unit": "days", "basis": "Other TEXT" } } }],
      "rules": [
        { "id": "r", "if": { "any": ["hot", { "not": "milk=some" }] }, "points": { "black": 4 }, "because": "TEXT", "sources": ["book"] },
        { "id": "s", "if": "milk=none", "veto": ["green"], "because": "TEXT", "sources": ["taste"] }],
      "comparison": [{ "id": "c", "feature": "TEXT", "cells": { "black": "TEXT", "green": "TEXT" }, "sources": ["book"] }],
      "notes": [{ "id": "n", "ask": "TEXT", "say": "TEXT", "sources": ["book"] }],
      "takeaways": [{ "id": "t", "say": "TEXT", "sources": ["book"] }] }"#;
    let loaded = matrix_engine::load(&file.replace("TEXT", &text));
    let rules = loaded
        .rules
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    // Without what depends on the length of a text: where it may be broken, whether it fits.
    part(&rules)
        .replace("<wbr>", "")
        .replace("scroll fits", "scroll")
}

/// This text as it stands in markup.
fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}

#[test]
fn in_every_section_hostile_text_is_text() {
    let hostile = r#"<script>&"</script>"#;
    let page = page_of(hostile);
    for id in [
        "answers",
        "strongest",
        "options",
        "rampup",
        "comparison",
        "takeaways",
        "notes",
        "sources",
    ] {
        let section = section(&page, id);
        let rest = section.replace("&lt;script&gt;&amp;&quot;&lt;/script&gt;", "");
        assert!(rest.len() < section.len(), "{id} says nothing: {section}");
        for sign in ["script", "&"] {
            assert!(!rest.contains(sign), "{sign} in {rest}");
        }
    }
    assert_eq!(page.matches("<section").count(), 8, "{page}");
    assert!(page.starts_with(
        r#"<div id="reading" data-rules="tea@&lt;script&gt;&amp;&quot;&lt;/script&gt;" data-whole>"#
    ));
}

#[test]
fn no_text_changes_what_stands_around_it() {
    let plain = page_of("x-plain-x");
    assert!(plain.matches("x-plain-x").count() > 30, "{plain}");
    // Without spaces, which no address may have.
    for text in [
        "<img/src=x/onerror=alert(1)>",
        "</td></table></section></div><script>alert(1)</script>",
        "\"onclick=\"alert(1)\"x=\"",
        "'onclick='alert(1)'x='",
        "<!--/pack:content-->",
        "&lt;b&gt;&amp;&#60;b&#62;",
        "<svg/onload=alert(1)><style>*{}</style>",
    ] {
        let escaped = escaped(text);
        assert!(!escaped.contains(['<', '>', '"']), "{escaped}");
        assert_eq!(
            page_of(text).replace(&escaped, "x-plain-x"),
            plain,
            "{text}"
        );
    }
}

#[test]
fn a_link_that_runs_something_never_comes_here() {
    for address in [
        "javascript:alert(1)",
        " https://tea.example",
        "data:text/html,x",
        "//tea.example",
    ] {
        let sources = SOURCES.replace("https://tea.example/?a=1&b=\\\"2\\\"", address);
        assert_ne!(sources, SOURCES);
        let text = format!(
            r#"{{ {HEAD}, "options": [
              {{ "id": "black", "name": "Black", "summary": "Dark.", "stack": ["assam"] }},
              {{ "id": "green", "name": "Green", "summary": "Mild.", "stack": ["assam"] }}]{sources} }}"#
        );
        assert!(matrix_engine::load(&text).rules.is_none(), "{address}");
    }
}

#[test]
fn it_names_its_rules() {
    let page = page("", "", "");
    assert!(page.starts_with("<div id=\"reading\" data-rules=\"tea@1\" data-whole>"));
    assert!(page.contains("Rules: tea 1. Everything happens in this page"));
    assert!(page.ends_with("</div>"));
}

#[test]
fn what_would_be_empty_is_left_out() {
    let page = page("", "", "");
    assert_eq!(page.matches("<section").count(), 2, "{page}");
    assert_eq!(page.matches("href=\"#reading-").count(), 2, "{page}");
    for tag in ["<ul>\n</ul>", "<dl>", "<h4>", "<details", "<ol"] {
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
    assert_eq!(targets.len(), 6 + 6, "{targets:?}");
    for target in targets {
        let id = format!(" id=\"{target}\"");
        assert_eq!(page.matches(&id).count(), 1, "{target}");
    }
    assert!(page.contains(" id=\"option-black\"") && page.contains(" id=\"option-green\""));
    assert!(page.contains("Sources: <a href=\"#source-2\">2</a> <a href=\"#source-1\">1</a>"));
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

/// The section with this id.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let from = page
        .find(&format!("aria-labelledby=\"reading-{id}\""))
        .unwrap_or_else(|| panic!("no {id} in {page}"));
    let section = &page[from..];
    &section[..section.find("</section>").unwrap()]
}

/// A rule file with three questions and these rules. The first question has a short name.
fn page_with_rules(rules: &str) -> String {
    part(&with_rules(rules))
}

fn with_rules(rules: &str) -> Rules {
    let text = format!(
        r#"{{ "format": 1, "id": "tea", "version": "1", "title": "Tea", "summary": "Which?",
          "groups": [{{ "id": "g", "title": "Taste" }}],
          "questions": [
            {{ "id": "hot", "group": "g", "kind": "toggle", "ask": "Shall it be hot?", "short": "Heat" }},
            {{ "id": "milk", "group": "g", "kind": "one", "ask": "Milk <much>?", "values": [
              {{ "id": "none", "label": "None" }}, {{ "id": "some", "label": "A drop" }}] }},
            {{ "id": "with", "group": "g", "kind": "many", "ask": "With?", "values": [
              {{ "id": "cake", "label": "Cake" }}, {{ "id": "toast", "label": "Toast" }}] }}
          ],
          "layers": [{{ "id": "leaf", "title": "Leaf" }}],
          "components": [{{ "id": "assam", "name": "Assam", "layer": "leaf" }}],
          "options": [
            {{ "id": "black", "name": "Black", "summary": "Dark.", "stack": ["assam"] }},
            {{ "id": "green", "name": "Green & mild", "summary": "Mild.", "stack": ["assam"] }}
          ],
          "rules": [{rules}],
          "sources": [{{ "id": "book", "title": "The book", "checked": "2026-11-21" }}],
          "takeaways": [{{ "id": "t", "say": "Drink <it>.", "sources": ["book"] }}] }}"#
    );
    let loaded = matrix_engine::load(&text);
    loaded
        .rules
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

#[test]
fn the_table_has_the_points_of_each_answer_alone() {
    let page = page_with_rules(
        r#"{ "id": "a", "if": "hot", "points": { "black": 2, "green": -1 }, "because": "1." },
           { "id": "b", "if": { "any": ["hot", "with=cake"] }, "points": { "black": 1 }, "because": "2." },
           { "id": "c", "if": { "all": ["hot", "with=toast"] }, "points": { "green": 5 }, "because": "3." },
           { "id": "d", "if": "milk=some", "veto": ["green"], "because": "4." },
           { "id": "e", "if": { "not": "hot" }, "points": { "green": 1 }, "because": "5." }"#,
    );
    let table = section(&page, "answers");
    let rows: Vec<&str> = table.split("<tr>").skip(1).map(str::trim_end).collect();
    let expected = [
        r#"<th scope="col">Answer</th><th scope="col">Black</th><th scope="col">Green &amp; mild</th></tr>"#,
        r#"<th colspan="3" scope="rowgroup">Heat</th></tr>"#,
        r#"<th scope="row">Yes</th><td data-sign="for">+3</td><td data-sign="against">−1</td></tr>"#,
        r#"<th scope="row">No</th><td></td><td data-sign="for">+1</td></tr>"#,
        r#"<th colspan="3" scope="rowgroup">Milk &lt;much&gt;?</th></tr>"#,
        r#"<th scope="row">A drop</th><td></td><td data-sign="against">×</td></tr>"#,
        r#"<th colspan="3" scope="rowgroup">With?</th></tr>"#,
        r#"<th scope="row">Cake</th><td data-sign="for">+1</td><td></td></tr>"#,
    ];
    for (at, row) in expected.iter().enumerate() {
        assert!(rows[at].starts_with(row), "{at}: {row} in {rows:?}");
    }
    assert_eq!(rows.len(), expected.len(), "{rows:?}");
    assert!(table.contains("role=\"region\" aria-label=\"Table of answers\" tabindex=\"0\""));
}

#[test]
fn strong_rules_come_with_condition_and_reason_and_vetoes_first() {
    let page = page_with_rules(
        r#"{ "id": "weak", "if": "hot", "points": { "black": 2 }, "because": "Weak." },
           { "id": "three", "if": { "not": "milk=none" }, "points": { "green": -3, "black": 1 }, "because": "Three." },
           { "id": "four", "if": { "all": ["hot", { "any": ["milk=some", "with=cake"] }] }, "points": { "black": 4 }, "because": "Four." },
           { "id": "out", "if": "milk=some", "veto": ["green"], "because": "Out." }"#,
    );
    let strongest = section(&page, "strongest");
    let items: Vec<&str> = strongest.split("<li>").skip(1).collect();
    let expected = [
        "<strong>Green &amp; mild ruled out</strong> if Milk &lt;much&gt;?: A drop. Out.<",
        "<strong>Black +4</strong> if Heat: Yes and (Milk &lt;much&gt;?: A drop or With?: Cake). Four.<",
        "<strong>Green &amp; mild −3, Black +1</strong> if not Milk &lt;much&gt;?: None. Three.<",
    ];
    assert_eq!(items.len(), expected.len(), "{items:?}");
    for (item, expected) in items.iter().zip(expected) {
        assert!(item.starts_with(expected), "{expected} in {item}");
    }
}

#[test]
fn without_strong_rules_there_is_no_list_of_them() {
    let page =
        page_with_rules(r#"{ "id": "a", "if": "hot", "points": { "black": 2 }, "because": "1." }"#);
    assert!(!page.contains("reading-strongest"), "{page}");
}

#[test]
fn the_short_version_leads_to_the_whole_part() {
    let rules: Vec<String> = (1..=12)
        .map(|at| {
            let points = if at > 4 { 4 } else { 3 };
            format!(
                r#"{{ "id": "r{at}", "if": "hot", "points": {{ "black": {points} }}, "because": "Number {at}.", "sources": ["book"] }}"#
            )
        })
        .collect();
    let rules = with_rules(&rules.join(", "));
    let short = short(&rules, "./rules.html");
    assert!(
        short.starts_with("<div id=\"reading\" data-rules=\"tea@1\">"),
        "{short}"
    );
    let strongest = section(&short, "strongest");
    assert_eq!(strongest.matches("<li>").count(), 8, "{strongest}");
    assert!(strongest.contains("Number 12.") && !strongest.contains("Number 4."));
    assert!(section(&short, "takeaways").contains("Drink &lt;it&gt;."));
    for absent in ["<table", "id=\"source-", "id=\"option-", "href=\"#"] {
        assert!(!short.contains(absent), "{absent} in {short}");
    }
    // Each place that it leads to is one of the whole part.
    let whole = part(&rules);
    let places: Vec<&str> = short
        .split("href=\"./rules.html")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(places.first(), Some(&"#source-1"));
    assert!(
        places.contains(&"") && places.contains(&"#reading-answers"),
        "{places:?}"
    );
    for place in places.iter().filter_map(|place| place.strip_prefix('#')) {
        assert!(whole.contains(&format!(" id=\"{place}\"")), "{place}");
    }
}
