//! What is shown when a rule file cannot be used.

use super::support::*;
use matrix_checker::refusal::refusal;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn findings_have_place_cause_and_next_step() {
    let parts = [
        "Line 3, column 9, rules[0].if, E012",
        "unknown question ‘amdin’",
        "did you mean ‘admin’?",
    ];
    refusal("team.json", false, &[parts.map(str::to_owned)]).put_into(&empty_place());
    let shown = ["place", "message", "help"].map(|part| text(&format!(".finding-{part}")));
    assert_eq!(shown, parts);
    let all = text(".rules-error");
    assert!(all.contains("The file team.json"), "{all}");
    assert!(all.contains("(1\u{a0}finding)"), "{all}");
    assert!(all.contains("matrix check team.json"), "{all}");
}

#[wasm_bindgen_test]
async fn text_of_a_rule_file_never_becomes_markup() {
    let parts = ["", "<img src=x onerror=alert(1)>", ""];
    refusal("team.json", false, &[parts.map(str::to_owned)]).put_into(&empty_place());
    assert!(see_all(".rules-error img").is_empty());
    assert_eq!(text(".finding-message"), parts[1]);
}
