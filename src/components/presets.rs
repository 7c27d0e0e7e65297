//! Ready-made sets of answers: one action puts one in the place of all answers, undo brings those back.

use crate::browser;
use crate::dom::{El, after_paint, el, el_class};
use crate::state::AppState;

const MENU: &str = "examples";

/// The examples as a menu that opens; nothing when the rule file has none.
pub(super) fn menu(state: AppState) -> Option<El> {
    let rules = state.rules();
    let presets = &rules.file().presets;
    if presets.is_empty() {
        return None;
    }
    browser::close_from_outside(MENU);
    let menu = el_class("details", "menu")
        .attr("id", MENU)
        .on("keydown", |event| {
            if browser::is_escape(&event) {
                browser::close(MENU);
            }
        })
        .child(el_class("summary", "button").text("Examples"))
        .child(list(state, || browser::close(MENU)));
    Some(menu)
}

/// The examples, one button each; `leave` takes the focus to what stays.
pub(super) fn list(state: AppState, leave: fn()) -> El {
    let rules = state.rules();
    let items = rules.file().presets.iter().enumerate().map(|(at, preset)| {
        let button = el_class("button", "button")
            .attr("type", "button")
            .on("click", move |_| {
                leave();
                after_paint(move || state.apply_preset(at));
            })
            .text(&preset.title);
        el("li").child(button)
    });
    el_class("ul", "examples").children(items)
}
