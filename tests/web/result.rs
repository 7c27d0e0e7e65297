//! What the result says.

use super::support::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_bill_adds_up_to_its_score() {
    open("admin=yes!,auth=roles,deadline=weeks,realtime=some,traffic=high*").await;
    let (lines, sum) = bill(".leader");
    assert!(lines.len() > 3);
    assert_eq!(lines.iter().sum::<i32>(), sum);
    for runner in see_all(".runner") {
        let option = runner.get_attribute("data-option").unwrap();
        open_details(&runner).await;
        let (lines, sum) = bill(&format!(".runner[data-option={option}]"));
        assert_eq!(lines.iter().sum::<i32>(), sum, "{option}");
    }
}

#[wasm_bindgen_test]
async fn every_column_of_the_matrix_adds_up() {
    open("admin=yes,auth=roles,realtime=some,traffic=high*").await;
    analysed().await;
    let rows = see_all(".matrix tbody tr");
    let scores = see_all(".matrix tfoot td");
    for (column, score) in (0..).zip(&scores) {
        let cells = rows.iter().map(|row| {
            let cell = row.query_selector_all("td").unwrap().get(column).unwrap();
            let cell = cell.text_content().unwrap();
            if cell == "·" { 0 } else { number(&cell) }
        });
        assert_eq!(cells.sum::<i32>(), number(&score.text_content().unwrap()));
    }
}

#[wasm_bindgen_test]
async fn a_reason_names_the_answer_and_leads_to_it() {
    open("realtime=core").await;
    assert_eq!(text(".leader .bill .cause"), "Live updates: Nearly all");
    click(".leader .bill .cause").await;
    let focused = document().active_element().unwrap();
    assert_eq!(focused.get_attribute("name").as_deref(), Some("realtime"));
}

#[wasm_bindgen_test]
async fn a_reason_has_a_dated_source() {
    open("realtime=core").await;
    let source = text(".leader .bill .source");
    assert!(
        source.contains("checked ") && source.contains("2026"),
        "{source}"
    );
    assert!(see_all(".source.is-old").is_empty());
}

#[wasm_bindgen_test]
async fn a_source_past_its_date_says_so() {
    open_on("2031-01-01", "realtime=core").await;
    assert!(text(".leader .bill .source.is-old").contains("due for another look"));
}

#[wasm_bindgen_test]
async fn what_the_answers_add_to_the_stack_says_why() {
    open("admin=yes,auth=roles,realtime=some").await;
    assert_eq!(winner(), "django");
    let added = text(".stack .part.is-added");
    assert!(
        added.contains("Channels") && added.contains("Added: "),
        "{added}"
    );
}

#[wasm_bindgen_test]
async fn a_tie_shows_all_who_share_the_lead() {
    // FastAPI and Litestar get the same from waiting requests, and so do others.
    open("io=yes").await;
    assert_eq!(state(), "tie");
    assert_eq!(winner().split(' ').count(), see_all(".leader").len());
    assert!(see_all(".leader-name").len() > 1);
}

#[wasm_bindgen_test]
async fn answers_that_separate_nothing_are_said_to() {
    open("style=balance").await;
    assert_eq!(
        (winner().as_str(), state().as_str()),
        ("", "nothing-separates")
    );
    assert!(text(".certainty").contains("Nothing you said separates these yet."));
    assert_eq!(see_all(".level > li").len(), 9);
}

#[wasm_bindgen_test]
async fn an_open_bill_stays_open_while_answers_change() {
    open("realtime=core").await;
    let runner = see(".runner");
    let option = runner.get_attribute("data-option").unwrap();
    runner.set_attribute("open", "").unwrap();
    answer("deadline", "No fixed date").await;
    assert!(see(&format!(".runner[data-option={option}]")).has_attribute("open"));
}

#[wasm_bindgen_test]
async fn reasons_name_the_answer_as_it_is_even_when_no_point_changes() {
    open("languages=go+js+python,realtime=core").await;
    answer("languages", "No preference: we would learn one").await;
    let named = "Python, JavaScript or TypeScript, Go and No preference: we would learn one";
    let causes = see_all(".leader .bill .cause").into_iter();
    let causes: Vec<String> = causes.map(|it| it.text_content().unwrap()).collect();
    assert!(causes.iter().any(|it| it.contains(named)), "{causes:?}");
    analysed().await;
    assert!(text(".matrix tbody").contains(named));
}
