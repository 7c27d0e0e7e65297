//! `matrix export`. What the documents say is tested in `matrix-text`; this is about the command.

use super::{GOOD, LARGE, Ran, folder, run, run_in};
use std::fs;

/// Exports the good file; `more` follows its name.
fn export(test: &str, more: &[&str]) -> Ran {
    let arguments: Vec<&str> = ["export", "rules.json"]
        .iter()
        .chain(more)
        .copied()
        .collect();
    run(test, GOOD, &arguments)
}

#[test]
fn each_form_is_written_to_standard_output() {
    for (form, begins) in [
        (
            "record",
            "---\nstatus: \"proposed\"\ndate: 2026-11-21\n---\n\n# Choose Django\n",
        ),
        ("summary", "**Django.** "),
        ("json", "{\n"),
        ("csv", "\u{feff}row,what,importance,Django,Flask,Go\r\n"),
    ] {
        let arguments = [
            "--answers",
            "admin=yes",
            "--as",
            form,
            "--date",
            "2026-11-21",
        ];
        let ran = export(&format!("export-{form}"), &arguments);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.starts_with(begins), "{}", ran.out);
        assert!(ran.out.contains("2026-11-21"), "{}", ran.out);
        assert!(ran.out.ends_with('\n'));
    }
}

#[test]
fn the_link_is_the_address_of_the_page_with_the_answers_behind_it() {
    let fragment = "#rules=small@7&was=django&admin=yes!&fast=yes&v=1";
    for (site, answers, expected) in [
        ("", "fast=yes,admin=yes!", fragment.to_owned()),
        (
            "https://example.org/m/",
            "fast=yes,admin=yes!",
            format!("https://example.org/m/{fragment}"),
        ),
        (
            "http://localhost:8080",
            "",
            "http://localhost:8080/".to_owned(),
        ),
    ] {
        let mut arguments = vec!["--as", "json", "--answers", answers];
        if !site.is_empty() {
            arguments.extend(["--site", site]);
        }
        let ran = export("export-link", &arguments);
        let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(found["link"], expected.as_str(), "{}", ran.err);
    }
    let ran = export("export-no-link", &["--as", "json"]);
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["link"], serde_json::Value::Null);
}

#[test]
fn without_a_date_it_is_of_today() {
    let ran = export("export-today", &["--as", "record"]);
    let day = ran.out.lines().find_map(|line| line.strip_prefix("date: "));
    let day = day.unwrap();
    assert!(day.len() == 10 && day > "2026-01-01", "{day}");
}

#[test]
fn a_document_goes_into_a_file_or_into_a_folder_under_its_own_name() {
    let folder = folder("export-output");
    fs::write(folder.join("rules.json"), GOOD).unwrap();
    let wanted = [
        "export",
        "rules.json",
        "--as",
        "csv",
        "--date",
        "2026-11-21",
    ];
    let with = |more: &[&str]| {
        let arguments: Vec<&str> = wanted.iter().chain(more).copied().collect();
        run_in(&folder, &arguments, b"")
    };
    let expected = with(&[]).out;
    for (output, file) in [
        ("my.csv", "my.csv"),
        (".", "./matrix-small-2026-11-21.csv"),
        ("out/", "out/matrix-small-2026-11-21.csv"),
        ("out", "out/matrix-small-2026-11-21.csv"),
        ("not/there/my.csv", "not/there/my.csv"),
    ] {
        let ran = with(&["--output", output]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(ran.out, format!("written to {file}\n"));
        assert_eq!(fs::read_to_string(folder.join(file)).unwrap(), expected);
    }
    let ran = with(&["--output", "my.csv/more.csv"]);
    assert!(
        ran.err
            .starts_with("matrix: cannot make the folder my.csv: "),
        "{}",
        ran.err
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn what_cannot_be_used_is_named_and_leaves_code_2() {
    let arguments = ["--as", "record", "--answers", "amdin=yes"];
    let ran = export("export-unusable", &arguments);
    assert_eq!(
        ran.err,
        "matrix: cannot use these answers: ‘amdin=yes’: no such question; did you mean ‘admin’?\n"
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    let ran = export("export-site", &["--as", "record", "--site", "example.org"]);
    assert!(
        ran.err.starts_with(
            "error: invalid value 'example.org' for '--site <ADDRESS>': it does not begin with https:// or http://; \
             an address is like https://example.org/matrix/\n"
        ),
        "{}",
        ran.err
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    let ran = export("export-form", &["--as", "pdf"]);
    assert!(
        ran.err.contains("'pdf'") && ran.err.contains("record, summary, json, csv"),
        "{}",
        ran.err
    );
    assert_eq!(ran.code, Some(2));
    assert_eq!(export("export-formless", &[]).code, Some(2));
}

#[test]
fn json_has_everything_that_explain_says() {
    let answers = ["--answers", "realtime=core!,admin=yes"];
    let arguments = |first: &[&'static str]| -> Vec<&str> { [first, &answers].concat() };
    let read = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_str(&run("export-explain", GOOD, arguments).out).unwrap()
    };
    let explained = read(&arguments(&["explain", LARGE, "--format", "json"]));
    let mut exported = read(&arguments(&["export", LARGE, "--as", "json"]));
    let members = exported.as_object_mut().unwrap();
    for member in ["rules", "date", "answers", "link"] {
        assert!(members.remove(member).is_some(), "{member}");
    }
    assert_eq!(exported, explained);
}
