//! What acts on all answers, and what leads out of the page. How far loading is stands where the application says
//! what happened to the answers.

use super::examples;
use maud::{Markup, html};

use matrix_engine::Rules;

/// What is handed on or kept in a dialog: its name and its label.
const DIALOGS: [(&str, &str); 2] = [("embed", "Embed"), ("rules", "Own rules")];
const THEMES: [(&str, &str); 3] = [
    ("", "Theme: system"),
    ("light", "Theme: light"),
    ("dark", "Theme: dark"),
];

/// The toolbar.
pub fn toolbar(rules: &Rules) -> Markup {
    html! {
        div .toolbar role="group" aria-label="Answers" {
            "\n"
            @if !rules.file().presets.is_empty() {
                details .menu #examples {
                    summary .button { "Examples" }
                    (examples::list(rules))
                }
                "\n"
            }
            button .button #undo type="button" aria-disabled="true" aria-keyshortcuts="Control+Z" { "Undo" }
            "\n"
            button .button type="button" aria-disabled="true" aria-keyshortcuts="Control+Y Control+Shift+Z" { "Redo" }
            "\n"
            button .button #start-over type="button" aria-disabled="true" { "Start over" }
            "\n"
            (tools())
            (progress())
        }
        "\n"
    }
}

fn tools() -> Markup {
    html! {
        details .menu #tools {
            summary .button { "Menu" }
            ul .menu-items {
                @for (name, label) in DIALOGS {
                    li { button .button type="button" aria-haspopup="dialog" data-opens=(name) aria-disabled="true" { (label) } }
                }
                li {
                    select .button #theme aria-label="Theme" autocomplete="off" {
                        @for (value, label) in THEMES { option value=(value) { (label) } }
                    }
                }
            }
        }
        "\n"
        a .button.full-page href="?" target="_blank" rel="noopener" { "Open the full page" }
        "\n"
    }
}

fn progress() -> Markup {
    html! {
        span .toolbar-said {
            span .start-progress {
                label #start-text for="start-bar" { "Loading the chooser" }
                progress #start-bar max="1" {}
            }
        }
        "\n"
    }
}
