//! The address bar and the answers: every result has a link, and a link leads to its answers.
//!
//! A change of one answer replaces the link in the address. A change of several at once (an example, a
//! save, start over) is a place of its own in the history of the browser, so that *back* returns to the
//! answers before it, and leaves the page after few steps all the same; taking such a step back or making
//! it again adds none. In a frame going back belongs to the page around.

use crate::browser::location::{fragment, is_framed};
use crate::browser::session_history::{Entry, new_step, on_popstate, step_of_entry, write};
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Answers, Link, Rules, evaluate, read_link};
use matrix_text::link_notice;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Whether a fragment names a place in the page and says nothing about answers.
#[must_use]
pub fn is_place(rules: &Rules, fragment: &str) -> bool {
    !fragment.is_empty() && read_link(rules, fragment).is_none()
}

/// Shows the answers of a link, and what there is to say about it. Whether it has answers for these rules.
pub fn open_link(app: AppState, link: Link) {
    let rules = app.rules();
    let result = evaluate(rules, &link.reading.answers);
    app.link_notice
        .set(link_notice::sentences(rules, &link, &result));
    if !link.reading.answers.is_empty() {
        app.take(link.reading.answers);
    }
}

/// Writes the link into the address whenever it changes, and takes the answers of the entries that the visitor
/// goes to.
pub fn keep_in_step(app: AppState) {
    let steps = Rc::new(HistorySteps::default());
    let answers = app.answers();
    let written = Rc::clone(&steps);
    Effect::watch(
        move || (answers.get(), app.link.get()),
        move |(now, link), before, _| {
            let before = before.map(|(before, _)| before);
            // A page that begins without answers leaves the address alone.
            if before.is_none() && now.is_empty() {
                return;
            }
            let travelled = written
                .travelled
                .take()
                .is_some_and(|answers| answers == *now);
            let before = before.filter(|_| !travelled);
            let is_leap = before.is_some_and(|before| written.is_leap(before, now));
            written.put(app.rules(), link, is_leap && !is_framed());
        },
        true,
    );
    on_popstate(move || steps.on_popstate(app));
}

/// The larger steps of the visitor: changes of several answers at once, and links that were opened.
///
/// Each entry of the browser's history that is written here carries its step. A link to a place in the page adds
/// an entry as well, but begins no step: going back from there takes back no answer that was given since.
#[derive(Default)]
struct HistorySteps {
    /// The step of the present entry, once there were answers. What was there before any answer belongs to
    /// step 0.
    now: Cell<Option<f64>>,
    /// From which answers to which the last change of several led.
    leap: RefCell<Option<[Answers; 2]>>,
    /// The answers that the visitor came to by going back or forward, or by another link.
    travelled: RefCell<Option<Answers>>,
}

impl HistorySteps {
    /// The visitor went back or forward, or wrote another fragment: its answers, if it has some, or if
    /// there is none, no answers. A place in the page says nothing about them, and neither does an entry
    /// from before the visitor went to one.
    fn on_popstate(&self, app: AppState) {
        let rules = app.rules();
        let fragment = fragment();
        if !self.move_to(rules, &fragment) {
            return self.put(rules, &app.link.get_untracked(), false);
        }
        let link = read_link(rules, &fragment);
        let target = match &link {
            Some(link) if !link.reading.answers.is_empty() => link.reading.answers.clone(),
            _ if fragment.is_empty() => Answers::none(rules),
            _ => return app.link_notice.set(Vec::new()),
        };
        self.travelled.replace(Some(target.clone()));
        if let Some(link) = link {
            open_link(app, link);
        } else {
            app.link_notice.set(Vec::new());
            app.take(target);
        }
    }

    /// Another entry of the history is the present one: whether its answers are to be taken, because it
    /// belongs to another step or is a link that was not written here.
    fn move_to(&self, rules: &Rules, fragment: &str) -> bool {
        if is_place(rules, fragment) {
            return false;
        }
        let before_all = fragment.is_empty().then_some(0.0);
        let step = step_of_entry().or(before_all);
        if step.is_some() && step == self.now.get() {
            return false;
        }
        self.leap.take();
        self.now.set(step);
        if step.is_none() {
            write(fragment, self.next(), Entry::Same);
        }
        true
    }

    /// The present step. A reload goes on with that of the entry.
    fn now(&self) -> f64 {
        let now = self.now.get().or_else(step_of_entry).unwrap_or(0.0);
        self.now.set(Some(now));
        now
    }

    /// Begins a step.
    fn next(&self) -> f64 {
        let next = new_step();
        self.now.set(Some(next));
        next
    }

    /// Whether these answers are a place of their own in the history of the browser.
    fn is_leap(&self, before: &Answers, now: &Answers) -> bool {
        if before.differing(now) < 2 {
            return false;
        }
        let last = self.leap.replace(Some([before.clone(), now.clone()]));
        let back_and_forth = |[from, to]: &[Answers; 2]| {
            (from == before && to == now) || (from == now && to == before)
        };
        !last.as_ref().is_some_and(back_and_forth)
    }

    fn put(&self, rules: &Rules, link: &str, is_leap: bool) {
        let fragment = fragment();
        // A place in the page stays in the address until there are answers.
        if link.is_empty() && is_place(rules, &fragment) {
            return;
        }
        let step = self.now();
        if link != fragment && is_leap {
            write(link, self.next(), Entry::New);
        } else if link != fragment || step_of_entry().is_none() {
            write(link, step, Entry::Same);
        }
    }
}
