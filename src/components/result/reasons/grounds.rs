//! What a reason rests on: the answers that caused it, what they did to its points, and its sources.

use crate::components::common::{Jump, SourceLink, question_anchor};
use crate::reasoned::Reasoned;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{Answers, Fired, QuestionIx, RuleIx, Rules};
use matrix_text::words;

/// What made a rule fire.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Grounds {
    /// The rule.
    pub rule: RuleIx,
    /// Its sentence.
    pub because: String,
    /// The answers that caused it, as they are read.
    causes: Vec<(QuestionIx, String)>,
    /// That its points count double, in words.
    doubled: Option<&'static str>,
}

impl Grounds {
    /// What made these rules fire under the present answers; nothing for a rule that did not.
    pub(super) fn of(now: &Reasoned, rules: impl IntoIterator<Item = RuleIx>) -> Vec<Self> {
        let all = &now.result.fired;
        let fired = |rule: RuleIx| all.iter().find(move |fired| fired.rule == rule);
        let fired = rules.into_iter().filter_map(fired);
        fired
            .map(|fired| Self::new(&now.rules, &now.input.answers, fired))
            .collect()
    }

    fn new(rules: &Rules, answers: &Answers, fired: &Fired) -> Self {
        let causes = fired.causes.iter();
        let read = |cause: &QuestionIx| (*cause, words::answer(rules, answers, *cause));
        let causes = causes.map(read).collect();
        // Importance counts for points only; a reason of the visitor's own is never doubled.
        let has_points = !rules.rule(fired.rule).points.is_empty();
        Self {
            rule: fired.rule,
            because: rules.rule(fired.rule).because.clone(),
            causes,
            doubled: words::doubled(fired.importance).filter(|_| has_points),
        }
    }
}

/// The answers that caused it, each leading to its question, and what they did to its points.
#[component]
pub(super) fn Causes(
    /// What it rests on.
    grounds: Grounds,
    /// What stands behind them.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let rules = use_app().rules();
    let causes = grounds.causes.into_iter().map(|(cause, label)| {
        view! {
            <Jump class="cause" to=question_anchor(rules, cause) label/>
            " "
        }
    });
    view! {
        <p class="causes">
            {causes.collect_view()} {grounds.doubled} {children.map(|children| children())}
        </p>
    }
}

/// What a rule rests on, folded; one that is due for another look says so before it is opened.
#[component]
pub(super) fn Sources(rule: RuleIx) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    // A reason of the visitor's own is not among the rules that were published, and rests on nothing else.
    let ids = rules.file().rules.get(rule.get())?.sources.iter();
    let sources = ids.filter_map(|id| rules.find_source(id.as_str()));
    let sources: Vec<_> = sources.map(|source| rules.source(source).clone()).collect();
    if sources.is_empty() {
        return None;
    }
    let old = sources.iter();
    let old = old.filter(|source| words::dated(source, app.today()).1);
    let old = match old.count() {
        0 => String::new(),
        old => format!(", {old} due for another look"),
    };
    let count = words::counted(sources.len(), "source");
    let links = sources
        .into_iter()
        .map(|source| view! { <li><SourceLink source/></li> });
    Some(view! {
        <details class="rests-on">
            <summary>{count} <span class="is-old">{old}</span></summary>
            <ul>{links.collect_view()}</ul>
        </details>
    })
}
