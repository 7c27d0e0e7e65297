//! The part of the page that is read rather than answered: made from the rule file, as HTML.
//!
//! `matrix pack` writes the whole [`part`] into `rules.html`, a page of its own, and into the site in one file. In
//! `index.html` it writes the [`short`] version, which stays when the application starts, and is all there is
//! where that cannot. For rules that the page was not finished with, the checker makes the whole part in the browser:
//! checked rules in, text out, the same bytes in both places.
//!
//! One room for each kind of section. What may not enter:
//!
//! - an opinion: everything here is text of the file, or points that the engine gives;
//! - a script, a handler or a `style` attribute, which the policy of the page forbids;
//! - markup that [`html!`] did not write. The file may be from a stranger, and the macro escapes every text that
//!   is put between its elements or into an attribute. So nothing here joins markup out of strings, and nothing
//!   wraps a string in `PreEscaped`.
//!
//! The line breaks are for whoever reads the source of the page.

mod comparison;
mod notes;
mod options;
mod rampup;
mod short;
mod sources;
mod table;
mod weights;

pub(crate) use comparison::cell;
pub(crate) use options::versions;
pub(crate) use rampup::time_to_learn;
pub use short::short;

use matrix_engine::{RuleFile, Rules};
use maud::{Markup, Render, html};
use sources::Sources;

/// The whole part: one element. It names its rules, so that the application can hide it beside others, and says that
/// it is whole, so that links lead into it rather than to another page.
#[must_use]
pub fn part(rules: &Rules) -> String {
    let file = rules.file();
    let sections = sections(rules);
    let part = html! {
        div #reading data-rules=(edition(file)) data-whole {
            "\n" (contents(&sections))
            @for section in &sections { (section) }
            (footer(file))
        }
    };
    part.into_string()
}

/// All that there is to read, in order.
fn sections(rules: &Rules) -> Vec<Section> {
    let file = rules.file();
    let sources = Sources::of(file);
    [
        weights::answers(rules),
        weights::strongest(file, &sources, weights::MOST_RULES),
        options::section(file, &sources),
        rampup::section(file),
        comparison::section(file, &sources),
        notes::takeaways(file, &sources),
        notes::questions(file, &sources),
        sources.section(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Which rules: `web-frameworks@2026.11`.
fn edition(file: &RuleFile) -> String {
    format!("{}@{}", file.id, file.version)
}

fn footer(file: &RuleFile) -> Markup {
    let RuleFile { id, version, .. } = file;
    html! {
        footer .foot {
            "\n"
            p { "Rules: " (id) " " (version) ". Everything happens in this page; no answer leaves it." }
            "\n"
        }
        "\n"
    }
}

/// A titled part of the page. A room that has nothing to show returns none.
struct Section {
    id: &'static str,
    title: &'static str,
    body: Markup,
}

/// Named by its heading, so that it can be found as a landmark.
impl Render for Section {
    fn render(&self) -> Markup {
        let Self { id, title, body } = self;
        html! {
            section .wide aria-labelledby={ "reading-" (id) } {
                "\n"
                h2 #{ "reading-" (id) } { (title) }
                "\n" (body)
            }
            "\n"
        }
    }
}

/// Where to find what: on a narrow screen the part is long.
fn contents(sections: &[Section]) -> Markup {
    html! {
        @if !sections.is_empty() {
            nav .contents aria-label="To read" {
                "\n"
                ul {
                    "\n"
                    @for Section { id, title, .. } in sections {
                        li { a href={ "#reading-" (id) } { (title) } }
                        "\n"
                    }
                }
                "\n"
            }
            "\n"
        }
    }
}

#[cfg(test)]
mod tests;
