//! What stands in the place of the application, for small rule files. That it looks like the application is
//! for a browser test.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use super::start;

/// A rule file in which every text that is shown is this one.
fn page_of(text: &str, presets: &str) -> String {
    let file = r#"{ "format": 1, "id": "tea", "version": "1", "title": "TEXT", "summary": "TEXT",
      "groups": [{ "id": "g", "title": "TEXT" }, { "id": "h", "title": "TEXT" }],
      "questions": [
        { "id": "with", "group": "h", "kind": "many", "ask": "TEXT", "values": [
          { "id": "cake", "label": "TEXT" }, { "id": "toast", "label": "No TEXT" }] },
        { "id": "hot", "group": "g", "kind": "toggle", "ask": "TEXT", "help": "TEXT" }],
      "layers": [{ "id": "leaf", "title": "TEXT" }], "components": [{ "id": "assam", "name": "TEXT", "layer": "leaf" }],
      "options": [{ "id": "black", "name": "TEXT", "summary": "TEXT", "stack": ["assam"] },
                  { "id": "green", "name": "Green TEXT", "summary": "TEXT", "stack": ["assam"] }],
      "rules": [{ "id": "r", "if": "hot", "points": { "black": 2 }, "because": "TEXT" },
                { "id": "s", "if": "with=cake", "points": { "green": 2 }, "because": "TEXT" }],
      "presets": [PRESETS] }"#;
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let loaded = matrix_engine::load(&file.replace("PRESETS", presets).replace("TEXT", &text));
    start(
        &loaded
            .rules
            .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)),
        None,
    )
}

const PRESETS: &str = r#"
  { "id": "a", "title": "TEXT", "group": "TEXT", "answers": { "hot": true } },
  { "id": "b", "title": "TEXT b", "answers": { "with": ["cake"] } }"#;

#[test]
fn nothing_is_said_yet_and_everything_is_asked() {
    let page = page_of("Tea", PRESETS);
    for part in [
        r#"<section class="result" id="result" tabindex="0" aria-label="Recommendation" data-rules="tea@1" data-winner="" data-state="nothing-said">"#,
        "<h2>Two\u{a0}options, level at the start</h2>",
        "<strong>Answer what you know.</strong> <span>The first answer already moves them, and none is required.",
        "<strong>Two\u{a0}options, level at the start</strong> <span>answer what you know</span>",
        r#"<fieldset class="question" id="question-hot" data-question="hot" aria-describedby="help-question-hot"><legend>Tea</legend><p class="help" id="help-question-hot">Tea</p>"#,
        r#"<label class="pill"><input type="radio" name="hot" value="yes" autocomplete="off"><span>Yes</span></label>"#,
        r#"<label class="pill"><input type="checkbox" name="with" value="cake" autocomplete="off"><span>Tea</span></label>"#,
        r#"<span class="mark">Not answered</span>"#,
        "<summary><span class=\"name\">Green Tea</span>",
        "</summary><p class=\"summary\">Tea</p></details>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    // Groups in their order, each with its questions.
    let [hot, with] = ["question-hot", "question-with"].map(|id| page.find(id).unwrap());
    assert!(hot < with);
    assert_eq!(page.matches("<input").count(), 4);
    assert!(!page.contains(" checked") && !page.contains(" style="));
}

#[test]
fn examples_stand_in_the_menu_and_in_the_result() {
    let page = page_of("Tea", PRESETS);
    let list = r#"<div class="examples"><ul><li><button class="button" type="button" aria-disabled="true"><strong>Tea b</strong> <span>1 answer, leads to Green Tea</span></button></li></ul><fieldset><legend>Tea</legend><ul>"#;
    let page = page.replace('\u{a0}', " ");
    assert_eq!(page.matches(list).count(), 2, "{page}");
    let without = page_of("Tea", "");
    assert!(!without.contains("xamples") && !without.contains("start from"));
}

#[test]
fn what_waits_says_so_and_what_works_does_not() {
    let page = page_of("Tea", PRESETS);
    for button in page.split("<button ").skip(1) {
        let button = button.split('>').next().unwrap();
        assert!(button.contains(r#"aria-disabled="true""#), "{button}");
    }
    assert_eq!(page.matches("aria-disabled").count(), 3 + 6 + 1 + 1 + 2 * 2);
    assert!(page.contains("<progress id=\"start-bar\" max=\"1\"></progress>"));
    assert!(
        page.contains("<label id=\"start-text\" for=\"start-bar\">Loading the chooser</label>")
    );
    assert!(page.contains("<noscript><p class=\"start-note\">"));
}

#[test]
fn every_text_stays_text() {
    let hostile = "</div><script>alert(1)</script>\"onclick=\"&";
    let page = page_of(hostile, PRESETS);
    let plain = page_of("plain", PRESETS);
    let escaped = "&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;onclick=&quot;&amp;";
    assert_eq!(page.replace(escaped, "plain"), plain);
}

#[test]
fn no_id_stands_twice() {
    let page = page_of("Tea", PRESETS);
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
}
