//! Below the page, in place of the part for reading: that it could not be had.

use crate::origin::Reading;
use crate::state::use_app;
use leptos::prelude::*;

/// The note.
#[component]
pub fn ReadingNote() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.reading.get() == Reading::Missing>
            <p class="wide quiet">
                "What there is to read about these rules could not be loaded. Check your connection, then reload the page."
            </p>
        </Show>
    }
}
