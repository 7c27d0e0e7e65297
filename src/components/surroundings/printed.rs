//! On paper: what the page was made from, with rules and version, the day and the link.

use crate::browser::listen::listen;
use crate::browser::{clock, document, location};
use crate::state::use_app;
use leptos::ev;
use leptos::html::P;
use leptos::prelude::*;

/// The note. The style sheet shows it on paper only.
#[component]
pub fn PrintedNote() -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let note = NodeRef::<P>::new();
    listen(window(), ev::beforeprint, move |_| {
        let file = rules.file();
        let (title, id, version) = (&file.title, &file.id, &file.version);
        // In a frame the address on top is that of a page in a page.
        let address = if document::is_embedded() {
            app.link.with_untracked(|link| location::page_address(link))
        } else {
            location::href()
        };
        let day = clock::today();
        let text = format!("{title}, {id}@{version}. Printed on {day}. {address}");
        // At once: what a signal sets comes after the page has been printed.
        if let Some(note) = note.get_untracked() {
            note.set_text_content(Some(&text));
        }
    });
    view! { <p class="printed" node_ref=note></p> }
}
