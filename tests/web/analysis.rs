//! What the analysis says, and what can be done there.

use super::support::*;
use wasm_bindgen_test::wasm_bindgen_test;

const MVP: &str = "admin=yes,auth=roles,deadline=weeks";

#[wasm_bindgen_test]
async fn certainty_comes_in_words_with_its_share() {
    open(MVP).await;
    analysed().await;
    let outlook = text("#outlook");
    let open_questions = see_all("[data-question]").len() - 3;
    let ways = format!("of the ways to answer the {open_questions} open questions.");
    assert!(
        outlook.contains("Django wins in about ") && outlook.contains(&ways),
        "{outlook}"
    );
    assert!(outlook.contains("Ask next: "), "{outlook}");
}

#[wasm_bindgen_test]
async fn what_was_tried_leads_where_it_said_and_can_be_undone() {
    open("realtime=core").await;
    analysed().await;
    let promised = text("#flips-first li strong");
    click("#flips-first button").await;
    assert!(promised.starts_with(&text(".result h2")) || promised.starts_with("a tie"));
    assert_ne!(winner(), "node");
    assert_eq!(document().active_element().unwrap().id(), "changes");
    assert!(text(".toolbar").contains("Tried: "));
    press('z', false).await;
    assert_eq!(winner(), "node");
}

#[wasm_bindgen_test]
async fn the_question_to_ask_next_is_marked() {
    open(MVP).await;
    analysed().await;
    assert_eq!(see_all("[data-mark=next]").len(), 1);
    assert_eq!(text("[data-mark=next] .mark"), "Decides most");
    click("#ask-next").await;
    let focused = document().active_element().unwrap();
    let row = focused.closest("[data-mark=next]").unwrap();
    assert!(row.is_some());
}

#[wasm_bindgen_test]
async fn nothing_is_left_to_ask_when_everything_is_answered() {
    open("").await;
    let first = |row: &web_sys::Element| row.query_selector(".pill").unwrap().unwrap();
    for row in see_all("[data-question]") {
        click_element(&first(&row)).await;
    }
    analysed().await;
    assert!(text("#outlook").contains("Every question is answered."));
    assert!(see_all("#ask-next").is_empty());
    if !winner().contains(' ') {
        assert_eq!(state(), "decided");
        assert!(
            text(".certainty").contains("Decided, ") || text(".certainty").contains("only option")
        );
    }
}

#[wasm_bindgen_test]
async fn two_options_are_compared_with_what_differs_first() {
    open(MVP).await;
    analysed().await;
    assert!(see_all(".versus").is_empty(), "made when somebody looks");
    open_details(&see("#compare")).await;
    let score = |column: usize| {
        number(&text(&format!(
            "[data-rows=Points] tbody tr:last-child td:nth-child({column})"
        )))
    };
    assert_eq!(
        score(2),
        number(&text(".leader[data-reasons=django] .bill-total .points"))
    );
    let same: Vec<bool> = see_all("[data-rows=Stack] tbody tr")
        .iter()
        .map(|row| row.class_list().contains("is-same"))
        .collect();
    assert!(same.is_sorted() && same.contains(&true) && same.contains(&false));
    let select: web_sys::HtmlSelectElement =
        wasm_bindgen::JsCast::dyn_into(see("#compare-two")).unwrap();
    select.set_value("0");
    select
        .dispatch_event(&web_sys::Event::new("change").unwrap())
        .unwrap();
    settle().await;
    // With itself on the other side, the first side takes the next best.
    let heads = see_all("[data-rows=Points] thead th");
    assert_ne!(heads[1].text_content(), heads[2].text_content());
}

#[wasm_bindgen_test]
async fn points_that_carry_the_result_are_listed() {
    open(MVP).await;
    analysed().await;
    open_details(&see("#rests")).await;
    let first = text("#rests-list .points");
    let (much, way) = first.split_once('\u{a0}').unwrap();
    assert!((1..=9).contains(&number(much)), "{first}");
    assert!(["less", "more"].contains(&way), "{first}");
    assert!(see_all("#rests-list li").len() <= 8);
    let rest = see_all("#rests-rest li").len();
    assert_eq!(see("#rests-more").has_attribute("hidden"), rest == 0);
    if rest > 0 {
        assert!(text("#rests-count").starts_with(&rest.to_string()));
    }
}
