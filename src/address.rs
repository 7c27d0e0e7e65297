//! The address bar and the answers: every result has a link, and a link leads to its answers.
//!
//! A change of one answer replaces the link in the address. A change of several at once (an example, a
//! save, start over) is a place of its own in the history of the browser, so that *back* returns to the
//! answers before it, and leaves the page after few steps all the same; taking such a step back or making
//! it again adds none. In a frame going back belongs to the page around.
//!
//! A browser takes only so many changes of the address in a short time. What it did not take is tried again, so
//! that the address does not stay behind.

use crate::browser::location::{fragment, is_framed};
use crate::browser::session_history::{Entry, new_step, on_popstate, step_of_entry, write};
use crate::browser::wait::after_paint;
use crate::dialog::Dialog;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{Input, Link, Rules, names_people, read_link};
use matrix_text::link_notice;
use std::cell::{Cell, RefCell};
use std::time::Duration;

/// How long to wait before an address that the browser did not take is tried again, and how often: Safari takes a
/// hundred in half a minute.
const PAUSE: Duration = Duration::from_secs(3);
const TRIES: u32 = 15;

/// Whether a fragment names a place in the page and says nothing about answers.
#[must_use]
pub fn is_place(rules: &Rules, fragment: &str) -> bool {
    !fragment.is_empty() && read_link(rules, fragment).is_none()
}

/// Opens what the address names at the start: several people, or answers.
pub fn open_fragment(app: AppState, fragment: &str) {
    if names_people(fragment) {
        open_people(app, fragment);
    } else if let Some(link) = read_link(app.rules(), fragment) {
        open_link(app, link);
    }
}

/// Shows several people. What the visitor says, and what is kept of it, stays as it is.
fn open_people(app: AppState, fragment: &str) {
    app.together
        .update(|together| together.receive(fragment.to_owned()));
    app.open(Dialog::Together);
}

/// Shows the answers of a link, and what there is to say about it. Whether it has answers for these rules.
///
/// A judgement in it is its sender's, but for what the visitor says already or has kept: a link may be their own.
pub fn open_link(app: AppState, mut link: Link) {
    let rules = app.rules();
    let judgement = &mut link.reading.input.judgement;
    app.input()
        .with_untracked(|mine| judgement.claim(&mine.judgement));
    app.link_notice.set(link_notice::sentences(rules, &link));
    if !link.reading.input.is_empty() {
        app.take(link.reading.input);
    }
}

/// Writes the link into the address whenever it changes, and takes the answers of the entries that the visitor
/// goes to.
pub fn keep_in_step(app: AppState) {
    // It is there for as long as the page.
    let steps: &'static HistorySteps = Box::leak(Box::default());
    let input = app.input();
    Effect::watch(
        move || (input.get(), app.link.get()),
        move |(now, _), before, _| {
            let before = before.map(|(before, _)| before);
            // A page that begins without answers leaves the address alone.
            if before.is_none() && now.is_empty() {
                return;
            }
            let travelled = steps.travelled.take().is_some_and(|input| input == *now);
            let before = before.filter(|_| !travelled);
            let is_leap = before.is_some_and(|before| steps.is_leap(before, now)) && !is_framed();
            // To change the address the browser lays the page out, so that waits for the layout that comes anyway.
            after_paint(move || {
                app.link
                    .with_untracked(|link| steps.put(app, link, is_leap));
            });
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
    leap: RefCell<Option<[Input; 2]>>,
    /// The answers that the visitor came to by going back or forward, or by another link.
    travelled: RefCell<Option<Input>>,
    /// Whether the address that the browser did not take was to be an entry of its own.
    owes_entry: Cell<bool>,
    /// How often the address is still to be tried again.
    tries: Cell<u32>,
}

impl HistorySteps {
    /// The visitor went back or forward, or wrote another fragment: its answers, if it has some, or if
    /// there is none, no answers. A place in the page says nothing about them, and neither does an entry
    /// from before the visitor went to one.
    fn on_popstate(&'static self, app: AppState) {
        let rules = app.rules();
        let fragment = fragment();
        if names_people(&fragment) {
            // The address goes on being that of the visitor's own answers.
            open_people(app, &fragment);
            return self.put(app, &app.link.get_untracked(), false);
        }
        if !self.move_to(rules, &fragment) {
            return self.put(app, &app.link.get_untracked(), false);
        }
        let link = read_link(rules, &fragment);
        let target = match &link {
            Some(link) if !link.reading.input.is_empty() => link.reading.input.clone(),
            _ if fragment.is_empty() => Input::none(rules),
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
        self.owes_entry.take();
        self.now.set(step);
        if step.is_none() {
            let step = new_step();
            self.now.set(Some(step));
            let _ = write(fragment, step, Entry::Same);
        }
        true
    }

    /// The present step. A reload goes on with that of the entry.
    fn now(&self) -> f64 {
        let now = self.now.get().or_else(step_of_entry).unwrap_or(0.0);
        self.now.set(Some(now));
        now
    }

    /// Whether these answers are a place of their own in the history of the browser.
    fn is_leap(&self, before: &Input, now: &Input) -> bool {
        if before.answers.differing(&now.answers) < 2 {
            return false;
        }
        let last = self.leap.replace(Some([before.clone(), now.clone()]));
        let back_and_forth = |[from, to]: &[Input; 2]| {
            (from == before && to == now) || (from == now && to == before)
        };
        !last.as_ref().is_some_and(back_and_forth)
    }

    /// Writes the link into the address, and if the browser does not take it, again later.
    fn put(&'static self, app: AppState, link: &str, is_leap: bool) {
        if !self.write(app.rules(), link, is_leap) && self.tries.replace(TRIES) == 0 {
            self.try_later(app);
        }
    }

    fn try_later(&'static self, app: AppState) {
        let again = move || {
            let is_written = app
                .link
                .with_untracked(|link| self.write(app.rules(), link, false));
            let left = self.tries.get().saturating_sub(1);
            self.tries.set(if is_written { 0 } else { left });
            if self.tries.get() > 0 {
                self.try_later(app);
            }
        };
        set_timeout(again, PAUSE);
    }

    /// Writes the link into the address, if something else stands there. Whether it stands there now.
    fn write(&self, rules: &Rules, link: &str, is_leap: bool) -> bool {
        let fragment = fragment();
        // A place in the page stays in the address until there are answers.
        if link.is_empty() && is_place(rules, &fragment) {
            return true;
        }
        let is_leap = self.owes_entry.take() || is_leap;
        if link == fragment && step_of_entry().is_some() {
            return true;
        }
        let (step, entry) = if is_leap && link != fragment {
            (new_step(), Entry::New)
        } else {
            (self.now(), Entry::Same)
        };
        let is_written = write(link, step, entry);
        if is_written {
            self.now.set(Some(step));
        } else {
            self.owes_entry.set(is_leap);
        }
        is_written
    }
}
