//! The bar at the bottom of narrow screens leads to the result. While that is what one sees, it leads on to the
//! question to ask next instead.

use super::{is_there, of_newest};
use crate::browser::document::is_embedded;
use crate::browser::intersection;
use crate::components::common::{Jump, question_anchor};
use crate::state::use_app;
use leptos::prelude::*;

/// The way on. Embedded, the bar is no more than a line above the questions.
#[component]
pub(super) fn WayOn() -> impl IntoView {
    let app = use_app();
    let is_here = move || is_there(app) && !is_embedded();
    view! {
        <Show when=is_here>
            <OnToQuestions/>
        </Show>
    }
}

/// Leads to the question to ask next; to the first one when nothing more can change the result.
#[component]
fn OnToQuestions() -> impl IntoView {
    let app = use_app();
    intersection::on_middle_of("result", move |is_seen| app.at_result.set(is_seen));
    let next = of_newest(app, |_, newest| {
        newest.analysis.ask.first().map(|ask| ask.question)
    });
    let label = move || match next.get() {
        Some(_) => "Next question",
        None => "Questions",
    };
    let to = Signal::derive(move || {
        let rules = app.rules();
        let question = next.get().or_else(|| rules.question_ixs().next());
        let anchor = question.map(|question| question_anchor(rules, question));
        anchor.unwrap_or_default()
    });
    view! {
        <div id="bar-on">
            <Jump class="button" to label/>
        </div>
    }
}
