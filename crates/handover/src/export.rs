//! The result as a document: shown, copied, saved or printed.

use crate::dialog::{self, button, labelled, select};
use crate::{Given, hand, hidden_note};
use matrix_engine::analyse;
use matrix_text::export::{Export, Form};
use matrix_view::browser::{page_address, today};
use matrix_view::el::{El, el_class};
use std::rc::Rc;

const TEXT: &str = "export-text";

pub fn show(given: &Rc<Given>) {
    let body = if given.is_hidden {
        hidden_note()
    } else {
        body(given, Form::Record)
    };
    dialog::open("Export this result", body);
}

/// What a form is called, and what it is for.
const fn described(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Record => (
            "Decision record",
            "A record in the layout of MADR 4, to keep with the code.",
        ),
        Form::Summary => (
            "Summary",
            "A short summary in Markdown, for a chat, an issue or a mail.",
        ),
        Form::Data => (
            "JSON",
            "Everything the page knows about the result, for scripts.",
        ),
        Form::Table => (
            "CSV",
            "The matrix of answers and options, for a spreadsheet.",
        ),
    }
}

fn body(given: &Rc<Given>, form: Form) -> Vec<El> {
    let date = today();
    let export = Export {
        rules: &given.rules,
        answers: &given.answers,
        result: &given.result,
        analysis: &analyse(&given.rules, &given.answers),
        date: &date,
        link: &page_address(&given.link),
    };
    let text = export.write(form);
    let name = export.file_name(form);
    let forms = Form::ALL.map(|it| (it.as_str().to_owned(), described(it).0.to_owned()));
    let choice = select(&forms, form.as_str(), {
        let given = Rc::clone(given);
        move |chosen| {
            if let Some(form) = Form::ALL.into_iter().find(|it| it.as_str() == chosen) {
                dialog::fill(body(&given, form));
                dialog::say("");
                matrix_view::browser::focus("export-form");
            }
        }
    });
    let save = {
        let text = text.clone();
        button("Save as a file", move |_| {
            hand::download(&name, form.media_type(), &text);
        })
    };
    vec![
        labelled("Format", "export-form", choice),
        el_class("p", "quiet").text(described(form).1),
        dialog::text(TEXT, "Document", 12, &text),
        el_class("p", "ways")
            .child(button("Copy", |_| hand::copy(TEXT)))
            .child(save)
            .child(button("Print the page", |_| hand::print())),
    ]
}
