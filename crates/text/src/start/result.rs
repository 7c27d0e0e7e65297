//! The right side: nothing said yet, a way to begin, and what is in the running.

use super::{examples, say};
use crate::words::{self, labels};
use matrix_engine::{Recommendation, Rules};
use maud::{Markup, html};

/// The result card.
pub fn result(rules: &Rules, result: &Recommendation) -> Markup {
    let file = rules.file();
    let (id, version) = (&file.id, &file.version);
    html! {
        section .result #result tabindex="0" aria-label=(labels::RESULT) data-rules={ (id) "@" (version) }
            data-winner="" data-state=(result.verdict.as_str()) {
            div {
                "\n"
                (head(rules, result))
                div .outlook {}
                "\n"
                (level(rules))
            }
        }
        "\n"
    }
}

fn head(rules: &Rules, result: &Recommendation) -> Markup {
    html! {
        div .result-head {
            p .eyebrow {
                span { (labels::RESULT) }
                button .link-button type="button" aria-disabled="true" { (labels::HIDE) }
            }
            h2 { (say(rules, result, words::headline)) }
            p .certainty {
                strong { (say(rules, result, words::certainty)) }
                " "
                span { (say(rules, result, words::meaning)) }
            }
        }
        "\n"
    }
}

/// All options, while nothing puts one before another.
fn level(rules: &Rules) -> Markup {
    let file = rules.file();
    html! {
        div {
            @if !file.presets.is_empty() {
                h3 { (labels::EXAMPLES) }
                (examples::list(rules))
            }
            h3 { (labels::IN_THE_RUNNING) }
            // Where the application cannot run, this list is all that stands here.
            h2 .start-instead { (labels::IN_THE_RUNNING) }
            ul .level {
                "\n"
                @for option in &file.options {
                    li { strong { (option.name) } p .quiet { (option.summary) } }
                    "\n"
                }
            }
        }
        "\n"
    }
}
