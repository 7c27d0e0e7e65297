//! The analysis: how sure the recommendation is, what would change it, what to ask next, and any two options
//! side by side.
//!
//! It comes with the first answer at the latest, as a chunk of its own: nobody waits for it before answering. [`worker`] looks
//! at the answers in slices; the components here show the newest analysis that is finished and change no
//! answers by themselves. Each has its view model in a file beside it. Nothing that is needed to answer, or to see
//! who leads and how surely, belongs here.

mod ask_next;
mod changes;
mod compare;
mod facts;
mod matrix;
mod matrix_table;
mod outcome_rows;
mod outcomes;
mod outlook;
mod proposals;
mod reasons_worker;
#[cfg(test)]
pub(crate) mod sample;
mod tipping_points;
mod tipping_rows;
mod way_on;
mod worker;

use crate::analysed::Analysed;
use crate::components::result::reasons::{Leaders, MiniRanking, Ranking, Stacks};
use crate::lazy::AnalysisPart;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::Rules;

/// What the page calls.
pub const PART: AnalysisPart = AnalysisPart {
    run,
    leaders: || view! { <Leaders/> }.into_any(),
    stack: || view! { <Stacks/> }.into_any(),
    ranking: || view! { <Ranking/> }.into_any(),
    outlook: || view! { <outlook::Outlook/> }.into_any(),
    ask_next: || view! { <ask_next::AskNext/> }.into_any(),
    details: || view! { <Details/> }.into_any(),
    below: || view! { <Below/> }.into_any(),
    mini: || view! { <MiniRanking/> }.into_any(),
    way_on: || view! { <way_on::WayOn/> }.into_any(),
};

fn run(app: AppState) {
    reasons_worker::run(app);
    worker::run(app);
}

/// What follows from the newest analysis; the default before the first one.
fn of_newest<T: Default + PartialEq + Send + Sync + 'static>(
    app: AppState,
    of: fn(&Rules, &Analysed) -> T,
) -> Memo<T> {
    Memo::new(move |_| {
        app.analysed.with(|newest| {
            let newest = newest.as_deref();
            newest.map_or_else(T::default, |newest| of(&newest.rules, newest))
        })
    })
}

/// Whether there is an analysis to show.
fn is_there(app: AppState) -> bool {
    app.analysed.with(Option::is_some)
}

/// The lower part of the result. Its frame stays, so that what is open stays open.
#[component]
fn Details() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || is_there(app)>
            <changes::Changes/>
            <tipping_points::TippingPoints/>
            <outcomes::Outcomes/>
        </Show>
    }
}

/// What stands below the columns.
#[component]
fn Below() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || is_there(app)>
            <compare::Compare/>
            <matrix::Matrix/>
        </Show>
    }
}
