//! The small print under a reason: the answers that caused it, what they did to its points, and what
//! it rests on.

use crate::components::common::{Jump, SourceLink, question_anchor};
use crate::reasoned::Reasoned;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::{Answers, Fired, QuestionIx, RuleIx, Rules};
use matrix_text::words;

/// What made a rule fire.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Grounds {
    /// The rule.
    pub rule: RuleIx,
    /// The answers that caused it, as they are read.
    causes: Vec<(QuestionIx, String)>,
    /// That its points count double, in words.
    doubled: Option<&'static str>,
}

impl Grounds {
    /// What made these rules fire under the present answers; nothing for a rule that did not.
    pub(super) fn of(
        app: AppState,
        now: &Reasoned,
        rules: impl IntoIterator<Item = RuleIx>,
    ) -> Vec<Self> {
        let all = &now.result.fired;
        let fired = |rule: RuleIx| all.iter().find(move |fired| fired.rule == rule);
        let fired = rules.into_iter().filter_map(fired);
        fired
            .map(|fired| Self::new(app.rules(), &now.answers, fired))
            .collect()
    }

    fn new(rules: &Rules, answers: &Answers, fired: &Fired) -> Self {
        let causes = fired.causes.iter();
        let read = |cause: &QuestionIx| (*cause, words::answer(rules, answers, *cause));
        let causes = causes.map(read).collect();
        // Importance counts for points only.
        let has_points = !rules.rule(fired.rule).points.is_empty();
        Self {
            rule: fired.rule,
            causes,
            doubled: words::doubled(fired.importance).filter(|_| has_points),
        }
    }
}

/// The small print.
#[component]
pub(super) fn SmallPrint(grounds: Grounds) -> impl IntoView {
    let rules = use_app().rules();
    // The dot between parts comes from the style sheet; the blanks are for readers without it.
    let causes = grounds.causes.into_iter().map(|(cause, label)| {
        view! {
            <Jump class="cause" to=question_anchor(rules, cause) label/>
            " "
        }
    });
    let doubled = grounds.doubled.map(|doubled| {
        view! {
            <span>{doubled}</span>
            " "
        }
    });
    let sources = rules.rule(grounds.rule).sources.iter();
    let sources = sources.filter_map(|id| rules.find_source(id.as_str()));
    let sources = sources.map(|source| {
        view! {
            <SourceLink source=rules.source(source).clone()/>
            " "
        }
    });
    view! {
        <p class="meta">
            {causes.collect_view()} {doubled} {sources.collect_view()}
        </p>
    }
}
