//! Answering, weighing, clearing, starting over.

use super::support::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn answering_moves_the_recommendation() {
    open("").await;
    assert_eq!((winner().as_str(), state().as_str()), ("", "nothing-said"));
    answer("realtime", "Nearly all").await;
    assert_eq!(winner(), "node");
    assert_eq!(chosen("realtime"), ["Nearly all"]);
    answer("realtime", "None of it").await;
    assert_eq!(chosen("realtime"), ["None of it"]);
}

#[wasm_bindgen_test]
async fn several_values_can_be_chosen_where_the_question_allows_it() {
    open("").await;
    answer("languages", "Python").await;
    answer("languages", "Go").await;
    assert_eq!(chosen("languages"), ["Python", "Go"]);
    answer("languages", "Python").await;
    assert_eq!(chosen("languages"), ["Go"]);
}

#[wasm_bindgen_test]
async fn a_question_shows_whether_it_is_answered() {
    open("").await;
    let row = "[data-question=ml]";
    assert!(text(row).contains("Not answered"));
    answer("ml", "No").await;
    assert!(!text(row).contains("Not answered"));
    assert!(see(row).has_attribute("data-answered"));
}

#[wasm_bindgen_test]
async fn clearing_gives_the_focus_to_the_question() {
    open("ml=no").await;
    click("[data-question=ml] button").await;
    assert!(chosen("ml").is_empty());
    assert_eq!(state(), "nothing-said");
    let focused = document().active_element().unwrap();
    assert_eq!(focused.get_attribute("name").as_deref(), Some("ml"));
}

#[wasm_bindgen_test]
async fn a_cause_leads_to_the_chosen_value_and_not_to_the_first() {
    open("realtime=core").await;
    click(".leader .bill .cause").await;
    let focused = document().active_element().unwrap();
    assert!(focused.matches(":checked").unwrap());
}

#[wasm_bindgen_test]
async fn a_must_counts_double_and_rules_out() {
    open("admin=yes").await;
    let before = text(".leader[data-reasons=django] .bill-total .points");
    weigh("admin", "must").await;
    assert_eq!(
        number(&text(".leader[data-reasons=django] .bill-total .points")),
        2 * number(&before)
    );
    assert!(text("[data-out]").contains("Go with chi"));
    assert!(text(".leader[data-reasons=django] .bill").contains("doubled: a must"));
    weigh("admin", "normal").await;
    assert!(see_all("[data-out]").is_empty());
}

#[wasm_bindgen_test]
async fn start_over_can_be_undone_and_redone() {
    open("admin=yes!,languages=go+python").await;
    let before = winner();
    push(".toolbar", "Start over").await;
    assert_eq!(state(), "nothing-said");
    assert!(chosen("languages").is_empty());
    assert!(text(".toolbar").contains("All answers cleared."));
    push(".toolbar", "Undo").await;
    assert_eq!(winner(), before);
    assert_eq!(chosen("languages"), ["Python", "Go"]);
    assert!(text(".toolbar").contains("Undone: All answers cleared."));
    push(".toolbar", "Redo").await;
    assert_eq!(state(), "nothing-said");
}

#[wasm_bindgen_test]
async fn keys_undo_and_redo() {
    open("").await;
    answer("realtime", "Nearly all").await;
    press('z', false).await;
    assert!(chosen("realtime").is_empty());
    press('Z', true).await;
    assert_eq!(chosen("realtime"), ["Nearly all"]);
    press('z', false).await;
    press('y', false).await;
    assert_eq!(chosen("realtime"), ["Nearly all"]);
}

#[wasm_bindgen_test]
async fn an_example_replaces_the_answers_and_closes_its_menu() {
    open("traffic=extreme").await;
    see("#examples").set_attribute("open", "").unwrap();
    push("#examples", "Real-time chat app").await;
    assert_eq!(winner(), "node");
    assert!(chosen("traffic").is_empty());
    assert!(!see("#examples").has_attribute("open"));
    push(".toolbar", "Undo").await;
    assert_eq!(chosen("traffic").len(), 1);
}

#[wasm_bindgen_test]
async fn examples_stand_under_their_headings_in_the_menu_and_on_the_empty_page() {
    open_rules(
        r#"{
            "format": 1, "id": "small", "version": "1", "title": "Small",
            "groups": [{ "id": "all", "title": "All" }],
            "questions": [{ "id": "admin", "group": "all", "kind": "toggle", "ask": "Admin?" }],
            "options": [
                { "id": "go", "name": "Go", "summary": "G" },
                { "id": "django", "name": "Django", "summary": "D" }
            ],
            "rules": [{ "id": "built-in", "if": "admin", "points": { "django": 3 }, "because": "B." }],
            "presets": [
                { "id": "shop", "title": "Shop", "group": "Sites", "answers": { "admin": true } },
                { "id": "other", "title": "Something else", "answers": { "admin": false } },
                { "id": "api", "title": "Public API", "group": "Services", "answers": { "admin": false } },
                { "id": "magazine", "title": "Magazine", "group": "Sites", "answers": { "admin": true } }
            ]
        }"#,
    )
    .await;
    for within in ["#examples", "#result"] {
        let shown = see_all(&format!("{within} .examples :is(legend, button > strong)"));
        let shown: Vec<String> = shown.iter().filter_map(|it| it.text_content()).collect();
        assert_eq!(
            shown,
            [
                "Something else",
                "Sites",
                "Shop",
                "Magazine",
                "Services",
                "Public API"
            ],
            "{within}"
        );
        assert_eq!(
            text(&format!("{within} fieldset:last-child button > strong")),
            "Public API"
        );
    }
    // Its place in the file is not its place on the page.
    push("#examples", "Magazine").await;
    assert_eq!(winner(), "django");
    assert!(text(".toolbar").contains("Example “Magazine”."));
}

#[wasm_bindgen_test]
async fn the_result_can_be_hidden_until_it_is_asked_for() {
    open("realtime=core").await;
    push(".result", "Hide until I finish").await;
    assert!(see_all(".leader").is_empty());
    let questions = see_all("[data-question]").len();
    let progress = |answered: usize| format!("{answered} of {questions}\u{a0}questions answered");
    assert!(text(".result").contains(&progress(1)));
    assert!(text(".bottom-bar").contains("Result hidden"));
    answer("traffic", "Up to 10 requests a second").await;
    assert!(text(".result").contains(&progress(2)));
    push(".result", "Show the result now").await;
    assert!(!see_all(".leader").is_empty());
}

#[wasm_bindgen_test]
async fn controls_say_what_they_are_about() {
    open("realtime=core").await;
    let label = |selector: &str| see(selector).get_attribute("aria-label").unwrap();
    assert_eq!(
        label("[data-question=realtime] select"),
        "Importance of Live updates"
    );
    assert_eq!(
        label("[data-question=realtime] button"),
        "Clear Live updates"
    );
    let row = see("[data-question=realtime]");
    let help = row.get_attribute("aria-describedby").unwrap();
    assert!(!text(&format!("#{help}")).is_empty());
}

#[wasm_bindgen_test]
async fn answers_that_conflict_say_so_at_both_questions() {
    open("admin=yes").await;
    assert!(see_all(".conflict").is_empty());
    answer("realtime", "Nearly all").await;
    let at = |question: &str| text(&format!("[data-question={question}] .conflict"));
    assert!(at("admin").contains("Change “Live updates: Nearly all”"));
    assert!(at("realtime").contains("Change “Staff screens: Yes, a back office”"));
    click("[data-question=admin] .conflict a").await;
    let focused = document().active_element().unwrap();
    assert_eq!(focused.get_attribute("name").as_deref(), Some("realtime"));
    push("[data-question=realtime] .conflict", "Clear this answer").await;
    assert!(see_all(".conflict").is_empty());
}
