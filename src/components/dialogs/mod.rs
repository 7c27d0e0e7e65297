//! The dialogs: share a link, export a document, keep answers under a name, decide together, add a reason, embed the page, use other rules.
//!
//! They come when the first of them is opened, at the latest. A dialog is about the answers of the moment it opens and changes
//! none of them: what was kept is opened as a link is, and only a reason of the visitor's own is written here. Nothing that is needed to answer or to read a result may
//! enter here.

mod copy_button;
mod embed;
mod export;
mod fields;
mod given;
mod own_rules;
mod reason;
mod saved_file;
mod saves;
mod share;
mod together;

use crate::dialog::Dialog;
use crate::lazy::DialogsPart;
use crate::state::use_app;
use embed::EmbedDialog;
use export::ExportDialog;
use given::Given;
use leptos::prelude::*;
use own_rules::{ChooseFile, FileNotOpen, OwnRulesDialog};
use reason::ReasonDialog;
use saves::SavesDialog;
use share::ShareDialog;
use together::TogetherDialog;

/// What the page calls.
pub const PART: DialogsPart = DialogsPart {
    show,
    choose_file: || view! { <ChooseFile/> }.into_any(),
    file_not_open: |heading| view! { <FileNotOpen heading/> }.into_any(),
};

fn show(dialog: Dialog) -> AnyView {
    let given = Given::now(use_app());
    match dialog {
        Dialog::Share => view! { <ShareDialog given/> }.into_any(),
        Dialog::Export => view! { <ExportDialog given/> }.into_any(),
        Dialog::Saves => view! { <SavesDialog given/> }.into_any(),
        Dialog::Together => view! { <TogetherDialog given/> }.into_any(),
        Dialog::Reason(at) => view! { <ReasonDialog at/> }.into_any(),
        Dialog::Embed => view! { <EmbedDialog given/> }.into_any(),
        Dialog::OwnRules(dropped) => view! { <OwnRulesDialog dropped/> }.into_any(),
    }
}
