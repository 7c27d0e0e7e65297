//! The stack of an option: what joins it and what leaves it.

use super::{ask, with_rules};
use matrix_engine::{Recommendation, Rules, stack};

/// `web: go-web; store: postgres, +mongo (a b)`
fn stack_digest(rules: &Rules, result: &Recommendation, option: &str) -> String {
    let option = rules.find_option(option).unwrap();
    let layers: Vec<String> = stack(rules, result, option)
        .iter()
        .map(|layer| {
            let parts: Vec<String> = layer
                .parts
                .iter()
                .map(|part| {
                    let id = &rules.component(part.component).id;
                    let by = part.added_by.iter().map(|it| rules.rule(*it).id.as_str());
                    match by.collect::<Vec<_>>().join(" ") {
                        by if by.is_empty() => id.to_string(),
                        by => format!("+{id} ({by})"),
                    }
                })
                .collect();
            format!("{}: {}", rules.layer(layer.layer).id, parts.join(", "))
        })
        .collect();
    layers.join("; ")
}

#[test]
fn stacks_grow_by_add_and_shrink_by_drop_whatever_comes_first() {
    let rules = with_rules(
        r#"{ "id": "docs", "if": "data=documents", "for": ["go"], "add": ["mongo"], "drop": ["postgres"], "because": "." },
           { "id": "also-docs", "if": "fast", "add": ["mongo", "postgres"], "because": "." },
           { "id": "add-cache", "if": "fast", "add": ["cache"], "because": "." },
           { "id": "a-drop-cache", "if": "admin", "drop": ["cache"], "because": "." },
           { "id": "z-drop-web", "if": { "all": ["admin", "fast"] }, "drop": ["go-web"], "because": "." }"#,
    );
    for (answers, go, flask) in [
        ("", "web: go-web; store: postgres", "store: postgres"),
        (
            "data=documents",
            "web: go-web; store: +mongo (docs)",
            "store: postgres",
        ),
        (
            "fast=yes",
            "web: go-web; store: postgres, +cache (add-cache), +mongo (also-docs)",
            "store: postgres, +cache (add-cache), +mongo (also-docs)",
        ),
        (
            "fast=yes,data=documents",
            "web: go-web; store: +cache (add-cache), +mongo (also-docs docs)",
            "store: postgres, +cache (add-cache), +mongo (also-docs)",
        ),
        (
            "fast=yes,admin=yes",
            "store: postgres, +mongo (also-docs)",
            "store: postgres, +mongo (also-docs)",
        ),
    ] {
        let result = ask(&rules, answers);
        assert_eq!(
            stack_digest(&rules, &result, "go"),
            go,
            "go for ‘{answers}’"
        );
        assert_eq!(
            stack_digest(&rules, &result, "flask"),
            flask,
            "flask for ‘{answers}’"
        );
    }
}
