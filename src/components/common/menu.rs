//! A menu that opens in place.

use crate::browser::details;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A menu: a button, and what it opens. It closes with Escape and when the visitor points elsewhere.
#[component]
pub fn Menu(
    /// Its id.
    id: &'static str,
    /// What the button says.
    label: &'static str,
    /// What it opens.
    children: Children,
) -> impl IntoView {
    details::close_from_outside(id);
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            details::close(id);
        }
    };
    view! {
        <details class="menu" id=id on:keydown=on_key>
            <summary class="button">{label}</summary>
            {children()}
        </details>
    }
}
