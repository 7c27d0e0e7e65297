//! The field for another name, in the place of the list until that is given.

use super::super::fields::NameField;
use super::kept::{Kept, NEW_NAME};
use super::list::{NAME_CHARS, Save};
use leptos::prelude::*;

/// The form that gives a save another name.
#[component]
pub(super) fn RenameForm(kept: Kept, save: Save) -> impl IntoView {
    let label = format!("New name for “{}”", save.name);
    let old = StoredValue::new(save.name.clone());
    let name = RwSignal::new(save.name);
    view! {
        <form
            class="keep"
            on:submit=move |event| {
                event.prevent_default();
                kept.rename(&old.get_value(), &name.get_untracked());
            }
        >
            <NameField id=NEW_NAME label chars=NAME_CHARS name/>
            <button class="button">"Rename"</button>
            <button class="button" type="button" on:click=move |_| kept.leave(&old.get_value())>
                "Leave it"
            </button>
        </form>
    }
}
