//! The result as a document: shown, copied, saved or printed.

use super::copy_button::CopyButton;
use super::fields::{ChoiceField, TextToCopy, choices};
use super::given::{Given, HiddenNote};
use super::saved_file;
use crate::browser::location::page_address;
use crate::browser::{clock, focus, print};
use crate::components::common::{DialogFrame, LiveText};
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::{Analysis, analyse};
use matrix_text::export::{Export, Form};
use std::sync::Arc;

const TEXT: &str = "export-text";
const FORM: &str = "export-form";

/// What a form is called.
const fn label(form: Form) -> &'static str {
    match form {
        Form::Record => "Decision record",
        Form::Summary => "Summary",
        Form::Data => "JSON",
        Form::Table => "CSV",
    }
}

/// What a form is for.
const fn purpose(form: Form) -> &'static str {
    match form {
        Form::Record => "A record in the layout of MADR 4, to keep with the code.",
        Form::Summary => "A short summary in Markdown, for a chat, an issue or a mail.",
        Form::Data => "Everything the page knows about the result, for scripts.",
        Form::Table => "The matrix of answers and options, for a spreadsheet.",
    }
}

/// Everything that a document is made of.
struct Content {
    given: Arc<Given>,
    analysis: Analysis,
    date: String,
    address: String,
}

impl Content {
    fn now(app: AppState, given: Arc<Given>) -> Self {
        let analysed = app.analysed.get_untracked();
        let analysed = analysed.filter(|analysed| analysed.input == given.input);
        let analysis = analysed.map_or_else(
            // Nobody waits long for it, and a document without it would say less.
            || analyse(&given.judged, &given.input.answers),
            |analysed| analysed.analysis.clone(),
        );
        Self {
            analysis,
            date: clock::today(),
            address: page_address(&given.link),
            given,
        }
    }

    fn export(&self) -> Export<'_> {
        Export {
            rules: &self.given.judged,
            answers: &self.given.input.answers,
            result: &self.given.result,
            without: self.given.without.as_ref(),
            analysis: &self.analysis,
            date: &self.date,
            link: &self.address,
        }
    }
}

/// The dialog.
#[component]
pub(super) fn ExportDialog(given: Arc<Given>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let body = if given.is_hidden {
        view! { <HiddenNote/> }.into_any()
    } else {
        let content = Content::now(use_app(), given);
        view! { <Document content said/> }.into_any()
    };
    view! {
        <DialogFrame title="Export this result" said>
            {body}
        </DialogFrame>
    }
}

/// The document in the form that is chosen.
#[component]
fn Document(content: Content, said: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let content = StoredValue::new(content);
    let form = RwSignal::new(Form::Record);
    let text = Memo::new(move |_| content.with_value(|content| content.export().write(form.get())));
    let choose = move |chosen: String| {
        let chosen = Form::ALL.into_iter().find(|form| form.as_str() == chosen);
        form.set(chosen.unwrap_or(Form::Record));
        said.set(String::new());
        // Not every browser leaves it there after a choice by pointer.
        focus::focus(FORM);
    };
    let save = move |_| {
        let form = form.get_untracked();
        let name = content.with_value(|content| content.export().file_name(form));
        said.set(text.with_untracked(|text| saved_file::save(&name, form.media_type(), text)));
    };
    let print = move |_| {
        app.dialog.set(None);
        print::print_after_update();
    };
    view! {
        <ChoiceField
            id=FORM
            label="Format"
            choices=choices(Form::ALL.map(|form| (form.as_str(), label(form))))
            chosen=Signal::derive(move || form.get().as_str().to_owned())
            choose
        />
        <p class="quiet">
            <LiveText text=move || purpose(form.get())/>
        </p>
        <TextToCopy id=TEXT label="Document" lines=12 text=text.into()/>
        <p class="ways">
            <CopyButton label="Copy" text=text.into() field=TEXT said/>
            <button class="button" type="button" on:click=save>
                "Save as a file"
            </button>
            <button class="button" type="button" on:click=print>
                "Print the page"
            </button>
        </p>
    }
}
