//! One question: its values as native radio buttons or check boxes that look like pills, its
//! importance, and the way back to no answer. The desk writes into `.mark` and `data-mark` what it finds
//! out about open questions.

use super::conflicts;
use crate::browser;
use crate::components::common::question_anchor;
use crate::dom::{El, Live, after_paint, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::{Answer, Importance, Kind, QuestionIx, ValueIx};

/// What an importance is called where it is chosen.
const fn label(importance: Importance) -> &'static str {
    match importance {
        Importance::Normal => "Counts normally",
        Importance::More => "Matters more",
        Importance::Must => "Must",
    }
}

/// A question with its controls.
pub(super) fn row(state: AppState, question: QuestionIx) -> El {
    let rules = state.rules();
    let definition = rules.question(question);
    let anchor = question_anchor(&rules, question);
    let answer = state.answer(question);
    let mut row = el_class("fieldset", "question")
        .attr("id", &anchor)
        .attr("data-question", &definition.id.text)
        .live_attr("data-answered", move || {
            answer.get().is_given().then(String::new)
        })
        .child(el("legend").text(&definition.ask));
    if let Some(help) = &definition.help {
        // No question can have this id: theirs begin with `question`.
        let id = format!("help-{anchor}");
        row = row
            .attr("aria-describedby", &id)
            .child(el_class("p", "help").attr("id", &id).text(help));
    }
    let pills = rules
        .value_ixs(question)
        .map(|value| pill(state, question, value, answer));
    let tools = el_class("div", "question-tools")
        .when(
            move || !answer.get().is_given(),
            || el_class("span", "mark").text("Not answered"),
        )
        .when(
            move || answer.get().is_given(),
            move || tools(state, question, answer),
        );
    row.child(el_class("div", "pills").children(pills))
        .child(tools)
        .child(conflicts::of(state, question))
}

/// One value of a question.
fn pill(state: AppState, question: QuestionIx, value: ValueIx, answer: Memo<Answer>) -> El {
    let rules = state.rules();
    let definition = rules.question(question);
    let several = definition.kind == Kind::Many;
    let label = definition.values.get(value.get()).map(|it| &it.label);
    let input = el("input")
        .attr("type", if several { "checkbox" } else { "radio" })
        .attr("name", &definition.id.text)
        .live_flag("checked", move || answer.get().has(value))
        // The browser shows the choice by itself. It is painted first, and what follows from it in the
        // frame after, so that a click never waits for the result.
        .on("change", move |_| {
            after_paint(move || {
                if several {
                    state.toggle(question, value);
                } else {
                    state.choose(question, value);
                }
            });
        });
    el_class("label", "pill")
        .child(input)
        .child(el("span").text(label.map_or("", String::as_str)))
}

/// What can be done with an answer.
fn tools(state: AppState, question: QuestionIx, answer: Memo<Answer>) -> El {
    let rules = state.rules();
    let topic = words::topic(&rules, question);
    let levels = Importance::ALL.map(|level| {
        el("option")
            .attr("value", level.as_str())
            .live_flag("selected", move || answer.get().importance() == level)
            .text(label(level))
    });
    let importance = el_class("select", "importance")
        .attr("aria-label", &format!("Importance of {topic}"))
        .live_attr("data-raised", move || {
            (answer.get().importance() != Importance::Normal).then(String::new)
        })
        .on("change", move |event| {
            let chosen = browser::value_of(&event);
            let level = Importance::ALL.iter().find(|it| it.as_str() == chosen);
            let level = level.copied().unwrap_or_default();
            after_paint(move || state.weigh(question, level));
        })
        .children(levels);
    // These controls go away with the answer, so the focus moves to the row first.
    let anchor = question_anchor(&rules, question);
    let clear = el_class("button", "link-button")
        .attr("type", "button")
        .attr("aria-label", &format!("Clear {topic}"))
        .on("click", move |_| {
            browser::focus(&anchor);
            after_paint(move || state.clear(question));
        })
        .text("Clear");
    el_class("span", "answer-tools")
        .child(importance)
        .child(clear)
}
