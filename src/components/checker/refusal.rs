//! In place of the page when the rule file cannot be used: what is wrong, where, and what to do.

use crate::components::common::SiteRulesLink;
use crate::components::failed::CANNOT_BE_USED;
use crate::origin::{Origin, Refused};
use leptos::prelude::*;
use matrix_engine::Diagnostic;
use matrix_text::words;

/// A file may be wrong in thousands of places; nobody reads on after these.
const SHOWN: usize = 100;

/// The findings, in the order of the file: place, message and help of each.
#[component]
pub(super) fn Refusal(refused: Refused) -> impl IntoView {
    let Refused {
        file,
        origin,
        findings,
        reload,
        choose_file,
    } = refused;
    let is_of_device = matches!(origin, Origin::DeviceFile(_));
    let mut count = words::counted(findings.len(), "finding");
    if findings.len() > SHOWN {
        count = format!("{count}; the first {SHOWN} are shown");
    }
    let whose = if is_of_device { "" } else { " of this site" };
    let (before, after) = if is_of_device {
        (
            "Mend these places and choose the file once more. On the command line, ",
            " finds the same.",
        )
    } else {
        (
            "If you look after this file: mend these places, run ",
            " until it finds nothing, and publish the file again. If not, tell the owner.",
        )
    };
    let shown = findings.into_iter().take(SHOWN);
    let again = move || {
        view! {
            <button class="button" type="button" id="again" on:click=move |_| reload.call()>
                "Try again"
            </button>
        }
    };
    let ways = match choose_file {
        Some(choose_file) => choose_file(),
        None => again().into_any(),
    };
    view! {
        <main class="rules-error">
            // Only this is read out at once; the findings are there to be gone through.
            <div role="alert">
                <h1>{CANNOT_BE_USED}</h1>
                <p>
                    "The file " <code>{file.clone()}</code>
                    {format!(
                        "{whose} does not pass the check ({count}). Answers kept on this device are untouched.",
                    )}
                </p>
            </div>
            <ol class="findings">
                {shown.map(|finding| view! { <Finding finding/> }).collect_view()}
            </ol>
            <p>{before} <code>{format!("matrix check {file}")}</code> {after}</p>
            {ways}
            {is_of_device
                .then(|| {
                    view! {
                        <p>
                            <SiteRulesLink/>
                        </p>
                    }
                })}
        </main>
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
