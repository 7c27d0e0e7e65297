//! The right side: who leads and how surely, all options at a glance, and room for what the analysis says.
//!
//! What only an answer brings (`reasons/`) comes with the analysis. Who leads, and how surely, waits for nothing.

mod acts;
mod begin;
mod hidden;
mod level;
mod own_basis;
pub mod reasons;
mod stack_place;

use crate::components::common::LiveText;
use crate::components::lazy_place::AnalysisPlace;
use crate::state::{AppState, use_app};
use acts::Acts;
use leptos::prelude::*;
use matrix_text::words::glance;

/// In place of the outlook when the analysis could not be had.
const MISSING: &str = "The reasons, and what would change this, could not be loaded.";

/// The result card.
#[component]
pub fn ResultCard() -> impl IntoView {
    let app = use_app();
    let file = app.rules().file();
    let edition = format!("{}@{}", file.id, file.version);
    view! {
        // It scrolls by itself, so the keyboard must reach it.
        <section
            class="result"
            id="result"
            tabindex="0"
            aria-label=file.words.result.clone()
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
            <div class="glance">
                <level::RankingPlace/>
                <stack_place::StackPlace/>
            </div>
            <begin::WaysToBegin/>
            <AnalysisPlace id="leaders" part=|part| (part.leaders)()/>
            <AnalysisPlace id="details" part=|part| (part.details)()/>
        </div>
    }
}

/// Who leads and how sure that is, and what can be done with it. It stays in view while the rest scrolls.
#[component]
fn Head() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="result-head">
            <h2>
                <LiveText text=move || app.sentence(glance::title)/>
            </h2>
            <p class="certainty">
                <strong>
                    <LiveText text=move || app.sentence(glance::standing)/>
                </strong>
                " "
                <LiveText text=move || app.sentence(glance::advice)/>
            </p>
            <own_basis::OwnBasis/>
            <div class="acts">
                <Acts/>
                <hidden::HideButton/>
            </div>
        </div>
    }
}

/// Whether nothing puts one option before another.
fn is_level(app: AppState) -> bool {
    app.result
        .with(|result| result.verdict.is_undifferentiated())
}
