//! What can be done with a result.

use crate::components::dialog_button::DialogButton;
use crate::dialog::Dialog;
use leptos::prelude::*;
use matrix_text::words::labels;

/// The ways to hand it on and to keep it.
#[component]
pub(super) fn Acts() -> impl IntoView {
    view! {
        <DialogButton label="Share" dialog=Dialog::Share/>
        <DialogButton label="Export" dialog=Dialog::Export/>
        <DialogButton label="Saved" dialog=Dialog::Saves/>
        <DialogButton label=labels::TOGETHER dialog=Dialog::Together/>
    }
}
