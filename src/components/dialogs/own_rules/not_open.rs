//! In place of the page when its address asks for a file of the device that is not open in this tab.

use super::ChooseFile;
use crate::components::common::SiteRulesLink;
use leptos::prelude::*;

/// The file can be chosen once more.
#[component]
pub(crate) fn FileNotOpen(
    /// That it is not open.
    heading: String,
) -> impl IntoView {
    view! {
        <main class="rules-error">
            <div role="alert">
                <h1>{heading}</h1>
                <p>
                    "Choose it once more: only the tab in which it was opened keeps it."
                </p>
                <ChooseFile/>
                <p>
                    <SiteRulesLink/>
                </p>
            </div>
        </main>
    }
}
