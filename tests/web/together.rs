//! Several people who decide together: they come by links, what follows from them is shown, and names that are changed
//! keep the focus.

use super::support::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

async fn fill(selector: &str, text: &str, event: &str) {
    let field: HtmlInputElement = see(selector).dyn_into().unwrap();
    field.set_value(text);
    let event = web_sys::Event::new(event).unwrap();
    field.dispatch_event(&event).unwrap();
    settle().await;
}

async fn add(link: &str, name: &str) {
    fill("#together-link", link, "input").await;
    fill("#together-name", name, "input").await;
    click(".together-add [type=submit]").await;
}

async fn show() {
    click("[data-opens=together]").await;
    settle().await;
}

fn name(at: usize) -> String {
    let field: HtmlInputElement = see(&format!("#person-{at}-name")).dyn_into().unwrap();
    field.value()
}

#[wasm_bindgen_test]
async fn people_come_by_links_and_what_follows_is_shown() {
    open("admin=yes,auth=roles,deadline=weeks,realtime=some").await;
    show().await;
    assert_eq!(text(".together-title"), "One for Django");
    assert_eq!(name(0), "Me");
    assert!(see_all(".differences").is_empty());
    let said = "admin=none,auth=roles,deadline=weeks,languages=js,realtime=some";
    add(said, "Ann").await;
    assert_eq!(text("#dialog-said"), "“Ann” was added.");
    assert_eq!(see_all(".person").len(), 2);
    assert!(text(".together-title").starts_with("One for Django, one for "));
    assert_eq!(see_all(".differences tbody tr").len(), 1);
    assert!(text(".differences tbody").contains("Yes."));
    add("realtime=core", "Ann").await;
    assert!(text("#dialog-said").starts_with("Somebody here has this name already."));
    let field: HtmlInputElement = see("#together-link").dyn_into().unwrap();
    assert_eq!(field.value(), "realtime=core", "nothing typed is lost");
}

#[wasm_bindgen_test]
async fn a_name_is_changed_in_place() {
    open("admin=yes,auth=roles").await;
    show().await;
    add("admin=yes,auth=roles", "Ann").await;
    let field = see("#person-1-name");
    fill("#person-1-name", "Bob", "change").await;
    assert!(field.is_connected(), "the field stays");
    assert_eq!(text(".together-title"), "Both for Django");
    fill("#person-1-name", "Me", "change").await;
    assert!(text("#dialog-said").starts_with("Somebody here has this name already."));
    assert!(text(".person:nth-child(2) .ways").contains("Remove"));
    let link: HtmlInputElement = see("#group-link").dyn_into().unwrap();
    assert!(link.value().contains("person.2=Bob:admin=yes,auth=roles"));
}

#[wasm_bindgen_test]
async fn who_is_there_stays_while_the_page_is_open() {
    open("admin=yes").await;
    show().await;
    add("admin=none", "Ann").await;
    click(".dialog-close").await;
    answer("auth", "Accounts with roles").await;
    show().await;
    assert_eq!(name(1), "Ann");
    assert!(
        text(".person").contains("2 of 21 answered"),
        "the visitor goes on"
    );
    click(".person:nth-child(2) .ways button:last-child").await;
    assert_eq!(see_all(".person").len(), 1);
    click("#person-back").await;
    assert_eq!(name(1), "Ann");
}
