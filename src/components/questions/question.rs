//! One question: its values, what can be done with its answer, and what its answer is at odds with.

use super::answer_tools::AnswerTools;
use super::conflicts::Conflicts;
use super::pill::Pill;
use crate::components::common::{LiveText, question_anchor};
use crate::mark::Mark;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::{QuestionIx, Rules};

/// A question with its controls.
#[component]
pub(super) fn Question(question: QuestionIx) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let definition = rules.question(question);
    let anchor = question_anchor(rules, question);
    let answer = app.answer(question);
    let is_answered = Memo::new(move |_| answer.get().is_given());
    let mark = Memo::new(move |_| Mark::of(app, question));
    let help = definition.help.clone().map(|help| {
        // No question can have this id: theirs begin with `question`.
        let id = format!("help-{anchor}");
        (id, help)
    });
    // One question at a time takes the focus when it comes.
    let legend_tab = move || app.is_in_steps().then_some("-1");
    let described_by = help.as_ref().map(|(id, _)| id.clone());
    let pills = rules
        .value_ixs(question)
        .map(|value| view! { <Pill question value answer/> });
    view! {
        <fieldset
            class="question"
            id=anchor
            data-question=definition.id.to_string()
            data-answered=move || is_answered.get().then_some("")
            data-mark=move || mark.get().as_str()
            aria-describedby=described_by
            hidden=move || app.is_away(question)
        >
            <legend id=legend_id(rules, question) tabindex=legend_tab>
                {definition.ask.clone()}
            </legend>
            {help.map(|(id, help)| view! { <p class="help" id=id>{help}</p> })}
            <div class="pills">{pills.collect_view()}</div>
            <div class="question-tools">
                <Show
                    when=move || is_answered.get()
                    fallback=move || {
                        view! {
                            <span class="mark">
                                <LiveText text=move || mark.get().says()/>
                            </span>
                        }
                    }
                >
                    <AnswerTools question answer/>
                </Show>
            </div>
            <Conflicts question/>
        </fieldset>
    }
}

/// The id of what asks a question.
pub(super) fn legend_id(rules: &Rules, question: QuestionIx) -> String {
    // No question can have this id: theirs begin with `question`.
    format!("asks-{}", question_anchor(rules, question))
}
