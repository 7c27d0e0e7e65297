//! `matrix new`.

use super::{folder, run_in};
use std::fs;

#[test]
fn what_it_writes_checks_clean_is_laid_out_and_fits_its_schema() {
    let folder = folder("new");
    let ran = run_in(&folder, &["new", "chooser"], b"");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(
        ran.out.starts_with("chooser/rules.json\nchooser/rules.schema.json\nchooser/.github/workflows/rules.yml\nchooser/.github/get-matrix.sh\n\nNext:\n  matrix check chooser/rules.json\n"),
        "{}",
        ran.out
    );
    let rules = fs::read_to_string(folder.join("chooser/rules.json")).unwrap();
    assert!(
        rules.contains("\"$schema\": \"./rules.schema.json\""),
        "{rules}"
    );
    assert_eq!(
        fs::read_to_string(folder.join("chooser/rules.schema.json")).unwrap(),
        include_str!("../../../../schema/rules-1.json")
    );
    // The workflow runs these as they stand.
    let workflow = fs::read_to_string(folder.join("chooser/.github/workflows/rules.yml")).unwrap();
    let commands: Vec<&str> = workflow
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- run: matrix "))
        .collect();
    assert_eq!(commands.len(), 3, "{workflow}");
    for command in commands {
        let arguments: Vec<&str> = command.split(' ').collect();
        let ran = run_in(&folder.join("chooser"), &arguments, b"");
        assert_eq!(ran.code, Some(0), "{command}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn flags_say_what_it_is_about() {
    let folder = folder("new-flags");
    let ran = run_in(
        &folder,
        &[
            "new",
            "--title",
            "Which queue?",
            "--option",
            "RabbitMQ",
            "--option",
            "Kafka",
            "--option",
            "SQS",
            "--question",
            "How is it used?",
        ],
        b"",
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let explained = run_in(
        &folder,
        &["explain", "rules.json", "--answers", "how-is-it-used=kafka"],
        b"",
    );
    assert!(
        explained.out.starts_with("Kafka, "),
        "{}{}",
        explained.out,
        explained.err
    );
}

#[test]
fn nothing_is_overwritten_and_nothing_is_begun_then() {
    for name in [
        "rules.json",
        "rules.schema.json",
        ".github/workflows/rules.yml",
        ".github/get-matrix.sh",
    ] {
        let folder = folder("new-taken");
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "mine").unwrap();
        let ran = run_in(&folder, &["new"], b"");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{name}");
        assert!(
            ran.err
                .contains(" is there already, and nothing is overwritten"),
            "{}",
            ran.err
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        let is_alone = fs::read_dir(&folder).unwrap().count() == 1;
        assert!(is_alone, "{name}");
    }
}

#[test]
fn what_cannot_be_used_is_told_before_anything_is_written() {
    let folder = folder("new-wrong");
    for (arguments, message) in [
        (
            &["new", "--option", "Only"][..],
            "a choice needs two options at least",
        ),
        (&["new", "--title", "a\u{202e}b"], "E008"),
    ] {
        let ran = run_in(&folder, arguments, b"");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(message), "{}", ran.err);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
