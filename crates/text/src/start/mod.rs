//! The page as it stands in `index.html` before the application runs, as HTML: what the application shows while
//! nothing is answered, so that nothing moves when it takes over.
//!
//! It has the elements and the classes of the components in `src/components/`, one file for each region. Its text
//! comes from the rules and from [`crate::words`], as theirs does. A browser test holds that both look the same.
//!
//! - Controls that the browser runs by itself work at once: pills, the menu of examples, the theme. What a visitor
//!   chooses early is for the application to read. A browser that fills in what stood there before a reload would
//!   look like such a visitor, so the pills forbid it.
//! - Controls that wait for the application say so, by `aria-disabled`, and can have the focus.
//! - How far loading is, and what is said where nothing comes, take no room (`style/start.css`).
//!
//! No answers of anybody may enter here, and nothing that only the application can know.

mod examples;
mod questions;
mod result;
mod toolbar;

use crate::words::{self, labels};
use matrix_engine::{Answers, Recommendation, RuleFile, Rules, Verdict, evaluate};
use maud::{Markup, html};

/// All of it, for the place that the application fills.
#[must_use]
pub fn start(rules: &Rules) -> String {
    let result = evaluate(rules, &Answers::none(rules));
    let page = html! {
        div .app.start {
            "\n"
            a .skip href="#result" { (labels::SKIP) }
            "\n"
            (head(rules))
            (notes())
            main {
                "\n"
                div .columns {
                    "\n"
                    (questions::questions(rules))
                    (result::result(rules, &result))
                }
                "\n"
            }
            "\n"
            (bottom_bar(rules, &result))
        }
    };
    page.into_string()
}

fn head(rules: &Rules) -> Markup {
    let RuleFile { title, summary, .. } = rules.file();
    html! {
        header .head {
            "\n"
            div {
                h1 { (title) }
                "\n"
                p .lead { (summary) }
            }
            "\n"
            (toolbar::toolbar(rules))
        }
        "\n"
    }
}

/// What is said where the application does not come.
fn notes() -> Markup {
    html! {
        noscript {
            p .start-note { "The chooser needs JavaScript and WebAssembly, and JavaScript is off. What stands below is for reading." }
        }
        "\n"
        p .start-note.start-slow {
            "The chooser has not started. Reload the page. If it stays like this, your browser may be too old, or a file \
             of this site was blocked or is missing. What stands below can be read without it."
        }
        "\n"
    }
}

/// A sentence about a recommendation that nobody has asked for yet.
type Sentence = fn(&Rules, &Recommendation, Verdict) -> String;

fn say(rules: &Rules, result: &Recommendation, sentence: Sentence) -> String {
    sentence(rules, result, result.verdict)
}

/// On narrow screens: who leads.
fn bottom_bar(rules: &Rules, result: &Recommendation) -> Markup {
    html! {
        aside .bottom-bar aria-label="Current result" {
            p {
                strong { (say(rules, result, words::headline)) }
                " "
                span { (say(rules, result, words::short_certainty)) }
            }
            a .button href="#result" { (labels::SHOW_WHY) }
        }
        "\n"
    }
}

#[cfg(test)]
mod tests;
