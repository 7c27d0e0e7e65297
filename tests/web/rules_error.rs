//! What is shown when a rule file cannot be used.

use super::support::*;
use decision_matrix::components::rules_error::rules_error;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn findings_have_place_cause_and_next_step() {
    let parts = [
        "Line 3, column 9, rules[0].if, E012",
        "unknown question ‘amdin’",
        "did you mean ‘admin’?",
    ];
    rules_error(&parts.map(str::to_owned)).put_into(&empty_place());
    let shown = ["place", "message", "help"].map(|part| text(&format!(".finding-{part}")));
    assert_eq!(shown, parts);
    assert!(text(".rules-error").contains("(1 finding)"));
}

#[wasm_bindgen_test]
async fn text_of_a_rule_file_never_becomes_markup() {
    let parts = ["", "<img src=x onerror=alert(1)>", ""];
    rules_error(&parts.map(str::to_owned)).put_into(&empty_place());
    assert!(see_all(".rules-error img").is_empty());
    assert_eq!(text(".finding-message"), parts[1]);
}
