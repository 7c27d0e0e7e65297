//! Answers that do not go well together, said where the answers are: what the matter is, which answer is
//! the other one, and the way to change either.

use crate::page::all;
use crate::view::View;
use matrix_engine::{QuestionIx, RuleIx};
use matrix_view::browser::{self, by_id};
use matrix_view::el::{El, el, el_class, replace};
use matrix_view::links::{jump, question_anchor};
use matrix_view::words;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

pub fn show(view: &View) {
    for question in view.rules.question_ixs() {
        let row = by_id(&question_anchor(&view.rules, question));
        let place = row.and_then(|row| all(&row, ".conflicts").pop());
        if let Some(place) = place {
            fill(view, question, &place);
        }
    }
}

/// The conflicts that the answer to a question is part of. While they stay the same nothing is touched, so
/// that the focus stays in them.
fn fill(view: &View, question: QuestionIx, place: &Element) {
    let conflicts = view.result.conflicts();
    let mine = conflicts.filter(|it| it.causes.contains(&question));
    let mine: Vec<(RuleIx, Vec<(QuestionIx, String)>)> = mine
        .map(|it| {
            let others = it.causes.iter().filter(|it| **it != question);
            let others = others.map(|it| (*it, words::answer(&view.rules, &view.answers, *it)));
            (it.rule, others.collect())
        })
        .collect();
    let key = mine.iter().map(|(rule, others)| {
        let labels: Vec<&str> = others.iter().map(|(_, label)| label.as_str()).collect();
        format!("{} {}", rule.get(), labels.join(" "))
    });
    let key = key.collect::<Vec<_>>().join("\n");
    if place.get_attribute("data-shown").unwrap_or_default() == key {
        return;
    }
    let _ = place.set_attribute("data-shown", &key);
    let conflicts = mine.iter();
    let conflicts = conflicts.map(|(rule, others)| conflict(view, question, *rule, others));
    replace(place, conflicts.collect());
}

fn conflict(
    view: &View,
    question: QuestionIx,
    rule: RuleIx,
    others: &[(QuestionIx, String)],
) -> El {
    let rules = &view.rules;
    let warn = rules.rule(rule).warn.as_deref().unwrap_or_default();
    let others = others.iter().map(|(other, label)| {
        let target = question_anchor(rules, *other);
        jump("", &target, &format!("Change “{label}”"))
    });
    let anchor = question_anchor(rules, question);
    let topic = words::topic(rules, question);
    let clear = el_class("button", "link-button")
        .attr("type", "button")
        .attr("aria-label", &format!("Clear this answer, {topic}"))
        .on("click", move |_| clear(&anchor))
        .text("Clear this answer");
    el_class("div", "conflict")
        .child(el("p").text(warn))
        .child(el_class("p", "conflict-ways").children(others).child(clear))
}

/// Does what the row's own control does: the desk changes no answers.
fn clear(anchor: &str) {
    let control = by_id(anchor).and_then(|row| all(&row, ".answer-tools button").pop());
    if let Some(control) = control.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        browser::focus(anchor);
        control.click();
    }
}
