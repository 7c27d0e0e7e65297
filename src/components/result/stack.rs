//! The stack as layers, one on the other; what the answers added stands out and says why.

use crate::components::common::name_or_link;
use crate::dom::{El, el, el_class};
use crate::state::AppState;
use matrix_engine::{ComponentIx, OptionIx, Part, RuleIx, Rules, StackLayer};

/// The layers of an option's stack.
pub(super) fn stack_picture(state: AppState, option: OptionIx) -> El {
    el_class("ul", "stack").live_children(move || {
        let rules = state.rules();
        let layers = state.stack(option);
        // A rule that adds several parts gives its reason with the first of them.
        let mut said: Vec<Said> = Vec::new();
        let mut rows = Vec::with_capacity(layers.len());
        for it in &layers {
            rows.push(layer(&rules, it, &mut said));
        }
        rows
    })
}

/// A reason that was given, and the part that it was given with.
struct Said {
    rule: RuleIx,
    part: ComponentIx,
}

fn layer(rules: &Rules, layer: &StackLayer, said: &mut Vec<Said>) -> El {
    let parts = layer.parts.iter().map(|it| part(rules, it, said));
    el("li")
        .child(el_class("span", "layer").text(&rules.layer(layer.layer).title))
        .child(el("div").children(parts))
}

fn part(rules: &Rules, part: &Part, said: &mut Vec<Said>) -> El {
    let component = rules.component(part.component);
    let class = if part.added_by.is_empty() {
        "part"
    } else {
        "part is-added"
    };
    let mut named = el_class("div", class)
        .child(el("p").child(name_or_link(component.url.as_deref(), &component.name)));
    for rule in &part.added_by {
        let why = match said.iter().find(|it| it.rule == *rule) {
            Some(it) => format!(
                "Added for the same reason as {}.",
                rules.component(it.part).name
            ),
            None => format!("Added: {}", rules.rule(*rule).because),
        };
        said.push(Said {
            rule: *rule,
            part: part.component,
        });
        named = named.child(el_class("p", "meta").text(&why));
    }
    named
}
