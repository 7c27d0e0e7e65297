//! What the analysis says about the open questions, where they are asked: which one decides most, which
//! can no longer change the result.

use crate::page::all;
use crate::view::View;
use matrix_view::browser::by_id;
use matrix_view::links::question_anchor;

pub fn show(view: &View) {
    let next = view.analysis.ask.first().map(|it| it.question);
    for question in view.rules.question_ixs() {
        let (mark, says) = if Some(question) == next {
            ("next", "Decides most")
        } else if view.analysis.settled.contains(&question) {
            ("settled", "Cannot change the result")
        } else {
            ("", "Not answered")
        };
        let Some(row) = by_id(&question_anchor(&view.rules, question)) else {
            continue;
        };
        // What stays the same is not touched: every write makes the browser look again.
        if row.get_attribute("data-mark").as_deref() != Some(mark) {
            let _ = row.set_attribute("data-mark", mark);
        }
        for place in all(&row, ".mark") {
            if place.text_content().as_deref() != Some(says) {
                place.set_text_content(Some(says));
            }
        }
    }
}
