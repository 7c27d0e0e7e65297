//! The left side: all questions in their groups, all visible, all editable at any time.

mod conflicts;
mod row;

use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::Group;

/// The questions. `remembered` says whether answers survive a reload.
#[must_use]
pub fn questions(state: AppState, remembered: RwSignal<bool>) -> El {
    let note = move || {
        let note = if remembered.get() {
            "Answers are kept on this device only."
        } else {
            "Answers are not remembered: this browser keeps nothing for this page."
        };
        note.to_owned()
    };
    let rules = state.rules();
    el_class("section", "questions")
        .attr("aria-label", "Questions")
        .children(rules.file().groups.iter().map(|it| group(state, it)))
        .child(el_class("p", "quiet").live_text(note))
}

fn group(state: AppState, group: &Group) -> El {
    let rules = state.rules();
    let rows = rules
        .question_ixs()
        .filter(|question| rules.question(*question).group == group.id)
        .map(|question| row::row(state, question));
    el_class("section", "group")
        .child(el("h2").text(&group.title))
        .children(rows)
}
