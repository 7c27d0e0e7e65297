//! Text and lists that change, whatever others do to what stands in the document.

use super::support::text as text_of;
use super::support::{document, mount, see_all, settle};
use decision_matrix::components::common::{Each, LiveText};
use leptos::prelude::{ArcRwSignal, ElementChild, Get, Set, view};
use wasm_bindgen_test::wasm_bindgen_test;

fn items() -> Vec<String> {
    let items = see_all("#app b").into_iter();
    items.map(|item| item.text_content().unwrap()).collect()
}

/// Wraps the text of every element without children, as translators do.
fn translate(within: &str) {
    for element in see_all(&format!("{within} *")) {
        if element.child_element_count() == 0 {
            let text = element.text_content().unwrap_or_default();
            let (outer, inner) = (
                document().create_element("font").unwrap(),
                document().create_element("font").unwrap(),
            );
            inner.set_text_content(Some(&text));
            outer.append_child(&inner).unwrap();
            element.set_text_content(None);
            element.append_child(&outer).unwrap();
        }
    }
}

#[wasm_bindgen_test]
async fn live_text_is_right_after_others_have_replaced_it() {
    let text = ArcRwSignal::new("one".to_owned());
    let shown = text.clone();
    mount(move || view! { <p>"Now: " <LiveText text=move || shown.get()/></p> }).await;
    assert_eq!(text_of("#app p"), "Now: one");
    translate("#app");
    text.set("two".to_owned());
    settle().await;
    assert_eq!(text_of("#app p"), "Now: two");
    document().body().unwrap().normalize();
    text.set(String::new());
    settle().await;
    assert_eq!(text_of("#app p"), "Now: ");
    document().body().unwrap().normalize();
    text.set("three".to_owned());
    settle().await;
    assert_eq!(text_of("#app p"), "Now: three");
}

#[wasm_bindgen_test]
async fn a_list_keeps_the_elements_of_what_stays() {
    let numbers = ArcRwSignal::new(vec![1, 2, 3]);
    let list = numbers.clone();
    mount(move || {
        view! { <p>"before " <Each of=move || list.get() let:number><b>{number}</b></Each> " after"</p> }
    })
    .await;
    assert_eq!(items(), ["1", "2", "3"]);
    document().body().unwrap().normalize();
    let two = see_all("#app b").remove(1);
    two.set_attribute("data-mark", "").unwrap();
    numbers.set(vec![4, 3, 2]);
    settle().await;
    assert_eq!(items(), ["4", "3", "2"]);
    assert!(see_all("#app b")[2].has_attribute("data-mark"));
    assert_eq!(text_of("#app p"), "before 432 after");
    numbers.set(Vec::new());
    settle().await;
    assert!(items().is_empty());
    numbers.set(vec![5]);
    settle().await;
    assert_eq!(text_of("#app p"), "before 5 after");
}
