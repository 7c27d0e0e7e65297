//! Looks at what the visitor says whenever it changes, in slices, so that no click waits. Work on older answers is dropped.

use super::{changes, facts};
use crate::analysed::Analysed;
use crate::browser::wait::after_paint;
use crate::browser::{clock, focus, scroll};
use crate::judged::Judged;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Analyst, Input};
use std::sync::Arc;
use std::time::Duration;

/// Sets of answers that are looked at before the clock is: well under a millisecond.
const STEP: u32 = 500;
/// The longest that clicks wait for a slice, in milliseconds.
const SLICE: f64 = 6.0;
/// What is made anew with a new analysis and can have the focus; what lies within something else first.
const REGIONS: [&str; 5] = [
    "flips-first",
    "flips-rest",
    "details",
    "outlook",
    "hidden-ask",
];

/// Begins with the first answers that are not empty. From then on no answers are answers as well.
pub(super) fn run(app: AppState) {
    facts::bring(app);
    let newest = StoredValue::new(0_u32);
    let input = app.input();
    Effect::new(move |begun: Option<bool>| {
        let input = input.get();
        let begins = begun == Some(true) || !input.is_empty();
        if begins {
            if input.is_empty() {
                // Nothing is left there of what was scrolled to.
                scroll::to_top("result");
            }
            newest.update_value(|newest| *newest = newest.wrapping_add(1));
            let turn = Turn {
                number: newest.get_value(),
                newest,
                input,
                rules: app.judged.get(),
            };
            // After the reasons, which are waited for longer.
            after_paint(move || turn.begin(app));
        }
        begins
    });
}

/// Work on what the visitor said at one moment.
struct Turn {
    number: u32,
    /// The number of the newest turn.
    newest: StoredValue<u32>,
    input: Input,
    rules: Judged,
}

impl Turn {
    /// Whether other answers have come meanwhile, or the page has gone.
    fn is_over(&self) -> bool {
        self.newest.try_get_value() != Some(self.number)
    }

    fn begin(self, app: AppState) {
        if !self.is_over() {
            let analyst = Analyst::new(&self.rules, &self.input.answers);
            self.work(app, analyst);
        }
    }

    fn work(self, app: AppState, mut analyst: Analyst) {
        if self.is_over() {
            return;
        }
        let end = clock::now() + SLICE;
        let analysis = loop {
            if let Some(analysis) = analyst.work(&self.rules, STEP) {
                break analysis;
            }
            if clock::now() > end {
                soon(move || self.work(app, analyst));
                return;
            }
        };
        show(
            app,
            Analysed {
                input: self.input,
                rules: self.rules,
                result: app.result.get_untracked(),
                analysis,
            },
        );
    }
}

/// Goes on after whatever else waits for its turn.
fn soon(act: impl FnOnce() + 'static) {
    set_timeout(act, Duration::ZERO);
}

/// Shows an analysis. The focus keeps its place, and the list of changes its place on the screen, if that is
/// where the visitor acts.
fn show(app: AppState, analysed: Analysed) {
    let analysed = Arc::new(analysed);
    let act = move || app.analysed.set(Some(analysed));
    focus::keep_among(&REGIONS, || changes::keep_in_place(act));
}
