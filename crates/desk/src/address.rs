//! The address bar and the answers: every result has a link, and a link leads to its answers.
//!
//! A change of one answer replaces the link in the address. A change of several at once (an example, a
//! save, start over) is a place of its own in the history of the browser, so that *back* returns to the
//! answers before it, and leaves the page after few steps all the same; taking such a step back or making
//! it again adds none. In a frame going back belongs to the page around. Where the browser does not let
//! the page write its address, it stays as it is.

use crate::view::View;
use matrix_engine::{Answers, Rules, read_link, write_answers, write_link};
use matrix_view::browser::{is_framed, shows_result};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

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

/// Where the visitor last came from and to by several answers at once.
#[derive(Default)]
pub struct Leap(RefCell<Option<[Answers; 2]>>);

impl Leap {
    /// Whether these answers are a place of their own in the history of the browser.
    fn is_new(&self, before: &Answers, now: &Answers) -> bool {
        if before.differing(now) < 2 {
            return false;
        }
        let last = self.0.replace(Some([before.clone(), now.clone()]));
        let back_and_forth = |[from, to]: &[Answers; 2]| {
            (from == before && to == now) || (from == now && to == before)
        };
        !last.as_ref().is_some_and(back_and_forth)
    }
}

/// Writes the link to what is shown now. `before` is the answers before them, if the visitor should be
/// able to go back to them.
pub fn keep_in_step(now: &View, before: Option<&Answers>, leap: &Leap) {
    let link = link_to(now);
    let fragment = fragment();
    // A place in the page stays in the address until there are answers.
    if link == fragment || (link.is_empty() && is_place(&now.rules, &fragment)) {
        return;
    }
    let is_new = before.is_some_and(|before| leap.is_new(before, &now.answers));
    write(&link, is_new && !is_framed());
}

/// The link to these answers. It does not give away a result that is hidden.
fn link_to(now: &View) -> String {
    let leaders = if shows_result() {
        now.result.leaders.as_slice()
    } else {
        &[]
    };
    write_link(&now.rules, &now.answers, leaders)
}

fn write(link: &str, leap: bool) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    // Without a link, `#` alone would stay behind.
    let mark = if link.is_empty() { "" } else { "#" };
    let address = format!("{page}{mark}{link}");
    let state = JsValue::NULL;
    let _ = if leap {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
}

/// The fragment as it is written in the address, without `#`.
fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}
