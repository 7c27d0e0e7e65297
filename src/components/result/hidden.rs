//! In place of the result, for those who want to finish before they see it.

use crate::browser;
use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;
use crate::words;

/// The button that hides the result.
pub(super) fn hide(state: AppState) -> El {
    el_class("button", "link-button")
        .attr("type", "button")
        .live_attr("hidden", move || {
            let (answered, all) = state.progress();
            (answered == all).then(String::new)
        })
        .on("click", move |_| {
            // The button goes away, so the focus moves to what stays.
            browser::focus_in_place("result");
            state.hide(true);
        })
        .text("Hide until I finish")
}

/// What stands there meanwhile.
pub(super) fn note(state: AppState) -> El {
    let show = el_class("button", "button")
        .attr("type", "button")
        .on("click", move |_| {
            browser::focus_in_place("result");
            state.hide(false);
        })
        .text("Show the result now");
    el_class("div", "result-hidden")
        .child(el("h2").text("Hidden until you finish"))
        .child(el("p").live_text(move || {
            format!(
                "{}. The result appears with the last answer.",
                words::progress(state.progress())
            )
        }))
        .child(el("p").attr("id", "desk-ask"))
        .child(show)
}
