//! What the result says.

use super::support::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_bill_adds_up_to_its_score() {
    open("admin=yes!,auth=roles,deadline=weeks,realtime=some,traffic=high*").await;
    let (lines, sum) = bill(".leader");
    assert!(lines.len() > 3);
    assert_eq!(lines.iter().sum::<i32>(), sum);
    for row in see_all(".row:not([data-lead])") {
        let option = row.get_attribute("data-option").unwrap();
        open_details(&row.query_selector("details").unwrap().unwrap()).await;
        let (lines, sum) = bill(&format!(".row[data-option={option}] .option-reasons > div"));
        assert_eq!(lines.iter().sum::<i32>(), sum, "{option}");
        let shown = text(&format!(".row[data-option={option}] .sum"));
        assert_eq!(number(shown.trim_start_matches('+')), sum, "{option}");
    }
}

/// Rules about lunch, without layers and without words of their own.
const CANTEEN: &str = include_str!("../../crates/text/tests/data/canteen.json");

#[wasm_bindgen_test]
async fn rules_without_layers_and_words_show_neutral_ones_and_no_empty_heading() {
    open_rules(CANTEEN).await;
    answer("time", "Ten minutes").await;
    analysed().await;
    assert_eq!(winner(), "soup");
    let result = see("#result");
    assert_eq!(
        result.get_attribute("aria-label").unwrap(),
        "Recommendation"
    );
    assert!(see_all("#result .stack").is_empty());
    for heading in see_all("#result h3") {
        let whole = heading.parent_element().unwrap().text_content();
        assert_ne!(whole, heading.text_content(), "nothing stands under it");
        assert_ne!(heading.text_content().unwrap(), "What it consists of");
    }
    assert!(see_all("[data-rows=Stack]").is_empty());
}

#[wasm_bindgen_test]
async fn the_words_of_the_file_stand_over_the_result_and_over_the_stack() {
    open("realtime=core").await;
    let label = see("#result").get_attribute("aria-label");
    assert_eq!(label.as_deref(), Some("Recommended stack"));
    let heading = see("#stack .stack").previous_element_sibling().unwrap();
    let heading = heading.text_content().unwrap();
    assert!(heading.starts_with("The stack"), "{heading}");
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
    open_on("2100-01-01", "realtime=core").await;
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
    assert!(text(".leader h3").starts_with("Why "));
    let stacks = text(".layers-place h3");
    assert!(stacks.starts_with("The stack: "), "{stacks}");
}

#[wasm_bindgen_test]
async fn answers_that_separate_nothing_are_said_to() {
    open("style=balance").await;
    assert_eq!(
        (winner().as_str(), state().as_str()),
        ("", "nothing-separates")
    );
    assert!(text(".certainty").contains("Nothing you said separates these yet."));
    assert!(see_all(".row").len() > 1);
    assert!(!text(".examples").is_empty());
}

#[wasm_bindgen_test]
async fn an_open_bill_stays_open_while_answers_change() {
    open("realtime=core").await;
    let row = see(".row:not([data-lead])");
    let option = row.get_attribute("data-option").unwrap();
    open_details(&row.query_selector("details").unwrap().unwrap()).await;
    answer("deadline", "No fixed date").await;
    assert!(see(&format!(".row[data-option={option}] details")).has_attribute("open"));
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

#[wasm_bindgen_test]
async fn rows_stand_by_what_speaks_for_and_against_and_say_what_moved() {
    open("realtime=core").await;
    let sums: Vec<i32> = see_all(".row:not([data-out]) .sum")
        .iter()
        .map(|sum| number(sum.text_content().unwrap().trim_start_matches('+')))
        .collect();
    assert!(sums.is_sorted_by(|one, next| one >= next), "{sums:?}");
    let words = text(".row[data-lead] .in-words");
    assert!(
        words.starts_with(", for ") && words.contains(", sum "),
        "{words}"
    );
    assert!(text(".moved").is_empty(), "nothing has changed yet");
    answer("deadline", "Within weeks").await;
    assert!(
        text(".moved").starts_with("Last change: +"),
        "{}",
        text(".moved")
    );
    push(".toolbar", "Start over").await;
    assert!(see_all("[data-lead]").is_empty());
}

#[wasm_bindgen_test]
async fn an_option_that_is_ruled_out_says_why_in_its_row() {
    open("admin=yes!").await;
    let out = see(".row[data-out]");
    let words = out.query_selector(".in-words").unwrap().unwrap();
    assert!(words.text_content().unwrap().starts_with("Ruled out"));
    open_details(&out.query_selector("details").unwrap().unwrap()).await;
    assert!(text(".ruled-out").starts_with("By "));
}
