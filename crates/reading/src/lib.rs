//! The part of the page that is read rather than answered: made from the rule file, as HTML.
//!
//! `matrix pack` writes it into `index.html`, where it stays when the application starts, and is all there is
//! where that cannot. For rules that the page was not finished with, the checker makes it in the browser.
//! Pure: checked rules in, text out, the same bytes in both places.
//!
//! Everything in it is text of the file, or points that the engine gives; nothing here recommends anything, and
//! nothing may need a script or a style attribute, which the policy of the page forbids. The file may be from a
//! stranger, so every text of it goes through [`escape`]. One room for each kind of section; `text` holds the
//! small words and escapes.

mod comparison;
mod notes;
mod options;
mod rampup;
mod sources;
mod text;
mod weights;

pub use text::escape;

use matrix_engine::{RuleFile, Rules};
use sources::Sources;
use text::each;

/// The whole reading part: one element. It names its rules, so that the application can hide it beside others.
#[must_use]
pub fn html(rules: &Rules) -> String {
    let file = rules.file();
    let sources = Sources::of(file);
    let sections: Vec<Section> = [
        weights::answers(rules),
        weights::strongest(file, &sources),
        options::section(file, &sources),
        rampup::section(file),
        comparison::section(file, &sources),
        notes::takeaways(file, &sources),
        notes::questions(file, &sources),
        sources.section(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let id = escape(file.id.as_str());
    let version = escape(&file.version);
    let contents = contents(&sections);
    let sections = each(&sections, Section::html);
    format!(
        "<div id=\"reading\" data-rules=\"{id}@{version}\">\n{contents}{sections}\
         <footer class=\"foot\">\n<p>Rules: {id} {version}. Everything happens in this page; no answer leaves it.</p>\n\
         </footer>\n</div>"
    )
}

/// What can be recommended, to read while the application loads.
#[must_use]
pub fn choices(file: &RuleFile) -> String {
    let items = each(&file.options, |option| {
        let (name, summary) = (escape(&option.name), escape(&option.summary));
        format!("<li><strong>{name}</strong><p class=\"quiet\">{summary}</p></li>\n")
    });
    format!("<h2>In the running</h2>\n<ul class=\"level\">\n{items}</ul>")
}

/// A titled part of the page. A room that has nothing to show returns none.
struct Section {
    id: &'static str,
    title: &'static str,
    body: String,
}

impl Section {
    /// Named by its heading, so that it can be found as a landmark.
    fn html(&self) -> String {
        let Self { id, title, body } = self;
        format!(
            "<section class=\"wide\" aria-labelledby=\"reading-{id}\">\n<h2 id=\"reading-{id}\">{title}</h2>\n{body}</section>\n"
        )
    }
}

/// Where to find what: on a narrow screen the reading part is long.
fn contents(sections: &[Section]) -> String {
    let links = each(sections, |Section { id, title, .. }| {
        format!("<li><a href=\"#reading-{id}\">{title}</a></li>\n")
    });
    if links.is_empty() {
        return links;
    }
    format!("<nav class=\"contents\" aria-label=\"To read\">\n<ul>\n{links}</ul>\n</nav>\n")
}

#[cfg(test)]
mod tests;
