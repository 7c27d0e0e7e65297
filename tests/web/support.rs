//! What a visitor does and sees, as verbs.

use decision_matrix::app::App;
use decision_matrix::components::analysis;
use decision_matrix::state::AppState;
use leptos::mount::mount_to;
use leptos::prelude::*;
use matrix_engine::{Rules, load, read_input};
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The rules of the tests.
pub fn rules() -> Rules {
    load(include_str!("../rules.json")).rules.unwrap()
}

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An empty place in the document; what an earlier test put there goes away.
pub fn empty_place() -> Element {
    let document = document();
    if let Some(old) = document.get_element_by_id("app") {
        old.remove();
    }
    let place = document.create_element("div").unwrap();
    place.set_id("app");
    document.body().unwrap().append_child(&place).unwrap();
    place
}

/// Opens the page over the rules of the tests, with some answers given.
pub async fn open(answers: &str) {
    open_on("2026-11-21", answers).await;
}

/// Opens the page on a certain day.
pub async fn open_on(today: &str, answers: &str) {
    show(rules(), today, answers).await;
}

/// Opens the page over other rules.
pub async fn open_rules(file: &str) {
    show(load(file).rules.unwrap(), "2026-11-21", "").await;
}

async fn show(rules: Rules, today: &str, answers: &str) {
    let (input, unread) = read_input(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    let today = today.to_owned();
    mount(move || {
        let app = AppState::new(Arc::new(rules), input, today);
        app.lazy.analysis.bring();
        (analysis::PART.run)(app);
        view! { <App app/> }
    })
    .await;
}

thread_local! {
    /// What takes the page of the present test out of the document.
    static MOUNTED: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Mounts a view in the document, in place of that of an earlier test.
pub async fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    if let Some(unmount) = MOUNTED.take() {
        unmount();
    }
    let place: HtmlElement = empty_place().dyn_into().unwrap();
    let handle = mount_to(place, view);
    MOUNTED.set(Some(Box::new(move || drop(handle))));
    settle().await;
}

/// Waits until the analysis of the present answers is shown.
pub async fn analysed() {
    // The slices of the analysis, and what follows from them.
    sleep(400).await;
    settle().await;
}

async fn sleep(milliseconds: i32) {
    let later = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(later).await;
}

/// Presses a key anywhere on the page.
pub async fn press(key: char, shift: bool) {
    let init = web_sys::KeyboardEventInit::new();
    init.set_key_code(u32::from(key.to_ascii_uppercase()));
    init.set_ctrl_key(true);
    init.set_shift_key(shift);
    init.set_bubbles(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
    let body = document().body().unwrap();
    body.dispatch_event(&event.unwrap()).unwrap();
    settle().await;
}

/// Clicks the button with this label within an element.
pub async fn push(within: &str, label: &str) {
    let buttons = see_all(&format!("{within} button"));
    let button = buttons
        .iter()
        .find(|it| {
            let title = it.query_selector("strong").unwrap();
            title.as_ref().unwrap_or(it).text_content().as_deref() == Some(label)
        })
        .unwrap_or_else(|| panic!("{within} has no button ‘{label}’"));
    click_element(button).await;
}

/// Waits until every effect of what was done has run.
pub async fn settle() {
    sleep(50).await;
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

/// The first element that matches; says which one is missing.
pub fn see(selector: &str) -> Element {
    document()
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing matches {selector}"))
}

/// Everything that matches.
pub fn see_all(selector: &str) -> Vec<Element> {
    let list = document().query_selector_all(selector).unwrap();
    (0..list.length())
        .map(|at| list.get(at).unwrap().dyn_into().unwrap())
        .collect()
}

/// The text of the first element that matches.
pub fn text(selector: &str) -> String {
    see(selector).text_content().unwrap_or_default()
}

pub async fn click(selector: &str) {
    click_element(&see(selector)).await;
}

pub async fn click_element(element: &Element) {
    element.dyn_ref::<HtmlElement>().unwrap().click();
    settle().await;
}

/// Opens something folded. The browser tells the page so a task later.
pub async fn open_details(details: &Element) {
    details.set_attribute("open", "").unwrap();
    let event = web_sys::Event::new("toggle").unwrap();
    details.dispatch_event(&event).unwrap();
    settle().await;
}

/// Answers a question by the label that the visitor reads.
pub async fn answer(question: &str, label: &str) {
    let pills = see_all(&format!("[data-question={question}] .pill"));
    let pill = pills
        .iter()
        .find(|pill| pill.text_content().unwrap_or_default() == label)
        .unwrap_or_else(|| panic!("{question} has no answer ‘{label}’"));
    click_element(pill).await;
}

/// Says how much an answer matters.
pub async fn weigh(question: &str, level: &str) {
    let select = see(&format!("[data-question={question}] select"));
    let select: web_sys::HtmlSelectElement = select.dyn_into().unwrap();
    select.set_value(level);
    let event = web_sys::Event::new("change").unwrap();
    select.dispatch_event(&event).unwrap();
    settle().await;
}

/// Labels of the chosen values of a question.
pub fn chosen(question: &str) -> Vec<String> {
    see_all(&format!("[data-question={question}] .pill"))
        .into_iter()
        .filter(|pill| pill.query_selector("input:checked").unwrap().is_some())
        .map(|pill| pill.text_content().unwrap_or_default())
        .collect()
}

pub fn winner() -> String {
    see("#result").get_attribute("data-winner").unwrap()
}

pub fn state() -> String {
    see("#result").get_attribute("data-state").unwrap()
}

/// A number as the page writes it.
pub fn number(text: &str) -> i32 {
    text.replace('−', "-").parse().unwrap()
}

/// The points of all lines of a bill, and its sum as shown.
pub fn bill(within: &str) -> (Vec<i32>, i32) {
    let lines = see_all(&format!("{within} .bill > li > .points"));
    let lines = lines.iter().map(|it| number(&it.text_content().unwrap()));
    (
        lines.collect(),
        number(&text(&format!("{within} .bill-total .points"))),
    )
}
