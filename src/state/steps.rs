//! One question at a time: what is shown, and the intents that move on and back. None of them changes an answer.

use super::AppState;
use crate::steps::Layout;
use crate::walk::{Walk, worth_asking};
use leptos::prelude::*;
use matrix_engine::QuestionIx;

impl AppState {
    /// Whether one question is shown at a time. Where what belongs to that cannot be had, all are.
    #[must_use]
    pub fn is_in_steps(self) -> bool {
        self.steps.is_on.get() && self.lazy.steps.failure().is_none()
    }

    /// Whether a question is out of sight, because another one is asked.
    #[must_use]
    pub fn is_away(self, question: QuestionIx) -> bool {
        self.is_in_steps() && self.question_at_hand() != Some(question)
    }

    /// The open questions that can still matter, the most telling first.
    #[must_use]
    pub fn worth_asking(self) -> Vec<QuestionIx> {
        self.input.with(|input| {
            self.analysed
                .with(|newest| worth_asking(self.rules(), input, newest.as_deref()))
        })
    }

    /// The question that is shown while it is one at a time; none at the end.
    #[must_use]
    pub fn question_at_hand(self) -> Option<QuestionIx> {
        self.steps
            .walk
            .with(|walk| walk.question(&self.worth_asking()))
    }

    /// Whether narrow places fold the result away, all but its line.
    #[must_use]
    pub fn is_result_folded(self) -> bool {
        self.is_in_steps() && !self.steps.is_result_open.get() && self.question_at_hand().is_some()
    }

    /// How many open questions can still matter, of how many. None before the first analysis.
    #[must_use]
    pub fn still_counting(self) -> Option<(usize, usize)> {
        let (answered, all) = self.progress();
        self.analysed.with(|newest| {
            let settled = &newest.as_ref()?.analysis.settled;
            let settled = settled.iter().filter(|question| self.is_open(**question));
            let open = all - answered;
            Some((open.saturating_sub(settled.count()), open))
        })
    }

    /// Intent: all questions, or one at a time. That begins at the most telling one, unless an open one was left.
    pub fn lay_out(self, layout: Layout) {
        let in_steps = layout == Layout::Steps;
        if self.steps.is_on.get_untracked() == in_steps {
            return;
        }
        if in_steps && !self.is_at_open_question() {
            self.steps.walk.update(Walk::resume);
        }
        self.steps.is_result_open.set(false);
        self.steps.is_on.set(in_steps);
    }

    /// Intent: stay at the question that is shown, since the visitor is busy with it.
    pub fn stay(self) {
        if !self.steps.is_on.get_untracked() {
            return;
        }
        let open = untrack(|| self.worth_asking());
        self.steps.walk.update(|walk| walk.stay(&open));
    }

    /// Intent: the next question. An open one that is left is skipped.
    pub fn go_on(self) {
        let open = untrack(|| self.worth_asking());
        let is_open = |question| untrack(|| self.is_open(question));
        self.move_on(|walk| walk.go_on(&open, is_open));
    }

    /// Intent: the question before.
    pub fn go_back(self) {
        self.move_on(Walk::go_back);
    }

    /// Intent: this question.
    pub fn visit(self, question: QuestionIx) {
        let open = untrack(|| self.worth_asking());
        self.move_on(|walk| walk.visit(question, &open));
    }

    /// Intent: go through all that is open once more.
    pub fn resume(self) {
        self.move_on(Walk::resume);
    }

    /// Intent: see the whole result.
    pub fn open_result(self) {
        self.steps.is_result_open.set(true);
    }

    fn move_on(self, act: impl FnOnce(&mut Walk)) {
        self.steps.is_result_open.set(false);
        self.steps.walk.update(act);
    }

    fn is_at_open_question(self) -> bool {
        untrack(|| {
            let question = self.question_at_hand();
            question.is_some_and(|question| self.is_open(question))
        })
    }

    fn is_open(self, question: QuestionIx) -> bool {
        self.input.with(|input| !input.answers.is_given(question))
    }
}
