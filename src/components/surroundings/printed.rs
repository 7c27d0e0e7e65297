//! On paper: what the page was made from, with rules and version, the day and the link.

use crate::browser::{clock, location};
use crate::components::common::LiveText;
use crate::state::use_app;
use leptos::ev;
use leptos::prelude::*;

/// The note. The style sheet shows it on paper only.
#[component]
pub fn PrintedNote() -> impl IntoView {
    let rules = use_app().rules();
    let note = RwSignal::new(String::new());
    let listener = window_event_listener(ev::beforeprint, move |_| {
        let file = rules.file();
        let (title, id, version) = (&file.title, &file.id, &file.version);
        let (day, address) = (clock::today(), location::href());
        note.set(format!(
            "{title}, {id}@{version}. Printed on {day}. {address}"
        ));
    });
    on_cleanup(move || listener.remove());
    view! {
        <p class="printed">
            <LiveText text=move || note.get()/>
        </p>
    }
}
