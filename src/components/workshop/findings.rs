//! What the check found, one by one; each leads to its place in the text.

use super::bench::Bench;
use super::editor;
use leptos::prelude::*;
use matrix_engine::Diagnostic;

/// A file may be wrong in thousands of places; nobody reads on after these.
const SHOWN: usize = 50;

/// The list; nothing where there is nothing to mend.
#[component]
pub(super) fn FindingsList(bench: Bench) -> impl IntoView {
    let shown = move || {
        let checked = bench.checked.get();
        let shown = checked.findings.iter().take(SHOWN);
        shown
            .map(|finding| view! { <Entry bench finding=finding.clone()/> })
            .collect_view()
    };
    view! { <ol class="findings workshop-findings">{shown}</ol> }
}

#[component]
fn Entry(bench: Bench, finding: Diagnostic) -> impl IntoView {
    let Diagnostic {
        place,
        message,
        help,
        code,
        ..
    } = finding.clone();
    let label = format!("Line {}, column {}", place.line, place.column);
    let mend = (!finding.mend.is_empty()).then(|| {
        let place = place.clone();
        let act = move |_| {
            // This button goes with the finding, and the focus must not.
            editor::go_to(&place);
            bench.mend(&finding);
        };
        view! { <button class="button" type="button" on:click=act>"Mend it"</button> }
    });
    view! {
        <li>
            <p class="finding-place">
                <button class="link-button" type="button" on:click=move |_| editor::go_to(&place)>
                    {label}
                </button>
                {format!(", {code}")}
            </p>
            <p class="finding-message">{message}</p>
            {help.map(|help| view! { <p class="finding-help">{help}</p> })}
            {mend}
        </li>
    }
}
