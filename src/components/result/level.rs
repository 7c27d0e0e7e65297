//! All options before anything speaks for or against one: a bead each on one line. Until the live ranking comes, their
//! names keep its place.

use super::is_level;
use crate::components::lazy_place::AnalysisPlace;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words::{glance, labels};

/// The place of the ranking.
#[component]
pub(super) fn RankingPlace() -> impl IntoView {
    let app = use_app();
    let is_here = Memo::new(move |_| app.lazy.analysis.get().is_some());
    view! {
        <Show
            when=move || is_here.get()
            fallback=move || {
                view! {
                    <div class="ranking" data-waits=move || (!is_level(app)).then_some("")>
                        <Axis/>
                        <ol>{beads().collect_view()}</ol>
                        <div class="moved"></div>
                    </div>
                }
            }
        >
            <AnalysisPlace id="ranking" part=|part| (part.ranking)()/>
        </Show>
    }
}

/// What stands over the columns of the ranking.
#[component]
pub fn Axis() -> impl IntoView {
    view! {
        <p class="axis" aria-hidden="true">
            <span>{glance::all_options(use_app().rules())}</span>
            <span>{labels::AGAINST}</span>
            <span>{labels::FOR}</span>
            <span>{labels::SUM}</span>
        </p>
    }
}

fn beads() -> impl Iterator<Item = impl IntoView> {
    let app = use_app();
    let ranking = app.result.with_untracked(|result| result.ranking.clone());
    ranking.into_iter().map(move |ranked| {
        let definition = app.rules().option(ranked.option);
        view! {
            <li class="row">
                <details>
                    <summary>
                        <span class="name">{definition.name.clone()}</span>
                        <span class="bar against"></span>
                        <span class="bar for"></span>
                        <span class="sum">"0"</span>
                    </summary>
                    <p class="summary">{definition.summary.clone()}</p>
                </details>
            </li>
        }
    })
}
