//! On paper: what the page was made from, with rules and version, the day and the link.

use crate::browser::{clock, location};
use crate::state::use_app;
use leptos::ev;
use leptos::html::P;
use leptos::prelude::*;

/// The note. The style sheet shows it on paper only.
#[component]
pub fn PrintedNote() -> impl IntoView {
    let rules = use_app().rules();
    let note = NodeRef::<P>::new();
    let listener = window_event_listener(ev::beforeprint, move |_| {
        let file = rules.file();
        let (title, id, version) = (&file.title, &file.id, &file.version);
        let (day, address) = (clock::today(), location::href());
        let text = format!("{title}, {id}@{version}. Printed on {day}. {address}");
        // At once: what a signal sets comes after the page has been printed.
        if let Some(note) = note.get_untracked() {
            note.set_text_content(Some(&text));
        }
    });
    on_cleanup(move || listener.remove());
    view! { <p class="printed" node_ref=note></p> }
}
