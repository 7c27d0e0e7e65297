//! `matrix due`.

use super::{GOOD, LARGE, broken, run};
use serde_json::{Value, json};

/// The good file with three sources: late, near and far on 27 November 2026.
fn dated() -> String {
    GOOD.replace(
        "\"groups\":",
        r#""sources": [
    { "id": "far", "title": "Far", "checked": "2026-01-01", "until": "2028-01-01" },
    { "id": "near", "title": "Near", "checked": "2026-01-01", "until": "2026-12-01" },
    { "id": "late", "title": "Late", "url": "https://example.org/", "checked": "2026-01-01", "until": "2026-11-20" },
    { "id": "ever", "title": "Ever", "checked": "2026-01-01" }
  ],
  "groups":"#,
    )
    .replace("\"because\": \"It is built in.\"", "\"because\": \"It is built in.\", \"sources\": [\"late\"]")
}

#[test]
fn late_and_near_sources_are_listed_with_what_rests_on_them() {
    let ran = run("due", dated(), &["due", "rules.json", "--on", "2026-11-27"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert_eq!(
        ran.out,
        "rules.json: 1 of 4 sources late on 2026-11-27, 1 due within 30 days\n  \
           2026-11-20 (7 days late) late: Late\n      https://example.org/\n      1 rule: built-in\n  \
           2026-12-01 (in 4 days) near: Near\n      no rule rests on it\n  \
           help: read each late source again, mend what rests on it, then set `checked` to that day and `until` to the next\n"
    );
}

#[test]
fn the_same_as_json() {
    let arguments = [
        "due",
        "rules.json",
        "--on",
        "2026-11-27",
        "--format",
        "json",
    ];
    let ran = run("due-json", dated(), &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let due: Value = serde_json::from_str(&ran.out).unwrap();
    let late = json!({
        "id": "late", "title": "Late", "url": "https://example.org/",
        "until": "2026-11-20", "days": -7, "rules": ["built-in"],
    });
    let near = json!({
        "id": "near", "title": "Near", "url": null,
        "until": "2026-12-01", "days": 4, "rules": [],
    });
    let file = json!({ "file": "rules.json", "sources": 4, "due": [late, near] });
    assert_eq!(due, json!({ "on": "2026-11-27", "files": [file] }));
}

#[test]
fn the_day_itself_is_not_late() {
    for (day, within, code, expected) in [
        (
            "2026-11-20",
            "0",
            0,
            "0 of 4 sources late on 2026-11-20, 1 due that day\n  2026-11-20 (today) late",
        ),
        (
            "2026-11-21",
            "0",
            1,
            "1 of 4 sources late on 2026-11-21, 0 due that day\n  2026-11-20 (1 day late) late",
        ),
        (
            "2026-11-19",
            "1",
            0,
            "0 of 4 sources late on 2026-11-19, 1 due within 1 day\n  2026-11-20 (in 1 day) late",
        ),
        (
            "2026-01-02",
            "7",
            0,
            "0 of 4 sources late on 2026-01-02, 0 due within 7 days\n",
        ),
    ] {
        let ran = run(
            "due-day",
            dated(),
            &["due", "rules.json", "--on", day, "--within", within],
        );
        assert_eq!(ran.code, Some(code), "{}", ran.out);
        assert!(ran.out.contains(expected), "{}", ran.out);
    }
}

#[test]
fn today_is_what_is_gone_by_and_several_files_are_looked_at() {
    let old = dated().replace("2026-11-20", "2026-01-02");
    let ran = run("due-today", old, &["due", "rules.json", LARGE]);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(
        ran.out.contains(" late) late: Late\n") && ran.out.contains("tests/rules.json: 0 of "),
        "{}",
        ran.out
    );
}

#[test]
fn a_broken_file_is_told() {
    let ran = run("due-broken", broken(), &["due", "rules.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("error[E012]"), "{}", ran.err);
}
