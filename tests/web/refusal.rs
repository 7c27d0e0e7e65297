//! What is shown when a rule file cannot be used.

use super::support::*;
use decision_matrix::browser::loader::Reload;
use decision_matrix::components::checker;
use decision_matrix::origin::{Origin, Refused};
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows what the checker says about a rule file.
async fn refuse(text: &str) {
    let findings = (checker::PART.check)("team.json", text.as_bytes()).diagnostics;
    assert!(!findings.is_empty());
    let refused = Refused {
        file: "team.json".to_owned(),
        origin: Origin::SiteFile("team.json".to_owned()),
        findings,
        reload: Reload::new(js_sys::Function::new_no_args("")),
        choose_file: None,
    };
    mount(move || (checker::PART.refusal)(refused)).await;
}

#[wasm_bindgen_test]
async fn findings_have_place_cause_and_next_step() {
    refuse("{\n  \"titel\": \"Tea\"\n}").await;
    let [place, message, help] =
        ["place", "message", "help"].map(|part| text(&format!(".finding-{part}")));
    assert!(place.starts_with("Line "), "{place}");
    assert!(!message.is_empty() && !help.is_empty());
    let all = text(".rules-error");
    assert!(all.contains("The file team.json"), "{all}");
    assert!(all.contains("finding"), "{all}");
    assert!(all.contains("matrix check team.json"), "{all}");
}

#[wasm_bindgen_test]
async fn text_of_a_rule_file_never_becomes_markup() {
    refuse(r#"{ "format": 1, "<img src=x onerror=alert(1)>": 1 }"#).await;
    assert!(see_all(".rules-error img").is_empty());
    assert!(text(".findings").contains("<img src=x"));
}
