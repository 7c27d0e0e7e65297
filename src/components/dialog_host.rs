//! The place of the dialog that is open, and what the page says when the dialogs cannot be had.

use super::lazy_place::Missing;
use crate::browser::{document, modal};
use crate::state::use_app;
use leptos::portal::Portal;
use leptos::prelude::*;

/// Shows the dialog that is open once the dialogs are here. Each that opens is a new one, even when it looks the same.
#[component]
pub fn DialogHost() -> impl IntoView {
    let app = use_app();
    let opened = StoredValue::new(0_u32);
    let open = move || {
        // The one before gives way, and the focus goes back to where the next one is to find it.
        modal::close_open();
        opened.update_value(|opened| *opened = opened.wrapping_add(1));
        let dialog = app.dialog.get();
        let shown = app.lazy.dialogs.get().zip(dialog);
        shown.map(|(part, dialog)| (opened.get_value(), part, dialog))
    };
    view! {
        <For each=open key=|(number, ..)| *number let((_number, part, dialog))>
            {(part.show)(dialog)}
        </For>
        <DialogsTrouble/>
    }
}

/// Says why no dialog opens, in the region of the document that is read out at once, for as long as it is so.
#[component]
fn DialogsTrouble() -> impl IntoView {
    let app = use_app();
    // That the dialogs were fetched ahead in vain is of no interest until one is asked for.
    let failure = Memo::new(move |_| {
        let failure = app.lazy.dialogs.failure();
        failure.filter(|_| app.dialog.with(Option::is_some))
    });
    move || {
        let failure = failure.get()?;
        let region = document::by_id("trouble")?;
        Some(view! {
            <Portal mount=region>
                <Missing
                    what="This could not be opened."
                    failure
                    again=Callback::new(move |()| app.lazy.dialogs.bring())
                />
            </Portal>
        })
    }
}
