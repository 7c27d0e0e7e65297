//! `matrix fmt`.

use super::{GOOD, folder, run, run_in};
use std::fs;

#[test]
fn a_file_is_laid_out_once_and_says_the_same() {
    let folder = folder("fmt");
    let file = folder.join("rules.json");
    let text = GOOD.replacen('{', "{ // ours\n  \"x-owner\": \"team\",", 1);
    fs::write(&file, text).unwrap();
    let ran = run_in(&folder, &["fmt", "rules.json"], b"");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "rules.json: laid out\n"),
        "{}",
        ran.err
    );
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with(
            "{\n  // ours\n  \"x-owner\": \"team\",\n  \"format\": 1,\n  \"id\": \"small\",\n"
        ),
        "{text}"
    );
    assert!(text.contains("\n    { \"id\": \"no-go\", \"if\": \"admin\", \"veto\": [\"go\"], \"because\": \"Go has none.\" },\n"), "{text}");
    let again = run_in(&folder, &["fmt", "rules.json"], b"");
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    let checked = run_in(&folder, &["fmt", "--check", "rules.json"], b"");
    assert_eq!((checked.code, checked.out.as_str()), (Some(0), ""));
}

#[test]
fn check_names_what_is_not_formatted_and_changes_nothing() {
    let folder = folder("fmt-check");
    fs::write(folder.join("a.json"), GOOD).unwrap();
    fs::write(folder.join("b.json"), "{ \"a\": 1 }").unwrap();
    let ran = run_in(&folder, &["fmt", "--check", "a.json", "b.json"], b"");
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert_eq!(
        ran.out,
        "a.json: not formatted; run `matrix fmt a.json`\nb.json: not formatted; run `matrix fmt b.json`\n"
    );
    assert_eq!(fs::read_to_string(folder.join("a.json")).unwrap(), GOOD);
}

#[test]
fn a_file_that_is_no_json_is_named_and_the_others_are_done() {
    let folder = folder("fmt-broken");
    fs::write(folder.join("a.json"), "{ 'a': 1 }").unwrap();
    fs::write(folder.join("b.json"), "{ \"a\": 3e0 }").unwrap();
    let ran = run_in(&folder, &["fmt", "a.json", "nowhere.json", "b.json"], b"");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(2), "b.json: laid out\n")
    );
    assert!(
        ran.err
            .starts_with("matrix: a.json:1:3: this is not JSON: "),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("\nmatrix: cannot read nowhere.json: "),
        "{}",
        ran.err
    );
    assert_eq!(
        fs::read_to_string(folder.join("a.json")).unwrap(),
        "{ 'a': 1 }"
    );
    assert_eq!(
        fs::read_to_string(folder.join("b.json")).unwrap(),
        "{\n  \"a\": 3\n}\n"
    );
}

#[test]
fn standard_input_goes_to_standard_output() {
    let ran = run_in(&folder("fmt-stdin"), &["fmt", "-"], b"{\"a\":1,\n}");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "{\n  \"a\": 1\n}\n")
    );
    assert_eq!(run("fmt-usage", GOOD, &["fmt"]).code, Some(2));
}
