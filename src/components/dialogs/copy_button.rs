//! Copying, and what is done where the browser does not let the page copy.

use crate::browser::{clipboard, focus};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A button that copies the text of a field.
#[component]
pub(super) fn CopyButton(
    /// What it says.
    label: &'static str,
    /// The text.
    text: Signal<String>,
    /// The id of the field that shows it. Where copying is refused its text is selected, so that the keyboard can.
    field: &'static str,
    /// Where it is said what happened.
    said: RwSignal<String>,
) -> impl IntoView {
    let copy = move |_| {
        // Line ends of one kind, as the field has them.
        let copied = clipboard::copy(&text.get_untracked().replace("\r\n", "\n"));
        spawn_local(async move {
            let says = if copied.await {
                "Copied."
            } else {
                focus::select_text(field);
                "This browser does not let the page copy. The text is selected: copy it with Ctrl+C or ⌘C."
            };
            // The dialog may be closed by now.
            let _ = said.try_set(says.to_owned());
        });
    };
    view! {
        <button class="button" type="button" on:click=copy>
            {label}
        </button>
    }
}
