//! Every check and test, one after the other. None is left out silently: what fails is counted and named. Only the tests of
//! more hosts are a command of their own.

mod browsers;

use crate::count::Count;
use crate::run::{root, run, run_counting, say};
use crate::tools::Tools;
use crate::{browser, site, tools};
use std::process::{Command, ExitCode};

const CONTENT: &str = "content of the bundled rules";
/// The id of the rule set that the project comes with.
const BUNDLED: &str = "web-frameworks";
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// What has been run so far.
#[derive(Default)]
struct Tally {
    count: Count,
    failed: Vec<String>,
}

/// Runs everything and ends with one line: `N passed, N failed`.
pub fn everything() -> ExitCode {
    prepared(Tally::all)
}

/// Makes the sites that tests in a browser open, for those who run such tests by themselves.
pub fn sites() -> Result<(), String> {
    let tools = tools::install()?;
    site::for_tests(&tools, site::SMALL)?;
    site::for_tests(&tools, site::OF_TESTS)
}

/// Only the documentation sites that embed the site of the tests, ended by the same line.
pub fn hosts() -> ExitCode {
    prepared(Tally::hosts)
}

/// Only the hosts that [`everything`] leaves out, because they take hundreds of packages; ended by the same line.
pub fn more_hosts() -> ExitCode {
    prepared(Tally::more_hosts)
}

fn prepared(steps: impl FnOnce(&mut Tally, &Tools, &str)) -> ExitCode {
    let mut tally = Tally::default();
    match prepare() {
        Ok((tools, browser)) => steps(&mut tally, &tools, &browser),
        Err(problem) => tally.fail("setting up", &problem),
    }
    for step in &tally.failed {
        println!("failed: {step}");
    }
    println!("{}", tally.count);
    if tally.failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn prepare() -> Result<(Tools, String), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    Ok((tools, browser))
}

/// Whether `rules.json` is still the rule set that the project comes with.
fn is_bundled() -> bool {
    let text = std::fs::read_to_string(root().join("rules.json")).unwrap_or_default();
    let dense: String = text.split_whitespace().collect();
    dense.contains(&format!("\"id\":\"{BUNDLED}\""))
}

impl Tally {
    fn all(&mut self, tools: &Tools, browser: &str) {
        self.check(
            "cargo fmt",
            "a second",
            tools.cargo().args(["fmt", "--all", "--check"]),
        );
        self.check(
            "clippy",
            "the first time 2 minutes",
            tools.cargo().args([
                "clippy",
                "--locked",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ]),
        );
        self.check(
            "clippy for the browser",
            "the first time 2 minutes",
            tools
                .cargo()
                .args(["clippy", "--locked", "--all-targets"])
                // Without the feature it is what the tests in the browser compile.
                .args(["-p", "decision-matrix", "--features", "split"])
                .args(WASM)
                .args(["--", "-D", "warnings"]),
        );
        self.tests(
            "cargo test",
            "the first time 2 minutes",
            tools
                .cargo()
                .args(["test", "--locked", "--workspace", "--no-fail-fast"]),
        );
        self.check(
            "matrix check rules.json",
            "a second",
            tools.cargo().args([
                "run",
                "--quiet",
                "--locked",
                "-p",
                "matrix-cli",
                "--",
                "check",
                "rules.json",
            ]),
        );
        self.content(tools);
        self.tests(
            "components in the browser",
            "the first time 2 minutes",
            tools
                .command("node")
                .arg("tests/components/run.mjs")
                .env("CHROME", browser),
        );
        self.in_browsers(tools, browser);
    }

    /// The content of `rules.json` against what is promised of it. Of rules that somebody else put there nothing is.
    fn content(&mut self, tools: &Tools) {
        if !is_bundled() {
            say(&format!(
                "{CONTENT}: left out, because rules.json is another rule set than {BUNDLED}"
            ));
            return;
        }
        let packages = ["-p", "matrix-engine", "-p", "matrix-cli"];
        // What is run by name only is no part of `--all-targets`.
        self.check(
            "clippy for the bundled content",
            "a few seconds",
            tools
                .cargo()
                .args(["clippy", "--locked"])
                .args(packages)
                .args(["--test", "bundled", "--", "-D", "warnings"]),
        );
        self.tests(
            CONTENT,
            "10 seconds",
            tools
                .cargo()
                .args(["test", "--locked"])
                .args(packages)
                .args(["--test", "bundled", "--no-fail-fast"]),
        );
    }

    /// A step that is right or wrong as a whole. It counts only when it is wrong.
    fn check(&mut self, name: &str, duration: &str, command: &mut Command) {
        say(&format!("{name} ({duration})"));
        if let Err(problem) = run(command) {
            self.fail(name, &problem);
        }
    }

    /// A step that reports tests.
    fn tests(&mut self, name: &str, duration: &str, command: &mut Command) {
        say(&format!("{name} ({duration})"));
        let (count, result) = run_counting(command);
        self.count.join(count);
        let problem = match result {
            Ok(()) if count.failed > 0 => Some("tests failed".to_owned()),
            Ok(()) if count.passed == 0 => Some("no test ran".to_owned()),
            Ok(()) => None,
            Err(problem) => Some(problem),
        };
        match problem {
            // The failed tests are in the count already.
            Some(problem) if count.failed > 0 => self.failed.push(format!("{name}: {problem}")),
            Some(problem) => self.fail(name, &problem),
            None => {}
        }
    }

    fn fail(&mut self, name: &str, problem: &str) {
        eprintln!("error: {name}: {problem}");
        self.count.failed += 1;
        self.failed.push(format!("{name}: {problem}"));
    }
}
