//! The left side: all questions in their groups, all visible, all editable at any time.

mod answer_tools;
mod conflicts;
mod pill;
mod question;

use super::common::LiveText;
use crate::state::use_app;
use leptos::prelude::*;
use question::Question;

/// The questions.
#[component]
pub fn Questions() -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let note = move || {
        if app.is_remembered.get() {
            "Answers are kept on this device only."
        } else {
            // Of rules that are not those of the site nothing is kept either.
            "Answers are not remembered: nothing is kept for this page."
        }
    };
    let groups = rules.file().groups.iter().map(|group| {
        let questions = rules
            .question_ixs()
            .filter(|question| rules.question(*question).group == group.id)
            .map(|question| view! { <Question question/> });
        view! {
            <section class="group">
                <h2>{group.title.clone()}</h2>
                {questions.collect_view()}
            </section>
        }
    });
    view! {
        <section class="questions" aria-label="Questions">
            {groups.collect_view()}
            <p class="quiet">
                <LiveText text=note/>
            </p>
        </section>
    }
}
