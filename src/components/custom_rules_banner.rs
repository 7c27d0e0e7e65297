//! Above the page: whose rules these are, for as long as they are not those of the site, and how to get away from them. Who
//! writes rules sees there what the check found in them.

use super::common::SiteRulesLink;
use crate::browser::document::served_file;
use crate::browser::location;
use crate::origin::Origin;
use crate::state::use_app;
use leptos::prelude::*;

/// The banner; nothing over the rules of the site unless they are being written, and nothing beside the workshop, which says
/// all of it.
#[component]
pub fn CustomRulesBanner() -> impl IntoView {
    let app = use_app();
    let from = match app.origin() {
        Origin::Site if served_file().is_some() => None,
        Origin::Site => return None,
        Origin::SiteFile(name) => Some(name.clone()),
        Origin::DeviceFile(name) => Some(format!("the file {name}, opened in this tab")),
    };
    if location::in_query(&location::href(), location::PREVIEW).is_some() {
        return None;
    }
    let title = app.rules().file().title.clone();
    let checked = app.checked.get();
    let doubtful = checked.filter(|checked| !checked.findings.is_empty());
    if from.is_none() && doubtful.is_none() {
        return None;
    }
    let whose = from.map(|from| {
        view! {
            <p>
                {format!(
                    "These are the rules “{title}” from {from}, not the rules of this site. Answers to them are not kept. ",
                )}
                <SiteRulesLink/>
            </p>
        }
    });
    Some(view! {
        <div class="foreign">
            {whose}
            {doubtful.map(|checked| (checked.checker.report)(app))}
        </div>
    })
}
