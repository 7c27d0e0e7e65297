//! The address bar and the answers: every result has a link, and a link leads to its answers.
//!
//! A change of one answer replaces the link in the address. A change of several at once (an example, a
//! save, start over) is a place of its own in the history of the browser, so that *back* returns to the
//! answers before it, and leaves the page after few steps all the same; taking such a step back or making
//! it again adds none. In a frame going back belongs to the page around. Where the browser does not let
//! the page write its address, it stays as it is.

use crate::view::View;
use matrix_engine::{Answers, Rules, evaluate, read_link, write_answers};
use matrix_view::browser::is_framed;
use matrix_view::links::link_to;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::History;

/// The answers of a link, as text; `None` when it has none for these rules.
pub fn answers(rules: &Rules, fragment: &str) -> Option<String> {
    let link = read_link(rules, fragment)?;
    let answers = write_answers(rules, &link.reading.answers);
    (!answers.is_empty()).then_some(answers)
}

/// Whether a fragment names a place in the page and says nothing about answers.
pub fn is_place(rules: &Rules, fragment: &str) -> bool {
    !fragment.is_empty() && read_link(rules, fragment).is_none()
}

/// The larger steps of the visitor: changes of several answers at once, and links that were opened.
///
/// Each entry of the browser's history that is written here carries its step, as `history.state`. A link
/// to a place in the page adds an entry as well, but begins no step: going back from there takes back no
/// answer that was given since.
#[derive(Default)]
pub struct Steps {
    /// The step of the present entry, once there were answers to follow. What was there before any answer
    /// belongs to step 0.
    now: Cell<Option<f64>>,
    /// From which answers to which the last change of several led.
    leap: RefCell<Option<[Answers; 2]>>,
}

impl Steps {
    /// Another entry of the history is the present one: whether its answers are to be taken, because it
    /// belongs to another step or is a link that was not written here.
    pub fn move_to(&self, rules: &Rules, fragment: &str) -> bool {
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
            write(fragment, self.next(), false);
        }
        true
    }

    /// The present step. A reload goes on with that of the entry.
    fn now(&self) -> f64 {
        let now = self.now.get().or_else(step_of_entry).unwrap_or(0.0);
        self.now.set(Some(now));
        now
    }

    /// Begins a step. Its number is the time, so that a reload cannot give it again.
    fn next(&self) -> f64 {
        let next = js_sys::Date::now();
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
}

/// Writes the link to what is shown now. `before` is the answers before them, if the visitor should be
/// able to go back to them.
pub fn keep_in_step(now: &View, before: Option<&Answers>, steps: &Steps) {
    let link = link_to(&now.rules, &now.answers, &now.result);
    let is_leap = before.is_some_and(|before| steps.is_leap(before, &now.answers)) && !is_framed();
    put(&now.rules, &link, steps, is_leap);
}

/// Writes the link to these answers into an entry that another link within the page has left behind, or
/// has added.
pub fn write_again(rules: &Rules, answers: &Answers, steps: &Steps) {
    let link = link_to(rules, answers, &evaluate(rules, answers));
    put(rules, &link, steps, false);
}

fn put(rules: &Rules, link: &str, steps: &Steps, is_leap: bool) {
    let fragment = fragment();
    // A place in the page stays in the address until there are answers.
    if link.is_empty() && is_place(rules, &fragment) {
        return;
    }
    let step = steps.now();
    if link != fragment && is_leap {
        write(link, steps.next(), true);
    } else if link != fragment || step_of_entry().is_none() {
        write(link, step, false);
    }
}

fn write(link: &str, step: f64, is_new: bool) {
    let Some(history) = history() else {
        return;
    };
    let location = web_sys::window().map(|window| window.location());
    let page = location.and_then(|it| it.href().ok()).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    // Without a link, `#` alone would stay behind.
    let mark = if link.is_empty() { "" } else { "#" };
    let address = format!("{page}{mark}{link}");
    let state = JsValue::from_f64(step);
    let _ = if is_new {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
}

/// The step that the present entry carries.
fn step_of_entry() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The fragment as it is written in the address, without `#`.
fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}
