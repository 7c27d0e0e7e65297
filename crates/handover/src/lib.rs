//! The dialogs: share a link, export a document, keep answers under a name, embed the page. They come as
//! a module of their own when the first of them is opened.
//!
//! A dialog is told the answers as text when it opens, and works out the rest from the same rules. It
//! changes no answer itself: saved ones are opened as a link is. Nothing here may be needed to answer or to
//! read a result.

mod dialog;
mod embed;
mod export;
mod hand;
mod saves;
mod share;

use matrix_engine::{Answers, Recommendation, Rules, Verdict, evaluate, read_answers};
use matrix_text::words;
use matrix_view::browser::shows_result;
use matrix_view::el::{El, el};
use matrix_view::links::link_to;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;

/// The dialogs of one page.
#[wasm_bindgen]
pub struct Handover {
    rules: Rc<Rules>,
    /// Whether the rules are those of the site. Answers to others are not kept.
    own: bool,
}

#[wasm_bindgen]
impl Handover {
    /// Dialogs over packed rules; none for any other text.
    #[must_use]
    pub fn open(rules: &str, own: bool) -> Option<Handover> {
        let rules = Rc::new(Rules::from_packed(rules)?);
        Some(Self { rules, own })
    }

    /// Opens a dialog by its name, with these answers. Nothing happens for a name that is none.
    pub fn show(&self, name: &str, answers: &str) {
        let (answers, _) = read_answers(&self.rules, answers);
        let result = evaluate(&self.rules, &answers);
        let given = Rc::new(Given {
            link: link_to(&self.rules, &answers, &result),
            rules: Rc::clone(&self.rules),
            own: self.own,
            answers,
            result,
            is_hidden: !shows_result(),
        });
        match name {
            "share" => share::show(&given),
            "export" => export::show(&given),
            "saves" => saves::show(&given),
            "embed" => embed::show(&given),
            _ => {}
        }
    }
}

/// What a dialog is opened with.
struct Given {
    rules: Rc<Rules>,
    own: bool,
    answers: Answers,
    result: Recommendation,
    /// The fragment of the link to these answers; empty without answers.
    link: String,
    /// Whether the visitor wants to finish before seeing the result: no dialog may give it away.
    is_hidden: bool,
}

impl Given {
    /// Who leads and how surely, in one line; how much is answered while that is hidden.
    fn summary(&self) -> String {
        if self.is_hidden {
            words::counted(self.answers.count(), "answer")
        } else {
            summary(&self.rules, &self.result)
        }
    }
}

/// What stands in place of what would give the result away.
fn hidden_note() -> Vec<El> {
    let says =
        "You have hidden the result until you finish. Show it first; then it can be handed on.";
    vec![el("p").text(says)]
}

fn summary(rules: &Rules, result: &Recommendation) -> String {
    let headline = words::headline(rules, result, result.verdict);
    if result.verdict == Verdict::NothingSaid {
        return headline;
    }
    format!(
        "{headline}: {}",
        words::short_certainty(rules, result, result.verdict)
    )
}
