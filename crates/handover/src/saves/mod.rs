//! Answers kept under a name on this device: keep, open, rename, delete, compare two.

mod compare;
mod list;

use crate::dialog::{self, button, labelled};
use crate::{Given, summary};
use list::{Save, Saves};
use matrix_engine::{Link, Recommendation, Rules, evaluate, read_link};
use matrix_text::words;
use matrix_view::browser;
use matrix_view::el::{El, el, el_class};
use matrix_view::storage::Storage;
use std::rc::Rc;

const NAME: &str = "save-name";

pub fn show(given: &Rc<Given>) {
    dialog::open("Saved answers", body(given));
}

/// Shows the list anew and says what happened.
fn again(given: &Rc<Given>, said: &str) {
    dialog::fill(body(given));
    dialog::say(said);
}

/// Where the saves are, and what is in there; `None` where nothing is kept.
fn kept(given: &Given) -> Option<(Storage, String, Saves)> {
    let storage = Storage::open().filter(|_| given.own)?;
    let key = list::key(&browser::scope_path(), &given.rules);
    let saves = Saves::read(&storage.read(&key).unwrap_or_default());
    Some((storage, key, saves))
}

/// Changes what is kept and shows it; whether that worked. It is read anew first: another tab may have
/// changed it meanwhile. Where it did not work everything stays as it is, what was typed too.
fn change(given: &Rc<Given>, change: impl FnOnce(&mut Saves) -> Result<String, String>) -> bool {
    let Some((storage, key, mut saves)) = kept(given) else {
        again(given, "");
        return false;
    };
    let changed = change(&mut saves).and_then(|said| {
        let full = "This browser has no room left for the page. Nothing was changed. Use Share: the link holds the answers.";
        let written = storage.write(&key, saves.write().as_deref());
        written.then_some(said).ok_or_else(|| full.to_owned())
    });
    match &changed {
        Ok(said) => again(given, said),
        Err(why) => dialog::say(why),
    }
    changed.is_ok()
}

/// Puts the focus on the first button of a save.
fn focus(given: &Given, name: &str) {
    let place = kept(given).and_then(|(_, _, saves)| saves.place(name));
    browser::focus(&place.map_or_else(|| NAME.to_owned(), row_id));
}

/// The id of the first button of a row.
fn row_id(place: usize) -> String {
    format!("save-{place}")
}

fn body(given: &Rc<Given>) -> Vec<El> {
    let Some((_, _, saves)) = kept(given) else {
        let why = if given.own {
            "This browser keeps nothing for this page."
        } else {
            "Answers to rules that are not those of this site are not kept."
        };
        let text = format!("{why} Use Share: the link holds the answers.");
        return vec![el("p").text(&text)];
    };
    let mut body = vec![keep(given, &saves)];
    if saves.unreadable {
        let text =
            "Some of what was saved here cannot be read. It stays until you change something here.";
        body.push(el_class("p", "quiet").text(text));
    }
    if saves.list.is_empty() {
        body.push(el_class("p", "quiet").text("No saved answers yet."));
    } else {
        let rows = saves.list.iter().enumerate();
        let rows = rows.map(|(place, save)| row(given, place, save));
        body.push(
            el_class("ul", "saves")
                .attr("aria-label", "Saved")
                .children(rows),
        );
    }
    // It ends with who leads.
    if !given.is_hidden {
        body.extend(compare::part(given, &saves));
    }
    body
}

/// The form that saves these answers.
fn keep(given: &Rc<Given>, saves: &Saves) -> El {
    if given.link.is_empty() {
        return el_class("p", "quiet")
            .text("Nothing is answered yet, so there is nothing to save.");
    }
    let field = el_class("input", "dialog-text")
        .attr("maxlength", &list::NAME_CHARS.to_string())
        .attr("autocomplete", "off")
        .attr("value", &saves.free_name(&suggested_name(given)));
    let act = {
        let given = Rc::clone(given);
        move || {
            let name = dialog::value(NAME).unwrap_or_default();
            let link = given.link.clone();
            change(&given, |saves| saves.keep(&name, link));
            browser::focus(NAME);
        }
    };
    let submit = el_class("button", "button").text("Save");
    el_class("form", "keep")
        .on("submit", move |event| {
            event.prevent_default();
            act();
        })
        .child(labelled("Save these answers as", NAME, field))
        .child(submit)
}

/// Who leads, or how much is answered while that is hidden.
fn suggested_name(given: &Given) -> String {
    if given.is_hidden {
        // Whoever changes the name types spaces that break.
        given.summary().replace('\u{a0}', " ")
    } else {
        words::headline(&given.rules, &given.result, given.result.verdict)
    }
}

/// What a save says under these rules.
fn opened(rules: &Rules, save: &Save) -> Option<(Link, Recommendation)> {
    let link = read_link(rules, &save.link)?;
    let result = evaluate(rules, &link.reading.answers);
    Some((link, result))
}

fn row(given: &Rc<Given>, place: usize, save: &Save) -> El {
    let rules = &given.rules;
    let about = opened(rules, save).map_or_else(
        || "It cannot be read.".to_owned(),
        |(link, result)| {
            let answers = words::counted(link.reading.answers.count(), "answer");
            let lost = link.reading.unread.len();
            let lost = if lost == 0 {
                String::new()
            } else {
                format!(", {lost} no longer known")
            };
            let leads = if given.is_hidden {
                String::new()
            } else {
                summary(rules, &result) + ", "
            };
            format!("{leads}{answers}{lost}")
        },
    );
    let named = |verb: &str, act: fn(&Rc<Given>, &Save)| {
        let label = format!("{verb}: {}", save.name);
        let (given, save) = (Rc::clone(given), save.clone());
        button(verb, move |_| act(&given, &save)).attr("aria-label", &label)
    };
    el("li")
        .child(
            el("div")
                .child(el("strong").text(&save.name))
                .child(el_class("p", "quiet").text(&about)),
        )
        .child(
            el_class("p", "ways")
                .child(named("Open", open).attr("id", &row_id(place)))
                .child(named("Rename", rename))
                .child(named("Delete", delete)),
        )
}

/// Follows the link that a save is, so that whatever is to be said about links is said about saves.
fn open(given: &Rc<Given>, save: &Save) {
    match opened(&given.rules, save) {
        None => dialog::say("This cannot be opened: it cannot be read."),
        Some((link, _)) if link.reading.answers.is_empty() => {
            dialog::say("These rules know none of these answers. Nothing was changed.");
        }
        Some(_) => {
            dialog::close();
            browser::follow_link(&save.link);
        }
    }
}

/// Puts a field in the place of the list, until the new name is given.
fn rename(given: &Rc<Given>, save: &Save) {
    const FIELD: &str = "save-rename";
    let field = el_class("input", "dialog-text")
        .attr("maxlength", &list::NAME_CHARS.to_string())
        .attr("autocomplete", "off")
        .attr("value", &save.name);
    let submit = {
        let (given, old) = (Rc::clone(given), save.name.clone());
        move |event: web_sys::Event| {
            event.prevent_default();
            let typed = dialog::value(FIELD).unwrap_or_default();
            let mut new = old.clone();
            let renamed = change(&given, |saves| {
                let said = saves.rename(&old, &typed)?;
                new = list::tidy(&typed);
                Ok(said)
            });
            if renamed {
                focus(&given, &new);
            } else {
                browser::focus(FIELD);
            }
        }
    };
    let back = {
        let (given, name) = (Rc::clone(given), save.name.clone());
        button("Leave it", move |_| {
            again(&given, "");
            focus(&given, &name);
        })
    };
    let form = el_class("form", "keep")
        .on("submit", submit)
        .child(labelled(
            &format!("New name for “{}”", save.name),
            FIELD,
            field,
        ))
        .child(el_class("button", "button").text("Rename"))
        .child(back);
    dialog::fill(vec![form]);
    dialog::say("");
    browser::focus(FIELD);
}

/// Deletes at once; one button brings it back.
fn delete(given: &Rc<Given>, save: &Save) {
    if !change(given, |saves| Ok(saves.delete(&save.name))) {
        return;
    }
    let back = {
        let (given, save) = (Rc::clone(given), save.clone());
        button("Bring it back", move |_| {
            change(&given, |saves| saves.keep(&save.name, save.link.clone()));
            focus(&given, &save.name);
        })
    };
    let mut all = vec![el_class("p", "ways").child(back.attr("id", "save-back"))];
    all.extend(body(given));
    dialog::fill(all);
    browser::focus("save-back");
}
