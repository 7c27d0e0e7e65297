//! Links within the page.

use super::LiveText;
use crate::browser::focus;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use matrix_engine::{QuestionIx, Rules};

/// The id of the element that holds a question.
#[must_use]
pub fn question_anchor(rules: &Rules, question: QuestionIx) -> String {
    format!("question-{}", rules.question(question).id)
}

/// Brings an element into view and puts the focus on it. While one question is shown at a time, that may be another one, or the
/// result that is folded away.
pub fn show_place(app: AppState, id: &str) {
    if !untrack(|| app.is_in_steps()) {
        return focus::show(id);
    }
    let rules = app.rules();
    let mut questions = rules.question_ixs();
    match questions.find(|question| question_anchor(rules, *question) == id) {
        Some(question) => app.visit(question),
        None => app.open_result(),
    }
    focus::show_after_update(id.to_owned());
}

/// A link to an element of this page, which gets the focus. The address stays as it is: its fragment is for
/// answers.
#[component]
pub fn Jump(
    /// The class of the link.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The id of the link itself.
    #[prop(optional)]
    id: Option<&'static str>,
    /// The key that leads to it, with the keys of the browser for that.
    #[prop(optional)]
    access_key: Option<&'static str>,
    /// The id of the element.
    #[prop(into)]
    to: Signal<String>,
    /// What the link says.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let app = use_app();
    view! {
        <a
            class=class
            id=id
            accesskey=access_key
            href=move || format!("#{}", to.get())
            on:click=move |click| {
                click.prevent_default();
                show_place(app, &to.get_untracked());
            }
        >
            <LiveText text=label/>
        </a>
    }
}
