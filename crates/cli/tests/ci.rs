//! What `examples/` shows to authors, run: the second rule set, and the scripts for a repository of rules.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const MATRIX: &str = env!("CARGO_BIN_EXE_matrix");

fn root() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).to_owned()
}

fn example(name: &str) -> PathBuf {
    root().join("examples").join(name)
}

/// An empty folder for one test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ci-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn ran(command: &mut Command) -> (Output, String) {
    let output = command.output().unwrap();
    let both = [output.stdout.clone(), output.stderr.clone()].concat();
    (output, String::from_utf8(both).unwrap())
}

#[test]
fn the_second_rule_set_is_clean_and_nothing_in_it_is_idle() {
    let rules = example("datastore/rules.json");
    for arguments in [
        vec!["check", "--deny-warnings"],
        vec!["report", "--deny-findings", "--min-share", "1"],
        vec!["explain", "--answers", "shape=events,size=large,reads=sums"],
    ] {
        let (output, said) = ran(Command::new(MATRIX)
            .arg(arguments[0])
            .arg(&rules)
            .args(&arguments[1..]));
        assert!(output.status.success(), "{arguments:?}\n{said}");
    }
    let (_, said) = ran(Command::new(MATRIX).arg("check").arg(&rules));
    let counts = "data-store 2026.11: 10 questions, 8 options, 34 rules, 8 tests";
    assert!(said.contains(counts), "{said}");
}

/// A repository with the second rule set, and the scripts with a program got from a local path.
struct Repository(PathBuf);

impl Repository {
    fn new(test: &str) -> Self {
        let repository = Self(folder(test));
        fs::copy(example("datastore/rules.json"), repository.rules()).unwrap();
        repository.git(&["init", "--quiet", "--initial-branch", "main"]);
        repository.git(&["add", "rules.json"]);
        repository.git(&["commit", "--quiet", "--message", "Rules"]);
        let got = repository.script("get-matrix.sh", &["bin"]);
        assert!(got.0.status.success(), "{}", got.1);
        repository
    }

    fn rules(&self) -> PathBuf {
        self.0.join("rules.json")
    }

    fn git(&self, arguments: &[&str]) {
        let person = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
        let (output, said) = ran(Command::new("git")
            .current_dir(&self.0)
            .args(person)
            .args(arguments));
        assert!(output.status.success(), "{said}");
    }

    fn script(&self, name: &str, arguments: &[&str]) -> (Output, String) {
        let path = std::env::var("PATH").unwrap();
        ran(Command::new("sh")
            .current_dir(&self.0)
            .arg(example("ci").join(name))
            .args(arguments)
            .env("MATRIX_FROM", MATRIX)
            .env("PATH", format!("{}:{path}", self.0.join("bin").display())))
    }

    fn edit(&self, from: &str, to: &str) {
        let text = fs::read_to_string(self.rules()).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(self.rules(), text.replace(from, to)).unwrap();
    }

    fn review(&self) -> (Option<i32>, String, String) {
        let (output, said) = self.script("review.sh", &["rules.json", "main", "comment.md"]);
        let comment = fs::read_to_string(self.0.join("comment.md")).unwrap();
        (output.status.code(), said, comment)
    }
}

#[test]
fn a_change_is_reviewed_by_its_effect() {
    let repository = Repository::new("review");
    repository.edit("\"version\": \"2026.11\"", "\"version\": \"2026.12\"");
    repository.edit("\"clickhouse\": 4", "\"clickhouse\": 5");
    let (code, said, comment) = repository.review();
    assert_eq!(code, Some(0), "{said}");
    let begins = "### Which data store?: `2026.11` → `2026.12`\n\n**The winner differs in ";
    assert!(comment.starts_with(begins), "{comment}");
    assert!(
        comment.contains("\n- Rules changed: `summed`\n"),
        "{comment}"
    );
    assert!(!comment.contains("broken"), "{comment}");
}

#[test]
fn a_change_that_breaks_something_fails_and_is_commented_on() {
    let repository = Repository::new("broken");
    repository.edit("\"clickhouse\": 4", "\"clickhouse\": 5");
    let (code, said, comment) = repository.review();
    assert_eq!(code, Some(1), "{said}");
    assert!(comment.contains("the version is still"), "{comment}");
    repository.edit("\"if\": \"latency\"", "\"if\": \"latecny\"");
    let (code, said, comment) = repository.review();
    assert_eq!(code, Some(1));
    assert!(said.contains("latency"), "{said}");
    assert_eq!(
        comment,
        "The rules cannot be compared: see what the check says.\n"
    );
}

#[test]
fn new_rules_are_checked_and_compared_with_nothing() {
    let repository = Repository::new("new");
    repository.git(&["rm", "--quiet", "--cached", "rules.json"]);
    repository.git(&["commit", "--quiet", "--message", "None"]);
    let (code, said, comment) = repository.review();
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(
        comment,
        "rules.json is new: there is nothing to compare it with.\n"
    );
}

/// A released site as far as packing needs it.
fn site(folder: &Path) {
    fs::create_dir_all(folder.join("one-file")).unwrap();
    fs::copy(root().join("index.html"), folder.join("index.html")).unwrap();
    let glue = "f(new URL(\"./analysis.wasm\",import.meta.url),\"sha256-\")";
    for (file, text) in [
        ("app.css", "a{}"),
        ("theme.js", "1"),
        ("loader.js", "2"),
        ("embed.js", "3"),
        ("embed.mjs", "4"),
        ("embed.css", "b{}"),
        ("rules.css", "c{}"),
        ("filter.js", "5"),
        ("editor.js", "10"),
        ("workshop.css", "d{}"),
        ("decision-matrix.js", glue),
        ("decision-matrix_bg.wasm", "6"),
        ("analysis.wasm", "7"),
        ("one-file/decision-matrix.js", "8"),
        ("one-file/decision-matrix_bg.wasm", "9"),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
}

#[test]
fn rules_are_published_into_a_released_site() {
    let repository = Repository::new("publish");
    site(&repository.0.join("site"));
    let arguments = [
        "rules.json",
        "site",
        "public",
        "https://example.org/choose/",
    ];
    let (output, said) = repository.script("publish.sh", &arguments);
    assert!(output.status.success(), "{said}");
    let page = fs::read_to_string(repository.0.join("public/index.html")).unwrap();
    assert!(page.contains("Which data store?"));
    assert!(page.contains("https://example.org/choose/"));
    assert!(repository.0.join("public/index.html.br").is_file());
    let (output, said) = repository.script("publish.sh", &["rules.json", "nowhere", "public"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said.contains("no index.html in nowhere; name the folder"),
        "{said}"
    );
}

#[test]
fn without_a_place_to_get_the_program_from_that_is_said() {
    let (output, said) = ran(Command::new("sh")
        .arg(example("ci/get-matrix.sh"))
        .arg(folder("nowhere"))
        .env_remove("MATRIX_FROM"));
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("fill in the line 'from='"), "{said}");
}
