//! Every check and test, one after the other. None is left out silently: what fails is counted and named.

use crate::count::Count;
use crate::engines::ENGINES;
use crate::run::{run, run_counting, say};
use crate::tools::Tools;
use crate::{browser, hosts as sites, site, tools};
use std::process::{Command, ExitCode};

const SITE: &str = "whole site in the browser";
const EVERY_ENGINE: &str = "whole site in every engine";
const HOSTS: &str = "real documentation sites";
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

/// Only the documentation sites that embed the finished site, ended by the same line.
pub fn hosts() -> ExitCode {
    prepared(Tally::hosts)
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
        self.tests(
            "components in the browser",
            "the first time 2 minutes",
            tools
                .command("node")
                .arg("tests/components/run.mjs")
                .env("CHROME", browser),
        );
        let built = site::build(tools);
        let playwright = [
            "test",
            "-c",
            "tests/e2e/playwright.config.js",
            "--reporter=list",
        ];
        match built {
            Ok(()) => {
                if let Err(problem) = site::names_no_folder(tools) {
                    self.fail("modules that name no folder of this machine", &problem);
                }
                self.tests(
                    SITE,
                    "2 minutes",
                    tools
                        .command("playwright")
                        .args(playwright)
                        .env("CHROME", browser),
                );
                self.engines(tools, browser);
                self.hosts(tools, browser);
            }
            Err(problem) => {
                self.fail("building the site", &problem);
                for step in [SITE, EVERY_ENGINE, HOSTS] {
                    self.fail(step, "not run, because there is no site");
                }
            }
        }
    }

    /// The finished site in each engine. One that is missing is a failure, unless it was left out by name.
    fn engines(&mut self, tools: &Tools, browser: &str) {
        let mut run = tools.command("node");
        run.args(["tests/engines/run.mjs", "chromium"])
            .env("CHROME", browser);
        for engine in &ENGINES {
            if engine.is_left_out() {
                say(&format!("{} is left out, as asked", engine.name));
                continue;
            }
            match engine.find() {
                Ok(programs) => {
                    run.arg(engine.id).envs(programs);
                }
                Err(problem) => self.fail(&format!("whole site in {}", engine.name), &problem),
            }
        }
        self.tests(EVERY_ENGINE, "15 seconds", &mut run);
    }

    /// The finished site, embedded in sites made by the documentation tools that people use.
    fn hosts(&mut self, tools: &Tools, browser: &str) {
        if let Err(problem) = sites::build(tools) {
            return self.fail(HOSTS, &problem);
        }
        self.tests(
            HOSTS,
            "a minute",
            tools
                .command("playwright")
                .args(["test", "-c", "tests/hosts/playwright.config.js"])
                .arg("--reporter=list")
                .env("CHROME", browser),
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
