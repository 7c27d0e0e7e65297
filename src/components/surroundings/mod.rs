//! What lies around the page: the page around a frame, the worker that keeps it for use without a network, paper.
//!
//! Nobody needs it to answer or to read a result, so it comes when the page stands; in a frame at once, since the page
//! around waits to hear of it.

mod host;
mod printed;
mod update_notice;

use crate::browser::drop::on_file_drop;
use crate::browser::location;
use crate::dialog::Dialog;
use crate::lazy::SurroundingsPart;
use crate::state::AppState;
use leptos::prelude::*;
use printed::PrintedNote;
use update_notice::UpdateNotice;

/// What the page calls.
pub const PART: SurroundingsPart = SurroundingsPart {
    connect,
    tell_failure: host::tell_failure,
    notices: || view! { <Notices/> }.into_any(),
};

/// In a frame the page around is spoken with; a file that is dropped there is for that page.
fn connect(app: AppState) {
    if location::is_framed() {
        host::connect(app);
    } else {
        on_file_drop(move |file| app.open(Dialog::OwnRules(Some(file))));
    }
}

#[component]
fn Notices() -> impl IntoView {
    view! {
        <UpdateNotice/>
        <PrintedNote/>
    }
}
