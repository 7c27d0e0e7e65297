//! One save in the list.

use super::kept::{Kept, row_id};
use super::list::Save;
use super::opened::about;
use crate::browser::location;
use crate::state::use_app;
use leptos::prelude::*;

/// A save: its name, what it says under these rules, and what can be done with it.
#[component]
pub(super) fn SaveRow(kept: Kept, place: usize, save: Save) -> impl IntoView {
    let app = use_app();
    let given = kept.given();
    let about = about(given.rules, &save, given.is_hidden);
    let label = |verb: &str| format!("{verb}: {}", save.name);
    let labels = ["Open", "Rename", "Delete"].map(label);
    let [to_open, to_rename, to_delete] = labels;
    let name = save.name.clone();
    let save = StoredValue::new(save);
    // Follows the link that a save is, so that whatever is to be said about links is said about saves.
    let open = move |_| {
        if let Some(link) = save.with_value(|save| kept.link_to(save)) {
            app.dialog.set(None);
            location::follow_fragment(&link);
        }
    };
    view! {
        <li>
            <div>
                <strong>{name}</strong>
                <p class="quiet">{about}</p>
            </div>
            <p class="ways">
                <button
                    class="button"
                    type="button"
                    id=row_id(place)
                    aria-label=to_open
                    on:click=open
                >
                    "Open"
                </button>
                <button
                    class="button"
                    type="button"
                    aria-label=to_rename
                    on:click=move |_| kept.begin_renaming(save.get_value())
                >
                    "Rename"
                </button>
                <button
                    class="button"
                    type="button"
                    aria-label=to_delete
                    on:click=move |_| kept.delete(save.get_value())
                >
                    "Delete"
                </button>
            </p>
        </li>
    }
}
