//! Modal dialogs. The browser keeps the focus inside, closes them with Escape and gives the focus back.

use super::document::document;
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens a dialog as soon as it is in the document.
pub fn open_when_mounted(dialog: NodeRef<Dialog>) {
    dialog.on_load(|dialog| {
        let _ = dialog.show_modal();
    });
}

/// Closes the dialog that is open, if one is. One that is removed while it is open would keep the focus that it
/// has to give back.
pub fn close_open() {
    let open = document().and_then(|document| document.query_selector("dialog[open]").ok()?);
    if let Some(open) = open.and_then(|open| open.dyn_into::<HtmlDialogElement>().ok()) {
        open.close();
    }
}
