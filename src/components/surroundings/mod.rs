//! What lies around the page: the page around a frame, the worker that keeps it for use without a network, paper.
//!
//! Nobody needs it to answer or to read a result, so it comes when the page stands; in a frame at once, since the page
//! around waits to hear of it.

mod host;
mod printed;
mod update_notice;

use crate::lazy::SurroundingsPart;
pub use host::NAME;
use leptos::prelude::*;
use printed::PrintedNote;
use update_notice::UpdateNotice;

/// What the page calls.
pub const PART: SurroundingsPart = SurroundingsPart {
    connect: host::connect,
    tell_failure: host::tell_failure,
    notices: || view! { <Notices/> }.into_any(),
};

#[component]
fn Notices() -> impl IntoView {
    view! {
        <UpdateNotice/>
        <PrintedNote/>
    }
}
