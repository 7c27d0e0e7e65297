//! The examples, one button each, under their headings. They stand in the menu and in the result, and wait.

use crate::words::glance;
use matrix_engine::{Rules, preset_groups};
use maud::{Markup, html};

/// The whole list.
pub fn list(rules: &Rules) -> Markup {
    html! {
        div .examples {
            @for group in preset_groups(rules) {
                @if let Some(heading) = group.heading {
                    fieldset {
                        legend { (heading) }
                        (buttons(rules, &group.presets))
                    }
                } @else {
                    (buttons(rules, &group.presets))
                }
            }
        }
        "\n"
    }
}

fn buttons(rules: &Rules, presets: &[usize]) -> Markup {
    let presets = presets.iter();
    let presets = presets.filter_map(|at| rules.file().presets.get(*at));
    html! {
        ul {
            @for preset in presets {
                li {
                    button .button type="button" aria-disabled="true" {
                        strong { (preset.title) }
                        " "
                        span { (glance::leads_to(rules, preset)) }
                    }
                }
            }
        }
    }
}
