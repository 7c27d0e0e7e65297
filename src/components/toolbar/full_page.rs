//! From an embedded page to the whole one, with the same answers.

use crate::browser::location;
use crate::state::use_app;
use leptos::prelude::*;

/// The link. The style sheet shows it in embedded pages only.
#[component]
pub(super) fn FullPageLink() -> impl IntoView {
    let app = use_app();
    view! {
        <a
            class="button full-page"
            href=move || location::page_address(&app.link.get())
            target="_blank"
            rel="noopener"
        >
            "Open the full page"
        </a>
    }
}
