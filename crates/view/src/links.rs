//! Links within the page, and the link to its answers.

use crate::browser;
use crate::el::{El, el_class};
use matrix_engine::{Answers, QuestionIx, Recommendation, Rules, write_link};

/// The id of the element that holds a question.
#[must_use]
pub fn question_anchor(rules: &Rules, question: QuestionIx) -> String {
    format!("question-{}", rules.question(question).id)
}

/// A link to an element of this page. The address of the page stays as it is: its fragment is for
/// answers.
#[must_use]
pub fn jump(class: &str, target: &str, label: &str) -> El {
    let href = format!("#{target}");
    let target = target.to_owned();
    el_class("a", class)
        .attr("href", &href)
        .on("click", move |click| {
            click.prevent_default();
            browser::show(&target);
        })
        .text(label)
}

/// The fragment of the link to these answers; empty without answers. It does not give away a result that
/// the visitor has hidden.
#[must_use]
pub fn link_to(rules: &Rules, answers: &Answers, result: &Recommendation) -> String {
    let leaders = if browser::shows_result() {
        result.leaders.as_slice()
    } else {
        &[]
    };
    write_link(rules, answers, leaders)
}
