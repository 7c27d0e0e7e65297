//! What a dialog is opened with: the page as it was at that moment.

use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Answers, Recommendation, Rules, Verdict};
use matrix_text::words;
use std::sync::Arc;

/// The page at the moment when a dialog opened.
pub(super) struct Given {
    pub rules: &'static Rules,
    /// Whether the rules are those of the site. Answers to others are not kept.
    pub is_site: bool,
    pub answers: Answers,
    pub result: Recommendation,
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
            answers: app.answers().get_untracked(),
            result: app.result.get_untracked(),
            verdict: app.verdict.get_untracked(),
            link: app.link.get_untracked(),
            is_hidden: untrack(move || app.is_hidden()),
        })
    }

    /// Who leads and how surely, in one line; how much is answered while that is hidden.
    pub fn summary(&self) -> String {
        if self.is_hidden {
            words::counted(self.answers.count(), "answer")
        } else {
            summary(self.rules, &self.result, self.verdict)
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
