//! A link to the result.

use crate::dialog::{self, button, labelled};
use crate::{Given, hand};
use matrix_view::browser::{in_query, page_address};
use matrix_view::el::{El, el, el_class};
use std::rc::Rc;

const LINK: &str = "share-link";

pub fn show(given: &Rc<Given>) {
    let address = page_address(&given.link);
    let about = if given.link.is_empty() {
        "Nothing is answered yet, so this link opens the page as it is.".to_owned()
    } else {
        format!(
            "{}. The link holds every answer; no server sees them.",
            given.summary()
        )
    };
    let mut body = vec![el("p").text(&about)];
    if address.starts_with("file:") {
        body.push(quiet(
            "This page was opened from a file, so the link works only where that file is.",
        ));
    }
    if let Some(file) = in_query(&address, "file") {
        body.push(quiet(&format!(
            "The rules are in the file {file} of your device. Whoever opens the link is asked for \
             that file."
        )));
    }
    let field = el_class("input", "dialog-text")
        .attr("readonly", "")
        .attr("value", &address);
    body.push(labelled("Link", LINK, field));
    let mut ways: Vec<El> = vec![button("Copy link", |_| hand::copy(LINK))];
    if hand::can_share() {
        let given = Rc::clone(given);
        ways.push(button("Share …", move |_| {
            hand::share(&given.rules.file().title, &given.summary(), &address);
        }));
    }
    body.push(el_class("p", "ways").children(ways));
    dialog::open("Share this result", body);
}

fn quiet(text: &str) -> El {
    el_class("p", "quiet").text(text)
}
