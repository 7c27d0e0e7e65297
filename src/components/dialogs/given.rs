//! What a dialog is opened with: the page as it was at that moment.

use crate::judged::Judged;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Input, Recommendation, Rules, Verdict};
use matrix_text::words;
use std::sync::Arc;

/// The page at the moment when a dialog opened.
pub(super) struct Given {
    /// The rules as they were published.
    pub rules: &'static Rules,
    /// The rules as the visitor weighs them.
    pub judged: Judged,
    /// Whether the rules are those of the site. Answers to others are not kept.
    pub is_site: bool,
    pub input: Input,
    pub result: Recommendation,
    /// What it would be without the visitor's judgement; none without one.
    pub without: Option<Recommendation>,
    /// How sure that is, as the page says it.
    pub verdict: Verdict,
    /// The fragment of the link to these answers; empty without answers.
    pub link: String,
    /// Whether the visitor wants to finish before seeing the result: no dialog may give it away.
    pub is_hidden: bool,
}

impl Given {
    /// This moment.
    pub fn now(app: AppState) -> Arc<Self> {
        Arc::new(Self {
            rules: app.rules(),
            is_site: app.origin().is_site(),
            judged: app.judged.get_untracked(),
            input: app.input().get_untracked(),
            result: app.result.get_untracked(),
            without: untrack(move || app.without_judgement()),
            verdict: app.verdict.get_untracked(),
            link: app.link.get_untracked(),
            is_hidden: untrack(move || app.is_hidden()),
        })
    }

    /// Who leads and how surely, in one line; how much is answered while that is hidden.
    pub fn summary(&self) -> String {
        if self.is_hidden {
            words::counted(self.input.answers.count(), "answer")
        } else {
            summary(&self.judged, &self.result, self.verdict)
        }
    }
}

/// Who leads and how surely, in one line.
pub(super) fn summary(rules: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    let headline = words::headline(rules, result, verdict);
    if verdict == Verdict::NothingSaid {
        return headline;
    }
    let certainty = words::short_certainty(rules, result, verdict);
    format!("{headline}: {certainty}")
}

/// What stands in place of what would give the result away.
#[component]
pub(super) fn HiddenNote() -> impl IntoView {
    view! {
        <p>"You have hidden the result until you finish. Show it first; then it can be handed on."</p>
    }
}
