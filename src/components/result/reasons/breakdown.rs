//! The breakdown of an option: every reason with its points, and a sum that is the score.

use super::grounds::{Causes, Grounds, Sources};
use crate::components::common::{Each, LiveText};
use crate::reasoned::Reasoned;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::{Contribution, OptionIx};
use matrix_text::words;

/// A reason with its points: everything that its line shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Reason {
    points: i32,
    grounds: Grounds,
}

impl Reason {
    /// The lines for these contributions under the present answers.
    pub(super) fn of(app: AppState, now: &Reasoned, contributions: &[Contribution]) -> Vec<Self> {
        let rules = contributions.iter().map(|contribution| contribution.rule);
        let grounds = Grounds::of(app, now, rules);
        let points = contributions.iter().map(|contribution| contribution.points);
        points
            .zip(grounds)
            .map(|(points, grounds)| Self { points, grounds })
            .collect()
    }
}

/// The breakdown.
#[component]
pub(super) fn BreakdownTable(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let reasons = Memo::new(move |_| {
        app.of_reasoned(|now| Reason::of(app, now, &now.breakdown(option).contributions))
    });
    let score = move || words::score(app.of_reasoned(|now| now.score(option)));
    let name = app.rules().option(option).name.clone();
    view! {
        <div>
            <ul class="bill">
                <Each of=move || reasons.get() let:reason>
                    <ReasonLine reason/>
                </Each>
            </ul>
            <p class="bill-total">
                <strong class="points">
                    <LiveText text=score/>
                </strong>
                <span class="visually-hidden">" points in all for "</span>
                <strong>{name}</strong>
            </p>
        </div>
    }
}

/// One reason.
#[component]
pub(super) fn ReasonLine(reason: Reason) -> impl IntoView {
    let rules = use_app().rules();
    let Reason { points, grounds } = reason;
    view! {
        <li data-sign=words::sign(points)>
            <span class="points">
                {words::signed(points)}
                <span
                    class=format!("bar {}", words::sign(points))
                    aria-hidden="true"
                    style=("--points", points.unsigned_abs().to_string())
                ></span>
            </span>
            <div class="because">
                {rules.rule(grounds.rule).because.clone()} " " <Sources rule=grounds.rule/>
            </div>
            <Causes grounds/>
        </li>
    }
}
