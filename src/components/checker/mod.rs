//! The checker of rule files, and what is made of the files that it checks. No check lives here: that is
//! [`matrix_engine::load_named`].

pub mod findings;
mod refusal;
mod report;

use crate::browser::markup::{self, READING};
use crate::browser::{place, stylesheet};
#[cfg(feature = "split")]
use crate::components::workshop::Workshop;
use crate::lazy::CheckerPart;
use crate::origin::Reading;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_text::facts::FactSheet;
use matrix_text::reading;
use refusal::Refusal;

/// What the page calls.
pub const PART: CheckerPart = CheckerPart {
    check: matrix_engine::load_named,
    text: matrix_engine::read_text,
    facts: FactSheet::of,
    refusal: |refused| view! { <Refusal refused/> }.into_any(),
    report: report::report,
    workshop,
    read: |app| spawn_local(read(app)),
};

#[cfg(feature = "split")]
fn workshop(name: String) -> AnyView {
    view! { <Workshop name/> }.into_any()
}

/// In one piece the page has none, so it weighs nothing there; `start` does not ask for it.
#[cfg(not(feature = "split"))]
fn workshop(_: String) -> AnyView {
    ().into_any()
}

/// Puts the part for reading below the page, with its style. Where the address or a reload wanted to go to a place in
/// it, that is where the visitor is then.
async fn read(app: AppState) {
    stylesheet::bring("data-rules-style").await;
    let was_at_end = place::is_at_end();
    let is_there = markup::replace_reading(&reading::part(app.rules()));
    if is_there {
        place::arrive(READING, was_at_end);
    }
    app.reading.set(if is_there {
        Reading::Below
    } else {
        Reading::Missing
    });
}
