//! Ready-made sets of answers: one action puts one in the place of all answers, undo brings those back.

use crate::browser;
use crate::dom::{El, after_paint, el, el_class};
use crate::state::AppState;
use matrix_engine::preset_groups;

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

/// The examples, one button each, under their headings; `leave` takes the focus to what stays.
pub(super) fn list(state: AppState, leave: fn()) -> El {
    let rules = state.rules();
    let groups = preset_groups(&rules).into_iter().map(|group| {
        let items = group
            .presets
            .iter()
            .map(|at| el("li").child(example(state, *at, leave)));
        let items = el("ul").children(items);
        match group.heading {
            // A legend names its group by itself, so the list may stand in the page more than once.
            Some(heading) => el("fieldset")
                .child(el("legend").text(heading))
                .child(items),
            None => items,
        }
    });
    el_class("div", "examples").children(groups)
}

fn example(state: AppState, at: usize, leave: fn()) -> El {
    let rules = state.rules();
    let title = rules.file().presets.get(at).map_or("", |it| &it.title);
    el_class("button", "button")
        .attr("type", "button")
        .on("click", move |_| {
            leave();
            after_paint(move || state.apply_preset(at));
        })
        .text(title)
}
