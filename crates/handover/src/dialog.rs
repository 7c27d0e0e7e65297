//! The frame of every dialog: a title, a body, a line that says what happened. The browser keeps the focus
//! inside, closes it with Escape and gives the focus back.

use matrix_view::browser::{by_id, document, set_text};
use matrix_view::el::{El, el, el_class, replace};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

const DIALOG: &str = "dialog";
const BODY: &str = "dialog-body";
const SAID: &str = "dialog-said";

/// Opens a dialog. Another one that is open gives way.
pub fn open(title: &str, body: Vec<El>) {
    let Some(page) = document().and_then(|document| document.body()) else {
        return;
    };
    close();
    let close_button = button("Close", |_| close()).attr("class", "button dialog-close");
    let head = el_class("div", "dialog-head")
        .child(el("h2").attr("id", "dialog-title").text(title))
        .child(close_button);
    let dialog = el_class("dialog", "dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "dialog-title")
        .on("close", |event| {
            // The event comes late: another dialog may be open by then.
            let closed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            if let Some(closed) = closed {
                closed.remove();
            }
        })
        .child(head)
        .child(el("div").attr("id", BODY).children(body))
        .child(
            el_class("p", "dialog-said")
                .attr("id", SAID)
                .attr("role", "status"),
        );
    dialog.put_into(page.unchecked_ref());
    if let Some(dialog) = element() {
        let _ = dialog.show_modal();
    }
}

/// Puts something else into the dialog that is open.
pub fn fill(body: Vec<El>) {
    if let Some(place) = by_id(BODY) {
        replace(&place, body);
    }
}

/// Says what happened.
pub fn say(text: &str) {
    set_text(SAID, text);
}

/// Closes the dialog that is open.
pub fn close() {
    if let Some(dialog) = element() {
        dialog.close();
        dialog.remove();
    }
}

fn element() -> Option<HtmlDialogElement> {
    by_id(DIALOG)?.dyn_into().ok()
}

/// A button.
pub fn button(label: &str, act: impl Fn(web_sys::Event) + 'static) -> El {
    el_class("button", "button")
        .attr("type", "button")
        .on("click", act)
        .text(label)
}

/// A control with its label before it.
pub fn labelled(label: &str, id: &str, control: El) -> El {
    el_class("p", "field")
        .child(el("label").attr("for", id).text(label))
        .child(control.attr("id", id))
}

/// A select: what it offers (value and label), which of it is chosen, and what a choice does.
pub fn select(options: &[(String, String)], chosen: &str, act: impl Fn(String) + 'static) -> El {
    let options = options.iter().map(|(value, label)| {
        let option = el("option").attr("value", value).text(label);
        if value == chosen {
            option.attr("selected", "")
        } else {
            option
        }
    });
    el_class("select", "button")
        .on("change", move |event| {
            act(matrix_view::browser::value_of(&event));
        })
        .children(options)
}

/// Text to copy: readable, and selected as a whole when copying has to be done by hand.
pub fn text(id: &str, label: &str, lines: usize, content: &str) -> El {
    let area = el_class("textarea", "dialog-text")
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("rows", &lines.to_string())
        .text(content);
    labelled(label, id, area)
}

/// What a field holds.
pub fn value(id: &str) -> Option<String> {
    let element = by_id(id)?;
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return Some(select.value());
    }
    element
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
}
