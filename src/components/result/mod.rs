//! The right side: who leads, how surely, why, and who comes next.

mod hidden;
mod level;
pub mod reasons;

use super::common::LiveText;
use crate::components::lazy_place::AnalysisPlace;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_text::words;

/// In place of the outlook when the analysis could not be had.
const MISSING: &str = "The reasons, and what would change this, could not be loaded.";

/// The result card.
#[component]
pub fn ResultCard() -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let file = rules.file();
    let edition = format!("{}@{}", file.id, file.version);
    view! {
        // It scrolls by itself, so the keyboard must reach it.
        <section
            class="result"
            id="result"
            tabindex="0"
            aria-label="Recommended stack"
            data-rules=edition
            data-winner=move || winner_ids(app)
            data-state=move || app.verdict.get().as_str()
            data-analysed=move || app.is_analysed().then_some("")
        >
            <Show when=move || !app.is_hidden() fallback=|| view! { <hidden::HiddenNote/> }>
                <Shown/>
            </Show>
        </section>
    }
}

/// The ids of the leaders, for scripts.
fn winner_ids(app: AppState) -> String {
    let rules = app.rules();
    app.result.with(|result| {
        let leaders = result.leaders.iter();
        let ids = leaders.map(|leader| rules.option(*leader).id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    })
}

#[component]
fn Shown() -> impl IntoView {
    view! {
        <div>
            <Head/>
            <AnalysisPlace
                class="outlook"
                id="outlook"
                missing=MISSING
                part=|part| (part.outlook)()
            />
            <AnalysisPlace id="leaders" part=|part| (part.leaders)()/>
            <level::Level/>
            <AnalysisPlace id="others" part=|part| (part.others)()/>
            <AnalysisPlace id="details" part=|part| (part.details)()/>
        </div>
    }
}

/// Who leads and how sure that is. It stays in view while the rest scrolls.
#[component]
fn Head() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="result-head">
            <p class="eyebrow">
                <span>"Recommended stack"</span>
                <hidden::HideButton/>
            </p>
            <h2>
                <LiveText text=move || app.sentence(words::headline)/>
            </h2>
            <p class="certainty">
                <strong>
                    <LiveText text=move || app.sentence(words::certainty)/>
                </strong>
                " "
                <LiveText text=move || app.sentence(words::meaning)/>
            </p>
        </div>
    }
}
