//! `matrix check --fix`.

use super::{GOOD, folder, run_in};
use std::fs;

/// What is left of a file after `--fix`, and what was said.
fn fixed(test: &str, file: &str, broken: &str) -> (String, String, Option<i32>) {
    let folder = folder(test);
    fs::write(folder.join(file), broken).unwrap();
    let ran = run_in(&folder, &["check", file, "--fix"], b"");
    let left = fs::read_to_string(folder.join(file)).unwrap();
    (left, ran.out, ran.code)
}

#[test]
fn what_has_one_sure_mend_is_mended_and_nothing_else_is_touched() {
    let broken = GOOD
        .replace("\"format\": 1", "\"format\" = '1'")
        .replace(
            "\"title\": \"Small\",",
            "title: “Small”,\n  // Stays as it is.",
        )
        .replace("\"if\": \"fast\"", "\"if\": \"fast and not admin\"")
        .replace("{ \"django\": 3,", "{ \"django\": +3,")
        .replace(
            "\"winner\": [\"django\"] }]",
            "\"winner\": [\"django\"], }]",
        );
    let expected = GOOD
        .replace(
            "\"title\": \"Small\",",
            "\"title\": \"Small\",\n  // Stays as it is.",
        )
        .replace("\"format\": 1", "\"format\" : 1")
        .replace(
            "\"if\": \"fast\"",
            "\"if\": { \"all\": [\"fast\", { \"not\": \"admin\" }] }",
        )
        // Here it may stand.
        .replace(
            "\"winner\": [\"django\"] }]",
            "\"winner\": [\"django\"], }]",
        );
    let (left, out, code) = fixed("fix", "rules.jsonc", &broken);
    assert_eq!(left, expected);
    assert!(
        out.contains("rules.jsonc: 7 places mended; 0 errors and 0 warnings; small 7: "),
        "{out}"
    );
    assert_eq!(code, Some(0));
}

/// In `.json` a comment stays: only its author knows where it should go.
#[test]
fn a_comment_in_json_stays_and_is_told() {
    let broken = GOOD
        .replacen('{', "{ // Mine.\n", 1)
        .replace("[\"core\"]", "[\"core\",]");
    let (left, out, code) = fixed("fix-comment", "rules.json", &broken);
    assert_eq!(left, broken.replace("[\"core\",]", "[\"core\"]"));
    assert!(
        out.contains("error[E001]: this is not JSON: a comment stands here"),
        "{out}"
    );
    assert!(out.contains("rules.json: 1 place mended; 1 error"), "{out}");
    assert_eq!(code, Some(1));
}

#[test]
fn a_name_that_moved_is_mended_and_a_near_one_is_not() {
    let moved = GOOD.replace(
        "\"tests\": [",
        "\"moved\": { \"quick\": \"fast\" },\n  \"tests\": [",
    );
    let broken = moved.replace("\"if\": \"fast\"", "\"if\": \"quick\"");
    let (left, _, code) = fixed("fix-moved", "rules.json", &broken);
    assert_eq!((left, code), (moved, Some(0)));
    let near = super::broken();
    let (left, _, code) = fixed("fix-near", "rules.json", &near);
    assert_eq!((left, code), (near, Some(1)));
}

#[test]
fn a_good_file_is_not_written() {
    let folder = folder("fix-good");
    let path = folder.join("rules.json");
    fs::write(&path, GOOD).unwrap();
    let mut only_read = fs::metadata(&path).unwrap().permissions();
    only_read.set_readonly(true);
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    fs::set_permissions(&path, only_read).unwrap();
    let ran = run_in(&folder, &["check", "rules.json", "--fix"], b"");
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    let ran = run_in(&folder, &["check", "-", "--fix"], GOOD.as_bytes());
    assert_eq!(
        ran.err,
        "matrix: --fix writes to files, and - is none; name the file\n"
    );
    assert_eq!(ran.code, Some(2));
}

#[test]
fn a_byte_order_mark_stays() {
    let broken = format!("\u{feff}{}", GOOD.replace("[\"core\"]", "[\"core\",]"));
    let (left, _, code) = fixed("fix-mark", "rules.json", &broken);
    assert_eq!((left, code), (format!("\u{feff}{GOOD}"), Some(0)));
}

/// With a byte order mark the part that is read is within the limit once the mark is off, and reads as a file that was
/// cut off.
#[test]
fn of_a_file_that_is_too_large_nothing_is_written() {
    let slip = GOOD.replace("{ \"django\": 3,", "{ \"django\": +3,");
    for mark in ["", "\u{feff}"] {
        let broken = format!("{mark}{slip}{}\n", " ".repeat(300_000));
        let (left, out, code) = fixed("fix-large", "rules.json", &broken);
        assert!(left == broken, "{mark:?}: {} bytes are left", left.len());
        assert!(out.contains("error[E007]"), "{mark:?}: {out}");
        assert_eq!(code, Some(1));
    }
}
