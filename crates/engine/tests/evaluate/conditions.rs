//! What conditions make of toggles and of several chosen values.

use super::{ask, points, with_rules};

#[test]
fn a_toggle_is_asked_for_yes_plainly_or_by_name_and_for_no_by_name() {
    for (condition, fires_on) in [
        (r#""admin""#, "admin=yes"),
        (r#""admin=yes""#, "admin=yes"),
        (r#""admin=no""#, "admin=no"),
        (r#"{ "not": "admin" }"#, "admin=no"),
        (r#"{ "not": "admin=no" }"#, "admin=yes"),
    ] {
        let rules = with_rules(&points(condition, r#"{ "go": 3 }"#));
        for answers in ["", "admin=yes", "admin=no"] {
            let fired = !ask(&rules, answers).fired.is_empty();
            assert_eq!(fired, answers == fires_on, "{condition} on ‘{answers}’");
        }
    }
}

#[test]
fn of_many_values_chosen_ones_are_true_and_the_rest_are_false_once_any_is_chosen() {
    for (condition, expected) in [
        (r#""knows=python""#, [false, true, false, true, false]),
        (
            r#"{ "not": "knows=python" }"#,
            [false, false, true, false, true],
        ),
        (
            r#"{ "all": ["knows=python", "knows=js"] }"#,
            [false, false, false, true, false],
        ),
        (
            r#"{ "any": ["knows=python", "knows=js"] }"#,
            [false, true, true, true, false],
        ),
        (
            r#"{ "not": { "any": ["knows=python", "knows=js"] } }"#,
            [false, false, false, false, true],
        ),
        (
            r#"{ "not": { "all": ["knows=python", "knows=js"] } }"#,
            [false, true, true, false, true],
        ),
    ] {
        let rules = with_rules(&points(condition, r#"{ "go": 3 }"#));
        let answers = [
            "",
            "knows=python",
            "knows=js",
            "knows=js+python",
            "knows=none",
        ];
        let fires = answers.map(|answers| !ask(&rules, answers).fired.is_empty());
        assert_eq!(fires, expected, "{condition}");
    }
}
