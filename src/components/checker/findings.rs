//! What the check found, one by one: place, message and help of each.

use leptos::prelude::*;
use matrix_engine::{Diagnostic, Place};
use matrix_text::words;

/// A file may be wrong in thousands of places; nobody reads on after these.
const SHOWN: usize = 100;

/// What can be done about a finding where the file is being written.
#[derive(Clone, Copy)]
pub struct FindingActs {
    /// Leads to its place.
    pub go_to: fn(&Place),
    /// Mends it; asked only where there is one sure mend.
    pub mend: Callback<Diagnostic>,
}

/// The findings, in the order of the file.
#[component]
pub fn Findings(
    /// All of them.
    of: Vec<Diagnostic>,
    /// What can be done about each; without it they are only read.
    #[prop(optional)]
    acts: Option<FindingActs>,
) -> impl IntoView {
    let rest = of.len().saturating_sub(SHOWN);
    let rest = (rest > 0).then(|| format!("And {} more.", words::counted(rest, "finding")));
    let shown = of.into_iter().take(SHOWN);
    let shown = shown.map(|finding| view! { <Finding finding acts/> });
    view! {
        <ol class="findings">{shown.collect_view()}</ol>
        {rest.map(|rest| view! { <p>{rest}</p> })}
    }
}

#[component]
fn Finding(finding: Diagnostic, acts: Option<FindingActs>) -> impl IntoView {
    let Diagnostic {
        place,
        message,
        help,
        code,
        ..
    } = finding.clone();
    let position = format!("Line {}, column {}", place.line, place.column);
    let path = if place.path.is_empty() {
        String::new()
    } else {
        format!("{}, ", place.path)
    };
    let position = match acts {
        None => position.into_any(),
        Some(FindingActs { go_to, .. }) => view! {
            <button class="link-button" type="button" on:click=move |_| go_to(&place)>
                {position}
            </button>
        }
        .into_any(),
    };
    let mend = acts.filter(|_| !finding.mend.is_empty());
    let mend = mend.map(|acts| {
        let act = move |_| {
            // This button goes with the finding, and the focus must not.
            (acts.go_to)(&finding.place);
            acts.mend.run(finding.clone());
        };
        view! {
            <button class="button" type="button" on:click=act>
                "Mend it"
            </button>
        }
    });
    view! {
        <li>
            <p class="finding-place">{position} {format!(", {path}{code}")}</p>
            <p class="finding-message">{message}</p>
            {help.map(|help| view! { <p class="finding-help">{help}</p> })}
            {mend}
        </li>
    }
}
