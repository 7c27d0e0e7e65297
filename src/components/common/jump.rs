//! Links within the page.

use super::LiveText;
use crate::browser::focus;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use matrix_engine::{QuestionIx, Rules};

/// The id of the element that holds a question.
#[must_use]
pub fn question_anchor(rules: &Rules, question: QuestionIx) -> String {
    format!("question-{}", rules.question(question).id)
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
    view! {
        <a
            class=class
            id=id
            accesskey=access_key
            href=move || format!("#{}", to.get())
            on:click=move |click| {
                click.prevent_default();
                focus::show(&to.get_untracked());
            }
        >
            <LiveText text=label/>
        </a>
    }
}
