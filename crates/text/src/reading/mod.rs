//! The part of the page that is read rather than answered: made from the rule file, as HTML.
//!
//! `matrix pack` writes it into `index.html`, where it stays when the application starts, and is all there is
//! where that cannot. For rules that the page was not finished with, the checker makes it in the browser:
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
mod sources;
mod weights;

use matrix_engine::{OptionDef, RuleFile, Rules};
use maud::{Markup, Render, html};
use sources::Sources;

/// The whole part: one element. It names its rules, so that the application can hide it beside others.
#[must_use]
pub fn part(rules: &Rules) -> String {
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
    let RuleFile { id, version, .. } = file;
    let part = html! {
        div #reading data-rules={ (id) "@" (version) } {
            "\n" (contents(&sections))
            @for section in &sections { (section) }
            footer .foot {
                "\n"
                p { "Rules: " (id) " " (version) ". Everything happens in this page; no answer leaves it." }
                "\n"
            }
            "\n"
        }
    };
    part.into_string()
}

/// What can be recommended, to read while the application loads.
#[must_use]
pub fn choices(file: &RuleFile) -> String {
    let choices = html! {
        h2 { "In the running" }
        "\n"
        ul .level {
            "\n"
            @for option in &file.options {
                li { strong { (option.name) } p .quiet { (option.summary) } }
                "\n"
            }
        }
    };
    choices.into_string()
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

/// A table with a column for each option, below a corner that says what the rows are. Its frame scrolls by
/// itself, so it has a name and can be reached by keyboard.
fn option_table(
    name: &str,
    class: &str,
    corner: &str,
    options: &[OptionDef],
    rows: &Markup,
) -> Markup {
    html! {
        div .scroll role="region" aria-label=(name) tabindex="0" {
            "\n"
            table class=(class) {
                "\n"
                thead {
                    tr {
                        th scope="col" { (corner) }
                        @for option in options { th scope="col" { (option.name) } }
                    }
                }
                "\n"
                (rows)
                "\n"
            }
            "\n"
        }
    }
}

#[cfg(test)]
mod tests;
