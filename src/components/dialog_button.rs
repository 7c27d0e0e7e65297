//! A button that opens a dialog.

use crate::browser::details;
use crate::dialog::Dialog;
use crate::state::use_app;
use leptos::prelude::*;

/// The button. A menu that it stands in closes first, so that the focus comes back to what stays.
#[component]
pub fn DialogButton(
    /// What it says.
    label: &'static str,
    /// What it opens.
    dialog: Dialog,
    /// The id of the menu that it stands in.
    #[prop(optional)]
    menu: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    let name = dialog.as_str();
    let open = move |_| {
        menu.map(details::close);
        app.open(dialog.clone());
    };
    view! {
        <button
            class="button"
            type="button"
            aria-haspopup="dialog"
            data-opens=name
            on:click=open
        >
            {label}
        </button>
    }
}
