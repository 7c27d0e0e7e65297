//! What the check found, one by one: place, message and help of each.

use leptos::prelude::*;
use matrix_engine::Diagnostic;

/// A file may be wrong in thousands of places; nobody reads on after these.
pub(super) const SHOWN: usize = 100;

/// The findings, in the order of the file.
#[component]
pub(super) fn Findings(of: Vec<Diagnostic>) -> impl IntoView {
    let shown = of.into_iter().take(SHOWN);
    view! {
        <ol class="findings">
            {shown.map(|finding| view! { <Finding finding/> }).collect_view()}
        </ol>
    }
}

#[component]
fn Finding(finding: Diagnostic) -> impl IntoView {
    let place = finding.place;
    let path = if place.path.is_empty() {
        String::new()
    } else {
        format!("{}, ", place.path)
    };
    let place = format!(
        "Line {}, column {}, {path}{}",
        place.line, place.column, finding.code
    );
    view! {
        <li>
            <p class="finding-place">{place}</p>
            <p class="finding-message">{finding.message}</p>
            {finding.help.map(|help| view! { <p class="finding-help">{help}</p> })}
        </li>
    }
}
