//! Links within the page.

use crate::browser;
use crate::el::{El, el_class};
use matrix_engine::{QuestionIx, Rules};

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
