//! Answers that do not go well together, said where the answers are: what the matter is, which answer
//! is the other one, and the way to change either.

use crate::browser::focus;
use crate::components::common::{Each, Jump, question_anchor};
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::{QuestionIx, RuleIx};
use matrix_text::words;

/// A warning that the answer to a question is part of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Conflict {
    rule: RuleIx,
    /// The other answers, as they are read.
    others: Vec<(QuestionIx, String)>,
}

fn conflicts(app: AppState, question: QuestionIx) -> Vec<Conflict> {
    let rules = app.rules();
    app.result.with(|result| {
        let mine = result
            .conflicts()
            .filter(|fired| fired.causes.contains(&question));
        mine.map(|fired| {
            let others = fired.causes.iter().filter(|cause| **cause != question);
            let others = others.map(|cause| {
                let label = app
                    .input()
                    .with(|input| words::answer(rules, &input.answers, *cause));
                (*cause, label)
            });
            Conflict {
                rule: fired.rule,
                others: others.collect(),
            }
        })
        .collect()
    })
}

/// The conflicts that the answer to a question is part of.
#[component]
pub(super) fn Conflicts(question: QuestionIx) -> impl IntoView {
    let app = use_app();
    let conflicts = Memo::new(move |_| conflicts(app, question));
    view! {
        <div class="conflicts">
            <Each of=move || conflicts.get() let:conflict>
                <ConflictNote question conflict/>
            </Each>
        </div>
    }
}

#[component]
fn ConflictNote(question: QuestionIx, conflict: Conflict) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let topic = words::topic(rules, question);
    let others = conflict.others.into_iter().map(|(other, label)| {
        let to = question_anchor(rules, other);
        view! { <Jump to label=format!("Change “{label}”")/> }
    });
    let anchor = question_anchor(rules, question);
    let clear = move |_| {
        focus::focus(&anchor);
        app.clear(question);
    };
    view! {
        <div class="conflict">
            <p>{rules.rule(conflict.rule).warn.clone()}</p>
            <p class="conflict-ways">
                {others.collect_view()}
                <button
                    class="link-button"
                    type="button"
                    aria-label=format!("Clear this answer, {topic}")
                    on:click=clear
                >
                    "Clear this answer"
                </button>
            </p>
        </div>
    }
}
