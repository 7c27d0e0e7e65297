//! The left side: all questions in their groups, open.

use crate::words::{self, labels};
use matrix_engine::{Group, Kind, Question, Rules, Value};
use maud::{Markup, html};

/// The questions and what becomes of answers.
pub fn questions(rules: &Rules) -> Markup {
    html! {
        section .questions aria-label="Questions" {
            "\n"
            div .steps-head {
                button .link-button.one-at-a-time type="button" aria-disabled="true" { (labels::ONE_AT_A_TIME) }
            }
            "\n"
            @for it in &rules.file().groups { (group(rules, it)) }
            p .quiet { (labels::KEPT) }
        }
        "\n"
    }
}

fn group(rules: &Rules, group: &Group) -> Markup {
    let questions = rules.questions().iter();
    let questions = questions.filter(|question| question.group == group.id);
    html! {
        section .group {
            div .group-head {
                h2 { (group.title) }
                p .quiet { (words::so_far((0, questions.clone().count()))) }
            }
            "\n"
            @for question in questions { (row(question)) }
        }
        "\n"
    }
}

fn row(question: &Question) -> Markup {
    let Question { id, ask, help, .. } = question;
    let anchor = format!("question-{id}");
    let help_id = help.is_some().then(|| format!("help-{anchor}"));
    html! {
        fieldset .question id=(anchor) data-question=(id) aria-describedby=[&help_id] {
            legend { (ask) }
            @if let (Some(help), Some(id)) = (help, &help_id) { p .help id=(id) { (help) } }
            div .pills {
                @for value in &question.values { (pill(question, value)) }
            }
            div .question-tools { span .mark { (labels::NOT_ANSWERED) } }
            div .conflicts {}
        }
        "\n"
    }
}

fn pill(question: &Question, value: &Value) -> Markup {
    let several = question.kind == Kind::Many;
    html! {
        label .pill {
            // What is chosen before the application runs is found by its value.
            input type=(if several { "checkbox" } else { "radio" }) name=(question.id) value=(value.id) autocomplete="off";
            span { (value.label) }
        }
    }
}
