//! The page that the file makes, in a frame, and what it recommends for the answers given there.

use super::bench::Bench;
use crate::browser::frame;
use crate::browser::location::{self, DEVICE_FILE, PREVIEW};
use crate::components::common::LiveText;
use crate::components::surroundings::NAME;
use leptos::html::Iframe;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use matrix_engine::{Rules, evaluate, read_input};
use matrix_text::words;
use std::time::Duration;

/// How long the author has to rest before the page is loaded anew. What it recommends is said before that.
const REST: Duration = Duration::from_millis(500);

/// The page beside the text. It keeps its answers, which are in its address.
#[component]
pub(super) fn Preview(bench: Bench) -> impl IntoView {
    let page = NodeRef::<Iframe>::new();
    frame::on_message(page, NAME, move |told| {
        if told.text("type").as_deref() == Some("change") {
            bench.answers.set(told.text("answers").unwrap_or_default());
        }
    });
    let is_usable = Memo::new(move |_| bench.usable.with(Option::is_some));
    let address = Memo::new(move |_| {
        location::address_with(DEVICE_FILE, &bench.file.with(|file| file.name.clone()))
    });
    let mut show = debounce(REST, move |()| frame::reload(page));
    Effect::watch(
        move || bench.usable.track(),
        move |(), _, _| show(()),
        false,
    );
    let said = move || {
        let answers = bench.answers.get();
        bench.usable.with(|rules| {
            rules
                .as_deref()
                .map_or_else(String::new, |rules| recommended(rules, &answers))
        })
    };
    view! {
        <section class="workshop-panel workshop-page">
            <h2>"The page it makes"</h2>
            <p role="status">
                <LiveText text=said/>
            </p>
            <Show
                when=move || is_usable.get() && bench.is_shown.get()
                fallback=move || view! { <p class="quiet">{move || why_not(bench)}</p> }
            >
                <iframe node_ref=page src=move || format!("{}&{PREVIEW}=1", address.get()) title="The page that this file makes"></iframe>
                <p>
                    <a href=move || address.get()>"Open it in this tab"</a>
                </p>
            </Show>
        </section>
    }
}

/// What these rules say to the answers on the page.
fn recommended(rules: &Rules, answers: &str) -> String {
    let (input, _) = read_input(rules, answers);
    let result = evaluate(rules, &input.answers);
    words::announcement(rules, &result, result.verdict)
}

fn why_not(bench: Bench) -> &'static str {
    if bench.is_shown.get() {
        "It appears once the file has no error."
    } else {
        "This browser keeps nothing for this page, so the page beside cannot read the file. The check and the tests work all the same."
    }
}
