//! The whole page: its frame, and what flows out of it.

use crate::browser;
use crate::components::{announcer, bottom_bar, common::jump, questions, result, toolbar};
use crate::desk;
use crate::dom::{self, El, Live, el, el_class};
use crate::saved;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Answers, Rules};
use matrix_view::storage::Storage;
use std::cell::Cell;

/// Puts the page into the document, with the answers of the link or those kept on this device. Of rules
/// that are not the site's `own` nothing is kept.
pub fn mount(rules: Rules, own: bool, link: &str) {
    let Some(place) = browser::emptied_mount_point() else {
        return;
    };
    let file = rules.file();
    browser::set_title(&file.title);
    browser::keep_reading_for(file.id.as_str(), &file.version);
    let storage = if own { Storage::open() } else { None };
    let key = saved::key(&browser::scope_path(), &rules);
    let (answers, whole) = storage.and_then(|storage| storage.read(&key)).map_or_else(
        || (Answers::none(&rules), true),
        |text| saved::from_text(&rules, &text),
    );
    dom::run(move || {
        let state = AppState::new(rules, answers, browser::today());
        let remembered = RwSignal::new(storage.is_some());
        if !whole {
            state.say_at_start("Some kept answers no longer fit these rules and were left out.");
        }
        if !link.is_empty() {
            state.take(link);
        }
        if let Some(storage) = storage {
            keep(state, storage, key, remembered);
        }
        app(state, remembered).put_into(&place);
        desk::keep_in_step(state);
    });
}

/// Keeps the answers on the device whenever they change.
fn keep(state: AppState, storage: Storage, key: String, remembered: RwSignal<bool>) {
    let found = Cell::new(true);
    dom::follow(move || {
        let rules = state.rules();
        let text = state
            .answers()
            .with(|answers| saved::to_text(&rules, answers));
        // What was kept stays as it is until the visitor changes something.
        if !found.replace(false) {
            remembered.set(storage.write(&key, text.as_deref()));
        }
    });
}

/// The page. `remembered` says whether answers survive a reload.
#[must_use]
pub fn app(state: AppState, remembered: RwSignal<bool>) -> El {
    let rules = state.rules();
    let file = rules.file();
    let head = el_class("header", "head")
        .child(
            el("div")
                .child(el("h1").text(&file.title))
                .child(el_class("p", "lead").text(&file.summary)),
        )
        .child(toolbar::toolbar(state));
    let columns = el_class("div", "columns")
        .child(questions::questions(state, remembered))
        .child(result::result(state));
    let below = move || {
        el("div")
            .child(el("div").attr("id", "desk-compare"))
            .child(el("div").attr("id", "desk-matrix"))
    };
    let main = el("main")
        .child(columns)
        .when(move || !state.is_hidden(), below);
    el_class("div", "app")
        .child(jump("skip", "result", "Skip to the result"))
        .child(head)
        .child(el("div").attr("id", "desk-arrival").attr("role", "status"))
        .child(main)
        .child(bottom_bar::bottom_bar(state))
        .child(announcer::announcer(state))
}
