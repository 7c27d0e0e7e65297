//! The stack as layers, one on the other; what the answers added stands out and says why.

use crate::components::common::name_or_link;
use crate::dom::{El, Item, Live, el, el_class};
use crate::state::AppState;
use matrix_engine::{ComponentIx, OptionIx, Part, RuleIx, Rules, StackLayer};
use std::fmt::Write;
use std::sync::Arc;

/// The layers of an option's stack.
pub(super) fn stack_picture(state: AppState, option: OptionIx) -> El {
    el_class("ul", "stack").live_list(move || {
        let rules = state.rules();
        // A rule that adds several parts gives its reason with the first of them.
        let mut said: Vec<Said> = Vec::new();
        let mut rows = Vec::new();
        for it in state.stack(option) {
            let before = said.len();
            for part in &it.parts {
                let reasons = part.added_by.iter();
                said.extend(reasons.map(|rule| Said {
                    rule: *rule,
                    part: part.component,
                }));
            }
            let (rules, said) = (Arc::clone(&rules), said.clone());
            // Which parts, why, and which of these reasons were given before.
            let mut key = it.layer.get().to_string();
            for part in &it.parts {
                let _ = write!(key, " {}", part.component.get());
                for rule in &part.added_by {
                    let first = said.iter().position(|it| it.rule == *rule);
                    let _ = write!(key, " {}/{}", rule.get(), first < Some(before));
                }
            }
            rows.push(Item::new(key, move || layer(&rules, &it, &said)));
        }
        rows
    })
}

/// A reason that was given, and the part that it was given with.
#[derive(Clone, Debug)]
struct Said {
    rule: RuleIx,
    part: ComponentIx,
}

fn layer(rules: &Rules, layer: &StackLayer, said: &[Said]) -> El {
    let parts = layer.parts.iter().map(|it| part(rules, it, said));
    el("li")
        .child(el_class("span", "layer").text(&rules.layer(layer.layer).title))
        .child(el("div").children(parts))
}

fn part(rules: &Rules, part: &Part, said: &[Said]) -> El {
    let component = rules.component(part.component);
    let class = if part.added_by.is_empty() {
        "part"
    } else {
        "part is-added"
    };
    let mut named = el_class("div", class)
        .child(el("p").child(name_or_link(component.url.as_deref(), &component.name)));
    for rule in &part.added_by {
        let first = said.iter().find(|it| it.rule == *rule);
        let why = match first.filter(|it| it.part != part.component) {
            Some(it) => format!(
                "Added for the same reason as {}.",
                rules.component(it.part).name
            ),
            None => format!("Added: {}", rules.rule(*rule).because),
        };
        named = named.child(el_class("p", "meta").text(&why));
    }
    named
}
