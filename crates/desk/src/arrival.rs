//! Above the questions: what there is to say about the link that was opened, until the visitor puts it away.

use crate::page;
use matrix_engine::{Rules, evaluate, read_link};
use matrix_text::link_notice::sentences;
use matrix_view::el::{El, el, el_class};

const REGION: &str = "desk-arrival";

pub fn show(rules: &Rules, fragment: &str) {
    let said = read_link(rules, fragment).map(|link| {
        let result = evaluate(rules, &link.reading.answers);
        sentences(rules, &link, &result)
    });
    let said = said.unwrap_or_default();
    let note = if said.is_empty() {
        vec![]
    } else {
        vec![note(&said)]
    };
    page::fill(REGION, note);
}

fn note(said: &[String]) -> El {
    let close = el_class("button", "button")
        .attr("type", "button")
        .on("click", |_| page::fill(REGION, vec![]))
        .text("Got it");
    el_class("div", "arrival")
        .children(said.iter().map(|it| el("p").text(it)))
        .child(close)
}
