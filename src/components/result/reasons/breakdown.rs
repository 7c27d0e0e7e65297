//! The breakdown of an option: every reason with its points, and a sum that is the score.

use super::grounds::{Causes, Grounds, Sources};
use super::weigh::{Editor, Ways};
use crate::components::common::{Each, LiveText};
use crate::reasoned::Reasoned;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{Contribution, OptionIx};
use matrix_text::words;

/// A reason with its points: everything that its line shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Reason {
    pub option: OptionIx,
    /// The points that count.
    points: i32,
    pub grounds: Grounds,
    /// What the rule file gives it, where that is something else.
    pub published: Option<i32>,
    /// Whose it is, where it is not the rule file's.
    pub mark: Option<String>,
}

impl Reason {
    /// The lines for these contributions to an option.
    pub(super) fn of(
        now: &Reasoned,
        option: OptionIx,
        contributions: &[Contribution],
    ) -> Vec<Self> {
        let rules = contributions.iter().map(|contribution| contribution.rule);
        let grounds = Grounds::of(now, rules);
        let lines = contributions.iter().zip(grounds);
        lines
            .map(|(contribution, grounds)| {
                let changed = now.rules.judgement().of_line(contribution.rule, option);
                let factor = contribution.importance.factor();
                Self {
                    option,
                    points: contribution.points,
                    published: changed.map(|line| line.published * factor),
                    mark: words::own::mark(&now.rules, contribution.rule, option),
                    grounds,
                }
            })
            .collect()
    }
}

/// The breakdown.
#[component]
pub(super) fn BreakdownTable(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let reasons = Memo::new(move |_| {
        app.of_reasoned(|now| Reason::of(now, option, &now.breakdown(option).contributions))
    });
    let score = move || words::score(app.of_reasoned(|now| now.score(option)));
    let name = app.rules().option(option).name.clone();
    view! {
        <div>
            <ul class="bill">
                <Each of=move || reasons.get() let:reason>
                    <ReasonLine reason can_weigh=true/>
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
pub(super) fn ReasonLine(
    /// What it shows.
    reason: Reason,
    /// Whether the visitor can weigh it otherwise here.
    #[prop(optional)]
    can_weigh: bool,
) -> impl IntoView {
    let Reason {
        option,
        points,
        ref grounds,
        ..
    } = reason;
    let grounds = grounds.clone();
    let rule = grounds.rule;
    let because = grounds.because.clone();
    let is_own = reason.mark.is_some();
    let published = reason
        .published
        .map(|points| view! { <s>{words::signed(points)}</s> " " });
    view! {
        <li data-sign=words::sign(points) data-own=is_own.then_some("")>
            <span class="points">
                {published} {words::signed(points)}
                <span
                    class=format!("bar {}", words::sign(points))
                    aria-hidden="true"
                    style=("--points", points.unsigned_abs().to_string())
                ></span>
            </span>
            <div class="because">
                <span class:is-struck=points == 0>{because}</span> " "
                <Sources rule/>
                {can_weigh.then(|| view! { <Editor rule option/> })}
            </div>
            <Causes grounds>
                {can_weigh.then(|| view! { <Ways reason/> })}
            </Causes>
        </li>
    }
}
