//! Answers that do not go well together, said where the answers are: what the matter is, which answer
//! is the other one, and the way to change either.

use crate::browser;
use crate::components::common::{jump, question_anchor};
use crate::dom::{El, Item, Live, after_paint, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::{QuestionIx, RuleIx};

/// The conflicts that the answer to a question is part of.
pub(super) fn of(state: AppState, question: QuestionIx) -> El {
    el_class("div", "conflicts").live_list(move || {
        state.result.with(|result| {
            let mine = result
                .conflicts()
                .filter(|it| it.causes.contains(&question));
            mine.map(|it| {
                let (rule, mut others) = (it.rule, it.causes.clone());
                others.retain(|it| *it != question);
                let labels = names(state, &others);
                let key = format!("{} {}", rule.get(), labels.join(" "));
                Item::new(key, move || {
                    conflict(state, question, rule, &others, &labels)
                })
            })
            .collect()
        })
    })
}

/// The other answers as they are read.
fn names(state: AppState, others: &[QuestionIx]) -> Vec<String> {
    let rules = state.rules();
    let others = others.iter();
    state.answers().with(|answers| {
        others
            .map(|it| words::answer(&rules, answers, *it))
            .collect()
    })
}

fn conflict(
    state: AppState,
    question: QuestionIx,
    rule: RuleIx,
    others: &[QuestionIx],
    labels: &[String],
) -> El {
    let rules = state.rules();
    let warn = rules.rule(rule).warn.as_deref().unwrap_or_default();
    let topic = words::topic(&rules, question);
    let others = others.iter().zip(labels).map(|(other, label)| {
        let target = question_anchor(&rules, *other);
        jump("", &target, &format!("Change “{label}”"))
    });
    let anchor = question_anchor(&rules, question);
    let clear = el_class("button", "link-button")
        .attr("type", "button")
        .attr("aria-label", &format!("Clear this answer, {topic}"))
        .on("click", move |_| {
            browser::focus(&anchor);
            after_paint(move || state.clear(question));
        })
        .text("Clear this answer");
    el_class("div", "conflict")
        .child(el("p").text(warn))
        .child(el_class("p", "conflict-ways").children(others).child(clear))
}
