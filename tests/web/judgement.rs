//! The visitor's own judgement: what is changed is marked, counted everywhere, and can be taken back.

use super::support::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

const SAID: &str =
    "admin=yes,realtime=some,admin-built-in.django=1,own.1=We_run_it_already,own.1.fastapi=4";

async fn choose(selector: &str, value: &str) {
    let select: HtmlSelectElement = see(selector).dyn_into().unwrap();
    select.set_value(value);
    let event = web_sys::Event::new("change").unwrap();
    select.dispatch_event(&event).unwrap();
    settle().await;
}

async fn submit(form: &str) {
    click(&format!("{form} [type=submit]")).await;
    settle().await;
}

/// Whatever names a rule of a recommendation has to know the visitor's reasons too, or the page ends here.
#[wasm_bindgen_test]
async fn every_part_of_the_page_knows_reasons_that_are_not_in_the_rule_file() {
    open(SAID).await;
    analysed().await;
    for details in see_all("details") {
        open_details(&details).await;
    }
    analysed().await;
    assert!(text("#result").contains("We run it already"));
    assert!(text(".matrix").contains("Own reasons"));
    assert!(text("#rests-list").contains("We run it already"));
    assert!(text("#compare-tables").contains("We run it already (Yours)"));
    let (lines, sum) = bill(".leader");
    assert_eq!(lines.iter().sum::<i32>(), sum);
}

#[wasm_bindgen_test]
async fn a_line_that_is_weighed_otherwise_is_marked_counted_and_taken_back() {
    open("admin=yes!,auth=roles,deadline=weeks").await;
    analysed().await;
    assert!(see_all(".own-basis").is_empty());
    let (before, _) = bill(".leader");
    let button = see(".leader .own-ways button");
    let line = button.id();
    click_element(&button).await;
    choose("#weigh-points", "0").await;
    submit(".weigh").await;
    analysed().await;
    assert!(see_all(".weigh").is_empty(), "it closes");
    assert!(text(".own-basis").starts_with("With 1\u{a0}change of yours. Rule file alone: "));
    let line = see(&format!("#{line}")).closest("li").unwrap().unwrap();
    assert!(
        line.text_content()
            .unwrap()
            .contains("Yours: does not count, was")
    );
    assert_eq!(see_all(".own-list > li").len(), 1);
    push(".own-list", "Undo").await;
    analysed().await;
    assert!(see_all(".own-basis").is_empty());
    assert_eq!(bill(".leader").0, before);
}

#[wasm_bindgen_test]
async fn a_reason_of_ones_own_is_written_changed_and_removed() {
    open("realtime=core").await;
    let before = winner();
    press_add().await;
    submit(".own-form").await;
    assert_eq!(text("#dialog-said"), "Say why, in a sentence.");
    write("We run it already.").await;
    submit(".own-form").await;
    assert_eq!(
        text("#dialog-said"),
        "Give or take points for at least one option."
    );
    choose("#own-points-fastapi", "5").await;
    submit(".own-form").await;
    analysed().await;
    assert_eq!(winner(), "fastapi");
    assert!(see_all("#dialog").is_empty());
    push(".leader .own-ways", "Change").await;
    choose("#own-points-fastapi", "-1").await;
    submit(".own-form").await;
    analysed().await;
    assert_ne!(winner(), "fastapi");
    push(".own-list", "Remove").await;
    analysed().await;
    assert_eq!(winner(), before);
}

async fn press_add() {
    click("[data-opens=reason]").await;
}

async fn write(sentence: &str) {
    let field: HtmlInputElement = see("#own-sentence").dyn_into().unwrap();
    field.set_value(sentence);
    let event = web_sys::Event::new("input").unwrap();
    field.dispatch_event(&event).unwrap();
    settle().await;
}

/// Rules of which one vetoes.
const SMALL: &str = include_str!("../../crates/engine/tests/data/small.json");

#[wasm_bindgen_test]
async fn an_option_that_a_rule_has_ruled_out_can_run_all_the_same() {
    open_rules(SMALL).await;
    answer("data", "Documents").await;
    answer("admin", "Yes").await;
    analysed().await;
    let row = see(".row[data-option=flask]");
    assert!(row.has_attribute("data-out"));
    open_details(&row.query_selector("details").unwrap().unwrap()).await;
    push(".row .ruled-out", "Let it run all the same").await;
    analysed().await;
    assert!(!see(".row[data-option=flask]").has_attribute("data-out"));
    assert!(text(".own-list").contains("Flask may run all the same"));
    push(".own-list", "Undo").await;
    analysed().await;
    assert!(see(".row[data-option=flask]").has_attribute("data-out"));
}
