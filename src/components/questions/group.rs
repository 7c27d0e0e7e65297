//! Questions that belong together, and how many of them are answered.

use super::question::Question;
use crate::components::common::LiveText;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::QuestionIx;
use matrix_text::words;

/// The questions below their heading. One at a time, it is there for the question that is asked.
#[component]
pub(super) fn Group(title: String, questions: Vec<QuestionIx>) -> impl IntoView {
    let app = use_app();
    let rows = questions
        .iter()
        .map(|question| view! { <Question question=*question/> })
        .collect_view();
    let questions = StoredValue::new(questions);
    let is_away =
        move || questions.with_value(|all| all.iter().all(|question| app.is_away(*question)));
    let answered = move || {
        questions.with_value(|all| {
            let given = app.input().with(|input| {
                let given = all.iter().filter(|it| input.answers.is_given(**it));
                given.count()
            });
            words::so_far((given, all.len()))
        })
    };
    view! {
        <section class="group" hidden=is_away>
            <div class="group-head">
                <h2>{title}</h2>
                <p class="quiet">
                    <LiveText text=answered/>
                </p>
            </div>
            {rows}
        </section>
    }
}
