//! What acts on the page as a whole: start over, and take that back.

use crate::browser;
use crate::dom::{El, el_class};
use crate::state::AppState;

const START_OVER: &str = "start-over";

/// The toolbar.
#[must_use]
pub fn toolbar(state: AppState) -> El {
    let said = move || {
        let said = if state.can_undo() {
            "All answers cleared."
        } else {
            ""
        };
        said.to_owned()
    };
    let undo = move || {
        el_class("button", "button")
            .attr("type", "button")
            .on("click", move |_| {
                // The button goes away when it is used, so the focus goes to its neighbour first.
                browser::focus(START_OVER);
                state.undo_start_over();
            })
            .text("Undo")
    };
    let start_over = el_class("button", "button")
        .attr("type", "button")
        .attr("id", START_OVER)
        .live_attr("aria-disabled", move || {
            state.is_empty().then(|| "true".to_owned())
        })
        .on("click", move |_| state.start_over())
        .text("Start over");
    el_class("div", "toolbar")
        .attr("role", "group")
        .attr("aria-label", "Answers")
        .child(
            el_class("span", "toolbar-said")
                .attr("role", "status")
                .live_text(said),
        )
        .when(move || state.can_undo(), undo)
        .child(start_over)
}
