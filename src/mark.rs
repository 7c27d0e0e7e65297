//! What the analysis says about a question, where it is asked. Pure but for reading the state.

use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::QuestionIx;

/// What is known about a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing special.
    Open,
    /// It decides most of all open questions.
    Next,
    /// No answer to it can change the result.
    Settled,
}

impl Mark {
    /// What the newest analysis says about a question.
    #[must_use]
    pub fn of(app: AppState, question: QuestionIx) -> Self {
        app.analysed.with(|analysed| {
            let Some(analysed) = analysed else {
                return Self::Open;
            };
            let next = analysed.analysis.ask.first();
            if next.is_some_and(|ask| ask.question == question) {
                Self::Next
            } else if analysed.analysis.settled.contains(&question) {
                Self::Settled
            } else {
                Self::Open
            }
        })
    }

    /// Its name, for scripts and style sheets.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Next => "next",
            Self::Settled => "settled",
        }
    }

    /// What it says to the visitor while the question is open.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Open => "Not answered",
            Self::Next => "Decides most",
            Self::Settled => "Cannot change the result",
        }
    }
}
