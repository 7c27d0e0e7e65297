//! The text that puts this page into another one, for chosen ways, with a preview that lives.

mod snippet;

use crate::dialog::{self, button, labelled, select};
use crate::{Given, hand, hidden_note};
use matrix_engine::write_answers;
use matrix_view::browser::{self, by_id, in_query, is_one_file, page_address};
use matrix_view::el::{El, el, el_class, replace};
use snippet::{Embed, Kind};
use std::cell::RefCell;
use std::rc::Rc;

const TEXT: &str = "embed-text";
const PREVIEW: &str = "embed-preview";
const THEME_CHOICE: &str = "embed-theme-choice";

pub fn show(given: &Rc<Given>) {
    let address = page_address("");
    if given.is_hidden {
        return dialog::open("Embed this page", hidden_note());
    }
    if let Some(why) = why_not(&address) {
        return dialog::open("Embed this page", vec![el("p").text(why)]);
    }
    let path = address.split('?').next().unwrap_or_default();
    let folder = path
        .rfind('/')
        .map_or(path, |slash| path.get(..=slash).unwrap_or(path));
    let embed = Rc::new(RefCell::new(Embed {
        kind: Kind::Element,
        folder: folder.to_owned(),
        title: given.rules.file().title.clone(),
        theme: String::new(),
        answers: write_answers(&given.rules, &given.answers),
        link: given.link.clone(),
        rules: in_query(&address, "rules").unwrap_or_default(),
    }));
    let mut body = choices(&embed);
    let text = embed.borrow().text();
    body.push(dialog::text(TEXT, "Put this into your page", 5, &text));
    body.push(el_class("p", "ways").child(button("Copy", |_| hand::copy(TEXT))));
    body.push(el("h3").text("Preview"));
    // It scrolls, so the keyboard has to get there.
    let preview = el_class("div", "embed-preview")
        .attr("id", PREVIEW)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Preview");
    body.push(preview.children(preview_of(&embed.borrow())));
    dialog::open("Embed this page", body);
}

/// Why this page cannot be put into another one, if so.
fn why_not(address: &str) -> Option<&'static str> {
    if address.starts_with("file:") {
        Some(
            "This page was opened from a file. Put it on a web server; there this dialog writes the text that puts it into other pages.",
        )
    } else if is_one_file() {
        Some(
            "This is the site in one file, which shows no other page inside. Open the whole site; there this dialog writes the text that puts it into other pages.",
        )
    } else if in_query(address, "file").is_some() {
        Some(
            "These rules are in a file of your device, where other pages cannot get them. Put the file beside this page on its server and open it with ?rules= in the address; there this dialog writes the text that puts it into other pages.",
        )
    } else {
        None
    }
}

/// The controls. Each change writes the text and the preview anew.
fn choices(embed: &Rc<RefCell<Embed>>) -> Vec<El> {
    let changed = |change: fn(&mut Embed, String)| {
        let embed = Rc::clone(embed);
        move |value: String| {
            change(&mut embed.borrow_mut(), value);
            show_again(&embed.borrow());
        }
    };
    let kinds = Kind::ALL.map(|it| (it.as_str().to_owned(), it.label().to_owned()));
    let kind = select(
        &kinds,
        Kind::Element.as_str(),
        changed(|embed, value| {
            if let Some(kind) = Kind::ALL.into_iter().find(|it| it.as_str() == value) {
                embed.kind = kind;
            }
        }),
    );
    let themes = [("", "Automatic"), ("light", "Light"), ("dark", "Dark")];
    let themes = themes.map(|(value, label)| (value.to_owned(), label.to_owned()));
    let theme = select(&themes, "", changed(|embed, value| embed.theme = value));
    let mut all = vec![
        labelled("Embed as", "embed-kind", kind),
        labelled("Theme", "embed-theme", theme).attr("id", THEME_CHOICE),
    ];
    let Embed { answers, link, .. } = embed.borrow().clone();
    if !answers.is_empty() {
        let begins = [("with", "Current answers"), ("without", "No answers")];
        let begins = begins.map(|(value, label)| (value.to_owned(), label.to_owned()));
        let embed = Rc::clone(embed);
        let begin = select(&begins, "with", move |value| {
            let with = value == "with";
            let kept = |text: &str| if with { text.to_owned() } else { String::new() };
            let mut it = embed.borrow_mut();
            it.answers = kept(&answers);
            it.link = kept(&link);
            show_again(&it);
        });
        all.push(labelled("Start with", "embed-answers", begin));
    }
    vec![el_class("div", "sides").children(all)]
}

fn show_again(embed: &Embed) {
    dialog::say("");
    browser::set_hidden(THEME_CHOICE, !embed.kind.has_theme());
    if let Some(text) = by_id(TEXT) {
        text.set_text_content(Some(&embed.text()));
    }
    if let Some(preview) = by_id(PREVIEW) {
        replace(&preview, preview_of(embed));
    }
}

/// What the text makes of a page.
fn preview_of(embed: &Embed) -> Vec<El> {
    match embed.kind {
        Kind::Element => {
            let script = el("script").attr("src", "./embed.js");
            let mut element = el("decision-matrix").attr("src", "./");
            let attributes = [
                ("theme", &embed.theme),
                ("rules", &embed.rules),
                ("answers", &embed.answers),
            ];
            for (name, value) in attributes {
                if !value.is_empty() {
                    element = element.attr(name, value);
                }
            }
            vec![script, element.text("Loading the preview …")]
        }
        Kind::Frame => vec![
            el("iframe")
                .attr("src", &embed.frame())
                .attr("title", "Preview")
                .attr("height", "800"),
        ],
        Kind::Image => vec![
            el("a")
                .attr("href", &embed.link())
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .child(
                    el("img")
                        .attr("src", "./card.png")
                        .attr("alt", &embed.title),
                ),
        ],
    }
}
