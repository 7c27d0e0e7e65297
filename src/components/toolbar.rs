//! What acts on all answers: examples, undo, redo, start over. The ways to keep them and to hand them on
//! are in the document already; the start script makes them work.

use super::presets;
use crate::browser;
use crate::dom::{El, Live, after_paint, el_class};
use crate::state::AppState;

/// The toolbar.
#[must_use]
pub fn toolbar(state: AppState) -> El {
    // After the paint like the answers, so that a step which waits for it is there to be undone.
    browser::on_undo_keys(move |again| {
        after_paint(move || {
            if again {
                state.redo();
            } else {
                state.undo();
            }
        });
    });
    let button = |label: &str, usable: fn(AppState) -> bool, act: fn(AppState)| {
        el_class("button", "button")
            .attr("type", "button")
            // It stays in place and can keep the focus when there is nothing more to do.
            .live_attr("aria-disabled", move || {
                (!usable(state)).then(|| "true".to_owned())
            })
            .on("click", move |_| after_paint(move || act(state)))
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
        .child(
            undo.attr("id", "undo")
                .attr("aria-keyshortcuts", "Control+Z"),
        )
        .child(redo.attr("aria-keyshortcuts", "Control+Y Control+Shift+Z"))
        .child(start_over.attr("id", "start-over"))
        .adopt("tools")
        .child(said)
}
