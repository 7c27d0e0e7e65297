//! What would change this: the smallest steps to another winner, each to be tried and taken back.

use crate::page;
use crate::view::View;
use matrix_engine::{Flip, write_answers};
use matrix_view::el::{El, el, el_class};
use matrix_view::{browser, words};
use std::rc::Rc;

/// The id of the heading.
pub const HEADING: &str = "changes";
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
        .child(el_class("p", "quiet").attr("id", "flips-note"))
        .child(el_class("ul", "flips").attr("id", "flips-first"))
        .child(more)
}

pub fn show(view: &View) {
    // Hidden, it would lose the focus that it has after a try.
    if view.is_level() && page::has_focus("flips") {
        browser::focus_in_place("result");
    }
    page::set_hidden("flips", view.is_level());
    let flips = &view.analysis.flips;
    browser::set_text("flips-note", &words::flips_note(flips));
    let (first, rest) = flips.list.split_at(flips.list.len().min(SHOWN));
    let items = |flips: &[Flip]| flips.iter().map(|flip| item(view, flip)).collect();
    page::fill("flips-first", items(first));
    page::fill("flips-rest", items(rest));
    page::set_hidden("flips-more", rest.is_empty());
    let count = words::counted(rest.len(), "more change");
    browser::set_text("flips-count", &count);
}

fn item(view: &View, flip: &Flip) -> El {
    let rules = &view.rules;
    let steps = flip.changes.iter();
    let steps: Vec<String> = steps
        .map(|change| words::change(rules, &view.answers, *change))
        .collect();
    let steps = steps.join(", and ");
    let attempt = {
        let (rules, newest, changes) = (
            Rc::clone(rules),
            Rc::clone(&view.newest),
            flip.changes.clone(),
        );
        move || {
            let mut after = newest.borrow().clone();
            for change in &changes {
                after.change(&rules, *change);
            }
            browser::send("matrix-try", &write_answers(&rules, &after));
        }
    };
    let button = el_class("button", "button")
        .attr("type", "button")
        .attr("aria-label", &format!("Try it: {steps}"))
        .on("click", move |_| {
            // The list is another one then, so the focus goes to its heading.
            browser::focus_in_place(HEADING);
            attempt();
        })
        .text("Try it");
    let condition = words::condition(rules, &view.answers, &flip.changes);
    let says = el("p")
        .text(&format!("{condition}: "))
        .child(el("strong").text(&words::ends(rules, flip)))
        .text(".");
    el("li").child(says).child(button)
}
