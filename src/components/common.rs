//! Small pieces that several parts of the page show: links within the page, links to sources.

use crate::dom::{El, el, el_class};
use crate::state::AppState;
use matrix_engine::{Answers, Id, QuestionIx, Rules, Source};
use matrix_view::words;

pub use matrix_view::links::{jump, question_anchor};

/// A link for each answer that caused something; it leads to the question.
#[must_use]
pub fn cause_links(rules: &Rules, answers: &Answers, causes: &[QuestionIx]) -> Vec<El> {
    let causes = causes.iter();
    causes
        .map(|question| {
            let label = words::answer(rules, answers, *question);
            jump("cause", &question_anchor(rules, *question), &label)
        })
        .collect()
}

/// The sources of a statement, each with the day it was looked up.
#[must_use]
pub fn source_links(state: AppState, sources: &[Id]) -> Vec<El> {
    let rules = state.rules();
    sources
        .iter()
        .filter_map(|id| rules.find_source(id.as_str()))
        .map(|source| source_link(state, rules.source(source)))
        .collect()
}

fn source_link(state: AppState, source: &Source) -> El {
    let (dated, old) = state.today(|today| words::dated(source, today));
    el_class("span", if old { "source is-old" } else { "source" })
        .child(name_or_link(source.url.as_deref(), &source.title))
        .text(&format!(", {dated}"))
}

/// A name; where there is something to read about it, a link that leaves the page. The other site
/// learns nothing of this one and gets no hold on it.
#[must_use]
pub fn name_or_link(url: Option<&str>, name: &str) -> El {
    match url {
        Some(url) => el("a")
            .attr("href", url)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer"),
        None => el("span"),
    }
    .text(name)
}
