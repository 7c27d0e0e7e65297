//! What would change this: the smallest steps to another winner, each to be tried and taken back.

use crate::page;
use crate::view::{Live, View};
use matrix_engine::{Flip, write_answers};
use matrix_view::el::{El, el, el_class};
use matrix_view::{browser, words};
use std::rc::Rc;

/// The id of the heading.
pub const HEADING: &str = "changes";
/// The id of the line that says what was tried and takes it back.
const TRIED: &str = "flips-tried";
/// How many are shown before the rest is folded away.
const SHOWN: usize = 5;

pub fn frame() -> El {
    let heading = el("h3")
        .attr("id", HEADING)
        .attr("tabindex", "-1")
        .text("What would change this");
    let more = el_class("details", "rest")
        .attr("id", "flips-more")
        .child(el("summary").attr("id", "flips-count"))
        .child(el_class("ul", "flips").attr("id", "flips-rest"));
    el_class("section", "changes")
        .attr("id", "flips")
        .attr("aria-labelledby", HEADING)
        .child(heading)
        .child(el_class("p", "tried").attr("id", TRIED))
        .child(el_class("p", "quiet").attr("id", "flips-note"))
        .child(el_class("ul", "flips").attr("id", "flips-first"))
        .child(more)
}

pub fn show(view: &View) {
    let tried = view.live.tried.borrow();
    let nothing = view.is_level() && tried.is_none();
    // Hidden, it would lose the focus that it has after a try.
    if nothing && page::has_focus("flips") {
        browser::focus_in_place("result");
    }
    browser::set_hidden("flips", nothing);
    let line = tried.iter().flat_map(|(_, said)| take_back(view, said));
    page::fill(TRIED, line.collect());
    let flips = &view.analysis.flips;
    let note = if view.is_level() {
        String::new()
    } else {
        words::flips_note(flips)
    };
    browser::set_text("flips-note", &note);
    let (first, rest) = flips.list.split_at(flips.list.len().min(SHOWN));
    let items = |flips: &[Flip]| flips.iter().map(|flip| item(view, flip)).collect();
    page::fill("flips-first", items(first));
    page::fill("flips-rest", items(rest));
    browser::set_hidden("flips-more", rest.is_empty());
    let count = words::counted(rest.len(), "more change");
    browser::set_text("flips-count", &count);
}

/// After other answers, *Undo* would take back another step than the try.
pub fn forget_other_tries(view: &View) {
    let mut tried = view.live.tried.borrow_mut();
    if tried.take_if(|(text, _)| *text != view.text).is_some() {
        page::fill(TRIED, Vec::new());
    }
}

/// Shows something above the list. The list stays where it is, if that is where the visitor acts.
pub fn in_place(view: &View, show: impl FnOnce()) {
    if view.live.at_list.take() {
        page::in_place(HEADING, show);
    } else {
        show();
    }
}

/// Does what changes the answers. The list is another one then, so the focus goes to its heading.
fn act(live: &Live, change: impl FnOnce()) {
    browser::focus_in_place(HEADING);
    live.at_list.set(true);
    page::in_place_later(HEADING, change);
}

fn take_back(view: &View, said: &str) -> [El; 2] {
    let live = Rc::clone(&view.live);
    let button = el_class("button", "button")
        .attr("type", "button")
        .attr("aria-label", &format!("Undo the try: {said}"))
        .on("click", move |_| act(&live, || page::press("undo")))
        .text("Undo");
    [el("span").text(&format!("Tried: {said}.")), button]
}

fn item(view: &View, flip: &Flip) -> El {
    let rules = &view.rules;
    let steps = flip.changes.iter();
    let steps: Vec<String> = steps
        .map(|change| words::change(rules, &view.answers, *change))
        .collect();
    let steps = steps.join(", and ");
    let attempt = {
        let (rules, live) = (Rc::clone(rules), Rc::clone(&view.live));
        let (changes, said) = (flip.changes.clone(), steps.clone());
        move |_| {
            let mut after = live.newest.borrow().clone();
            for change in &changes {
                after.change(&rules, *change);
            }
            let text = write_answers(&rules, &after);
            live.tried.replace(Some((text.clone(), said.clone())));
            act(&live, || browser::send("matrix-try", &text));
        }
    };
    let button = el_class("button", "button")
        .attr("type", "button")
        .attr("aria-label", &format!("Try it: {steps}"))
        .on("click", attempt)
        .text("Try it");
    let condition = words::condition(rules, &view.answers, &flip.changes);
    let says = el("p")
        .text(&format!("{condition}: "))
        .child(el("strong").text(&words::ends(rules, flip)))
        .text(".");
    el("li").child(says).child(button)
}
