//! One question at a time.

use super::support::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The questions that are shown.
fn shown() -> Vec<String> {
    let all = see_all(".question:not([hidden])").into_iter();
    all.map(|it| it.get_attribute("data-question").unwrap())
        .collect()
}

fn focused() -> String {
    let focused = document().active_element().unwrap();
    let question = focused.closest("[data-question]").unwrap();
    question.map_or_else(
        || focused.id(),
        |question| question.get_attribute("data-question").unwrap(),
    )
}

#[wasm_bindgen_test]
async fn the_question_of_the_list_is_shown_by_itself() {
    open("").await;
    let all = shown();
    let first = see(&format!("[data-question={}]", all[0]));
    push(".questions", "One question at a time").await;
    assert_eq!(shown(), all[..1]);
    assert_eq!(focused(), all[0]);
    // The same element, so what is in it stays.
    assert!(first.is_same_node(Some(&see(".question:not([hidden])"))));
    push(".questions", "All questions").await;
    assert_eq!(shown(), all);
    assert_eq!(focused(), all[0]);
}

#[wasm_bindgen_test]
async fn an_answer_turns_skip_into_next_and_moves_nothing() {
    open("").await;
    push(".questions", "One question at a time").await;
    let first = shown();
    assert_eq!(text(".step-on"), "Skip");
    click(".question:not([hidden]) input").await;
    assert_eq!(
        (text(".step-on").as_str(), shown()),
        ("Next", first.clone())
    );
    analysed().await;
    click(".step-on").await;
    assert_ne!(shown(), first);
    assert_eq!(text(".step-on"), "Skip");
    assert_eq!(shown(), [focused()]);
    push(".questions", "Back").await;
    assert_eq!((shown(), text(".step-on").as_str()), (first, "Next"));
}

#[wasm_bindgen_test]
async fn blocks_show_what_is_answered_open_and_settled() {
    open("admin=yes,realtime=core").await;
    push(".questions", "One question at a time").await;
    analysed().await;
    let count = |part: &str| see_all(&format!(".blocks > [data-part={part}]")).len();
    let settled = see_all("[data-mark=settled]:not([data-answered])").len();
    assert_eq!((count("answered"), count("settled")), (2, settled));
    assert_eq!(
        count("answered") + count("open") + count("settled"),
        rules().questions().len()
    );
}

#[wasm_bindgen_test]
async fn a_reason_leads_to_its_question() {
    open("realtime=core").await;
    analysed().await;
    push(".questions", "One question at a time").await;
    assert_ne!(shown(), ["realtime"]);
    click(".leader .bill .cause").await;
    assert_eq!(shown(), ["realtime"]);
    assert_eq!(focused(), "realtime");
}

#[wasm_bindgen_test]
async fn the_end_says_what_was_skipped_and_goes_through_it() {
    open("").await;
    push(".questions", "One question at a time").await;
    let first = shown();
    for _ in 0..2 * rules().questions().len() {
        click(".step-on").await;
    }
    assert!(shown().is_empty());
    assert_eq!(focused(), "steps-end");
    assert!(text(".steps-end").contains("that you skipped can still matter"));
    push(".steps-end", "Go through them").await;
    assert_eq!(shown(), first);
}
