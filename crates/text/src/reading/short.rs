//! The short version of the part for reading, for the page where one answers: the strongest rules, the takeaways,
//! and the way to the rest. Whatever grows with each rule or option stays with the rest.

use super::{Section, Sources, footer, notes, sections, weights};
use matrix_engine::Rules;
use maud::html;

/// Vetoes and the largest points; more is for the page of the rules.
const MOST_RULES: usize = 8;

/// The short version: one element that names its rules, as the whole part does. `whole` is the page that has the
/// whole part, as links begin.
#[must_use]
pub fn short(rules: &Rules, whole: &str) -> String {
    let file = rules.file();
    let sources = Sources::on(file, whole);
    let shown: Vec<Section> = [
        weights::strongest(file, &sources, MOST_RULES),
        notes::takeaways(file, &sources),
    ]
    .into_iter()
    .flatten()
    .collect();
    let part = html! {
        div #reading data-rules=(super::edition(file)) {
            "\n"
            @for section in &shown { (section) }
            section .wide aria-labelledby="reading-more" {
                "\n"
                h2 #reading-more { a href=(whole) { "All rules, facts and sources" } }
                "\n"
                p .lead { "On a page of their own: what each answer weighs, the options in detail, and what all of it rests on." }
                "\n"
                nav .contents aria-label="To read" {
                    "\n"
                    ul {
                        "\n"
                        @for Section { id, title, .. } in sections(rules) {
                            li { a href={ (whole) "#reading-" (id) } { (title) } }
                            "\n"
                        }
                    }
                    "\n"
                }
                "\n"
            }
            "\n"
            (footer(file))
        }
    };
    part.into_string()
}
