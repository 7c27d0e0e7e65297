//! Above the page: whose rules these are, for as long as they are not those of the site, and how to get away from them.

use super::common::SiteRulesLink;
use crate::browser::location;
use crate::origin::Origin;
use crate::start::PREVIEW;
use crate::state::use_app;
use leptos::prelude::*;

/// The banner; nothing over the rules of the site, and nothing beside the workshop.
#[component]
pub fn CustomRulesBanner() -> impl IntoView {
    let app = use_app();
    if location::in_query(&location::href(), PREVIEW).is_some() {
        return None;
    }
    let from = match app.origin() {
        Origin::Site => return None,
        Origin::SiteFile(name) => name.clone(),
        Origin::DeviceFile(name) => format!("the file {name}, opened in this tab"),
    };
    let title = app.rules().file().title.clone();
    let checked = app.checked.get();
    let doubtful = checked.filter(|checked| !checked.findings.is_empty());
    Some(view! {
        <div class="foreign">
            <p>
                {format!(
                    "These are the rules “{title}” from {from}, not the rules of this site. Answers to them are not kept. ",
                )}
                <SiteRulesLink/>
            </p>
            {doubtful.map(|checked| (checked.checker.report)(app))}
        </div>
    })
}
