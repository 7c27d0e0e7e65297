//! The stack as layers, one on the other; what the answers added stands out and says why.

use crate::components::common::name_or_link;
use crate::dom::{El, el, el_class};
use crate::state::AppState;
use matrix_engine::{OptionIx, Part, Rules, StackLayer};

/// The layers of an option's stack.
pub(super) fn stack_picture(state: AppState, option: OptionIx) -> El {
    el_class("ul", "stack").live_children(move || {
        let rules = state.rules();
        let layers = state.stack(option);
        layers.iter().map(|it| layer(&rules, it)).collect()
    })
}

fn layer(rules: &Rules, layer: &StackLayer) -> El {
    let added = layer.parts.iter().any(|part| !part.added_by.is_empty());
    el_class("li", if added { "is-added" } else { "" })
        .child(el_class("span", "layer").text(&rules.layer(layer.layer).title))
        .child(el("div").children(layer.parts.iter().map(|it| part(rules, it))))
}

fn part(rules: &Rules, part: &Part) -> El {
    let component = rules.component(part.component);
    let named = el_class("div", "part")
        .child(el("p").child(name_or_link(component.url.as_deref(), &component.name)));
    if part.added_by.is_empty() {
        return named;
    }
    let reasons: Vec<&str> = part
        .added_by
        .iter()
        .map(|rule| rules.rule(*rule).because.as_str())
        .collect();
    let why = format!("Added: {}", reasons.join(" "));
    named.child(el_class("p", "meta").text(&why))
}
