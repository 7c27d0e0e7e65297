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
//! - What is said where the page has come without its style sheet is hidden by that sheet, so it needs neither a script nor
//!   a style of its own.
//! - How far loading is, and what is said where nothing comes, take no room (`style/start.css`).
//!
//! No answers of anybody may enter here, and nothing that only the application can know.

mod examples;
mod questions;
mod result;
mod toolbar;

use crate::words::{self, glance, labels};
use matrix_engine::{Answers, Recommendation, RuleFile, Rules, Verdict, evaluate};
use maud::{Markup, html};

/// All of it, for the place that the application fills. `address` is where the page will be, if that is known.
#[must_use]
pub fn start(rules: &Rules, address: Option<&str>) -> String {
    let result = evaluate(rules, &Answers::none(rules));
    let page = html! {
        div .app.start {
            "\n"
            (unstyled(address))
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

/// What is said where the style sheet does not come. A page at `/matrix` looks for its files beside that, and not in it.
fn unstyled(address: Option<&str>) -> Markup {
    html! {
        p .start-unstyled {
            "The files that belong to this page were not found. The address of the page has to end with a slash: "
            @match address {
                Some(address) => { "open " a href=(address) { (address) } "." }
                None => "put a / at its end, and open it again.",
            }
            " If that does not help, tell the owner of this site."
        }
        "\n"
    }
}

/// What is said where the application does not come. It is hidden until the style sheet shows it: without that, it would be
/// wrong.
fn notes() -> Markup {
    html! {
        noscript {
            p .start-note { "The chooser needs JavaScript and WebAssembly, and JavaScript is off. What stands below is for reading." }
        }
        "\n"
        p .start-note.start-slow hidden {
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
            span .mini-place aria-hidden="true" hidden[result.verdict.is_undifferentiated()] {}
            p {
                strong { (say(rules, result, glance::title)) }
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
