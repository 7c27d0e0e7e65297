//! Examples under their headings.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

use matrix_engine::{Rules, load, preset_groups};
use serde_json::{Value, json};

/// The small file with these examples: title and heading.
fn with_presets(presets: &[(&str, Option<&str>)]) -> Rules {
    let mut file: Value = serde_json::from_str(include_str!("data/small.json")).unwrap();
    let presets = presets.iter().map(|(title, group)| {
        let mut preset = json!({ "id": title, "title": title, "answers": { "admin": true } });
        if let Some(group) = group {
            preset["group"] = json!(group);
        }
        preset
    });
    file["presets"] = presets.collect();
    let loaded = load(&file.to_string());
    assert_eq!(loaded.diagnostics, []);
    loaded.rules.unwrap()
}

/// Each heading with the titles below it.
fn shown(rules: &Rules) -> Vec<(Option<&str>, Vec<&str>)> {
    let title = |at: &usize| rules.file().presets[*at].title.as_str();
    preset_groups(rules)
        .iter()
        .map(|it| (it.heading, it.presets.iter().map(title).collect()))
        .collect()
}

#[test]
fn examples_stand_under_their_headings_and_those_without_one_come_first() {
    for (presets, expected) in [
        (&[][..], vec![]),
        (&[("a", None), ("b", None)], vec![(None, vec!["a", "b"])]),
        (
            &[
                ("a", Some("Sites")),
                ("b", None),
                ("c", Some("Data")),
                ("d", Some("Sites")),
                ("e", None),
            ],
            vec![
                (None, vec!["b", "e"]),
                (Some("Sites"), vec!["a", "d"]),
                (Some("Data"), vec!["c"]),
            ],
        ),
    ] {
        assert_eq!(shown(&with_presets(presets)), expected);
    }
}

#[test]
fn headings_travel_to_the_page() {
    let rules = with_presets(&[("a", Some("Sites \"and\" shops")), ("b", None)]);
    let packed = Rules::from_packed(&rules.to_packed()).unwrap();
    assert_eq!(shown(&packed), shown(&rules));
    assert_eq!(
        shown(&load(&rules.to_packed()).rules.unwrap()),
        shown(&rules)
    );
}
