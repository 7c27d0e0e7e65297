//! In place of the page: why it cannot start. What is wrong with a rule file is for [`super::checker`].

use crate::browser::chunks::Failure;
use crate::browser::loader::Reload;
use leptos::prelude::*;

/// What is said when a rule file does not pass the check.
pub const CANNOT_BE_USED: &str = "The rule file cannot be used";

/// What is said when nobody can check a rule file.
pub const CANNOT_BE_CHECKED: &str = "The rules could not be checked";

/// What is said when the address asks for a file of the device that is not open in this tab.
#[must_use]
pub fn not_open(file: &str) -> String {
    format!("The rule file {file} is not open in this tab.")
}

/// A part of the page that the start needs could not be had.
#[component]
pub fn ChunkMissing(
    /// What the page cannot do without it.
    heading: String,
    /// Why.
    failure: Failure,
    /// Loads the page anew.
    reload: Reload,
) -> impl IntoView {
    view! {
        <main class="rules-error">
            <div role="alert">
                <h1>{heading}</h1>
                <p>{failure.says()}</p>
            </div>
            <button class="button" type="button" id="again" on:click=move |_| reload.call()>
                "Try again"
            </button>
        </main>
    }
}
