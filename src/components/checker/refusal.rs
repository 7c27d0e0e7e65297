//! In place of the page when the rule file cannot be used: what is wrong, where, and what to do.

use super::findings::Findings;
use crate::browser::document::served_file;
use crate::components::common::{SiteRulesLink, WorkshopLink};
use crate::components::failed::CANNOT_BE_USED;
use crate::origin::{Origin, Refused};
use leptos::prelude::*;
use matrix_text::words;

/// The findings, whose file it is, and the ways on.
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
    let is_site = origin.is_site();
    let count = words::counted(findings.len(), "finding");
    // While it is written, whoever looks at the page is who writes it.
    let served = served_file();
    let (whose, before, after) = match (&served, is_of_device) {
        (Some(_), _) => (
            "",
            "Mend these places: at the next save without errors the page is here again. In another terminal, ",
            " finds the same.",
        ),
        (None, true) => (
            "",
            "Mend these places and choose the file once more. On the command line, ",
            " finds the same.",
        ),
        (None, false) => (
            " of this site",
            "If you look after this file: mend these places, run ",
            " until it finds nothing, and publish the file again. If not, tell the owner.",
        ),
    };
    let file = served.filter(|_| is_site).unwrap_or(file);
    let check = format!("matrix check {file}");
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
            <Findings of=findings/>
            <p>{before} <code>{check}</code> {after}</p>
            {is_of_device
                .then(|| {
                    view! {
                        <p>
                            <WorkshopLink origin>"Mend it in the workshop"</WorkshopLink>
                        </p>
                    }
                })}
            {ways}
            {(!is_site)
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
