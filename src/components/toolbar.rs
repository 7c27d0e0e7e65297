//! What acts on all answers: examples, undo, redo, start over; and the ways to keep them and to hand
//! them on, whose dialogs come as a module of their own when they are opened.

use super::presets;
use crate::browser;
use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;

/// The toolbar.
#[must_use]
pub fn toolbar(state: AppState) -> El {
    browser::on_undo_keys(move |again| {
        if again {
            state.redo();
        } else {
            state.undo();
        }
    });
    let button = |label: &str, usable: fn(AppState) -> bool, act: fn(AppState)| {
        el_class("button", "button")
            .attr("type", "button")
            // It stays in place and can keep the focus when there is nothing more to do.
            .live_attr("aria-disabled", move || {
                (!usable(state)).then(|| "true".to_owned())
            })
            .on("click", move |_| act(state))
            .text(label)
    };
    let said = el_class("span", "toolbar-said")
        .attr("role", "status")
        .live_text(move || state.said());
    let undo = button("Undo", AppState::can_undo, AppState::undo);
    let redo = button("Redo", AppState::can_redo, AppState::redo);
    let start_over = button(
        "Start over",
        |state| !state.is_empty(),
        AppState::start_over,
    );
    el_class("div", "toolbar")
        .attr("role", "group")
        .attr("aria-label", "Answers")
        .children(presets::menu(state))
        .child(undo.attr("aria-keyshortcuts", "Control+Z"))
        .child(redo.attr("aria-keyshortcuts", "Control+Y Control+Shift+Z"))
        .child(start_over.attr("id", "start-over"))
        .children(ways_out(state))
        .child(said)
}

/// What leads out of the page: in an embedded page to the whole one, else dialogs and the theme.
fn ways_out(state: AppState) -> Vec<El> {
    if browser::is_embedded() {
        let link = el_class("a", "button full-page")
            .attr("target", "_blank")
            .attr("rel", "noopener")
            .live_attr("href", move || Some(browser::page_address(&state.link())))
            .text("Open the full page");
        return vec![link];
    }
    let dialogs = [
        ("share", "Share"),
        ("export", "Export"),
        ("saves", "Saves"),
        ("embed", "Embed"),
    ];
    let dialogs = dialogs.map(|(name, label)| {
        el_class("button", "button")
            .attr("type", "button")
            .attr("aria-haspopup", "dialog")
            .attr("id", &format!("open-{name}"))
            .on("click", move |_| browser::send("matrix-open", name))
            .text(label)
    });
    dialogs.into_iter().chain([theme()]).collect()
}

/// Light, dark, or as the system has it. The script that ran before the first paint makes it so.
fn theme() -> El {
    let chosen = browser::theme();
    let themes = [("", "Theme: system"), ("light", "Light"), ("dark", "Dark")];
    let themes = themes.map(|(value, label)| {
        let option = el("option").attr("value", value).text(label);
        if value == chosen {
            option.attr("selected", "")
        } else {
            option
        }
    });
    el_class("select", "button")
        .attr("aria-label", "Theme")
        .on("change", |event| {
            browser::send("matrix-theme", &browser::value_of(&event))
        })
        .children(themes)
}
