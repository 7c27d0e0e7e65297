//! The vocabulary of elements: what follows signals, and what ends with its part of the page.

use super::support::*;
use decision_matrix::dom::{self, Item, Live, el};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn ids() -> Vec<String> {
    see_all("#app b")
        .iter()
        .map(|it| it.text_content().unwrap())
        .collect()
}

#[wasm_bindgen_test]
async fn a_list_keeps_the_elements_of_what_stays() {
    let place = empty_place();
    let numbers = ArcRwSignal::new(vec![1, 2, 3]);
    let list = numbers.clone();
    dom::run(|| {
        el("div")
            .text("before ")
            .each(
                move || list.get(),
                |number| el("b").text(&number.to_string()),
            )
            .text(" after")
            .put_into(&place);
    });
    settle().await;
    assert_eq!(ids(), ["1", "2", "3"]);
    let two = see_all("#app b").remove(1);
    two.set_attribute("data-mark", "").unwrap();
    numbers.set(vec![4, 3, 2]);
    settle().await;
    assert_eq!(ids(), ["4", "3", "2"]);
    assert!(see_all("#app b")[2].has_attribute("data-mark"));
    assert_eq!(place.text_content().unwrap(), "before 432 after");
}

#[wasm_bindgen_test]
async fn effects_end_with_the_part_they_are_in() {
    let place = empty_place();
    let there = ArcRwSignal::new(true);
    let count = ArcRwSignal::new(0);
    let runs = ArcRwSignal::new(0);
    let (shown, counted, ran) = (there.clone(), count.clone(), runs.clone());
    dom::run(|| {
        el("div")
            .when(
                move || shown.get(),
                move || {
                    let (counted, ran) = (counted.clone(), ran.clone());
                    el("b").live_text(move || {
                        ran.update_untracked(|runs| *runs += 1);
                        counted.get().to_string()
                    })
                },
            )
            .put_into(&place);
    });
    settle().await;
    count.set(1);
    settle().await;
    assert_eq!(ids(), ["1"]);
    there.set(false);
    settle().await;
    let before = runs.get_untracked();
    count.set(2);
    settle().await;
    assert!(ids().is_empty());
    assert_eq!(runs.get_untracked(), before);
}

#[wasm_bindgen_test]
async fn attributes_and_flags_follow_signals() {
    let place = empty_place();
    let on = ArcRwSignal::new(false);
    let (attribute, flag) = (on.clone(), on.clone());
    dom::run(|| {
        el("input")
            .attr("type", "checkbox")
            .live_attr("title", move || attribute.get().then(|| "on".to_owned()))
            .live_flag("checked", move || flag.get())
            .put_into(&place);
    });
    settle().await;
    assert!(see_all("#app input[title], #app input:checked").is_empty());
    on.set(true);
    settle().await;
    assert_eq!(see_all("#app input[title=on]:checked").len(), 1);
}

#[wasm_bindgen_test]
async fn items_are_made_once_for_each_key_and_follow_its_place() {
    let place = empty_place();
    let keys = ArcRwSignal::new(vec!["a", "b", "c"]);
    let list = keys.clone();
    dom::run(|| {
        el("div")
            .live_list(move || {
                let items = list.get().into_iter();
                items
                    .map(|key| Item::new(key.to_owned(), move || el("b").text(key)))
                    .collect()
            })
            .put_into(&place);
    });
    settle().await;
    assert_eq!(ids(), ["a", "b", "c"]);
    let before = see_all("#app b");
    keys.set(vec!["c", "d", "a"]);
    settle().await;
    assert_eq!(ids(), ["c", "d", "a"]);
    let after = see_all("#app b");
    assert!(after[0] == before[2] && after[2] == before[0]);
    keys.set(Vec::new());
    settle().await;
    assert!(ids().is_empty());
}
