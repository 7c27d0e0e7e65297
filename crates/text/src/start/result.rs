//! The right side: all options on one line, a stack to come, and ways to begin.

use super::{examples, say};
use crate::words::glance;
use crate::words::labels;
use matrix_engine::{OptionDef, Recommendation, Rules};
use maud::{Markup, html};

/// The result card.
pub fn result(rules: &Rules, result: &Recommendation) -> Markup {
    let file = rules.file();
    let (id, version) = (&file.id, &file.version);
    html! {
        section .result #result tabindex="0" aria-label=(file.words.result) data-rules={ (id) "@" (version) }
            data-winner="" data-state=(result.verdict.as_str()) {
            div {
                "\n"
                (head(rules, result))
                div .outlook {}
                "\n"
                (at_a_glance(rules, result))
                (ways_to_begin(rules))
            }
        }
        "\n"
    }
}

fn head(rules: &Rules, result: &Recommendation) -> Markup {
    html! {
        div .result-head {
            h2 { (say(rules, result, glance::title)) }
            p .certainty {
                strong { (say(rules, result, glance::standing)) }
                " "
                span { (say(rules, result, glance::advice)) }
            }
            div .acts {
                @for (name, label) in [("share", "Share"), ("export", "Export"), ("saves", "Saved"), ("together", labels::TOGETHER)] {
                    button .button type="button" aria-haspopup="dialog" data-opens=(name) aria-disabled="true" { (label) }
                    "\n"
                }
                button .link-button type="button" aria-disabled="true" { (labels::HIDE) }
            }
        }
        "\n"
    }
}

fn at_a_glance(rules: &Rules, result: &Recommendation) -> Markup {
    let layers = &rules.file().layers;
    html! {
        // Where the application cannot run, this list is all that stands here.
        h2 .start-instead { (labels::OPTIONS) }
        div .glance {
            div .ranking {
                p .axis aria-hidden="true" {
                    span { (glance::all_options(rules)) }
                    span { (labels::AGAINST) }
                    span { (labels::FOR) }
                    span { (labels::SUM) }
                }
                "\n"
                ol {
                    @for ranked in &result.ranking { (row(rules.option(ranked.option))) }
                }
                div .moved {}
            }
            "\n"
            @if !layers.is_empty() {
                div .layers-place {
                    h3 { (rules.file().words.stack) }
                    ul .layers-to-come {
                        @for layer in layers { li { (layer.title) } }
                    }
                }
            }
        }
        "\n"
    }
}

/// An option that nothing was said about: a bead on the line.
fn row(option: &OptionDef) -> Markup {
    html! {
        li .row {
            details {
                summary {
                    span .name { (option.name) }
                    span .bar.against {}
                    span .bar.for {}
                    span .sum { "0" }
                }
                p .summary { (option.summary) }
            }
        }
        "\n"
    }
}

fn ways_to_begin(rules: &Rules) -> Markup {
    html! {
        @if !rules.file().presets.is_empty() {
            div .begin {
                h3 { (labels::EXAMPLES) }
                (examples::list(rules))
            }
            "\n"
        }
    }
}
