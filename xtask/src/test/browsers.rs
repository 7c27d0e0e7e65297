//! The steps that open a site in a browser.

use super::Tally;
use crate::engines::ENGINES;
use crate::run::say;
use crate::tools::Tools;
use crate::{hosts as sites, site};
use std::process::Command;

const SMOKE: &str = "dist/ in the browser";
const SMOKE_SMALL: &str = "site of the smallest rules in the browser";
const SITE: &str = "whole site in the browser";
const EVERY_ENGINE: &str = "whole site in every engine";
const TOOLS: &str = "editors and programs";
const HOSTS: &str = "real documentation sites";
const MORE_HOSTS: &str = "more hosts";

impl Tally {
    /// Everything that needs a site. One that cannot be made, such as `dist/` over a size gate, stops no other.
    pub(super) fn in_browsers(&mut self, tools: &Tools, browser: &str) {
        if let Err(problem) = site::program(tools) {
            self.fail("building the site", &problem);
            for step in [SMOKE, SMOKE_SMALL, SITE, TOOLS, EVERY_ENGINE, HOSTS] {
                self.fail(step, "not run, because nothing was built");
            }
            return;
        }
        if let Err(problem) = site::names_no_folder(tools) {
            self.fail("modules that name no folder of this machine", &problem);
        }
        match site::finish(tools) {
            Ok(()) => self.smoke(tools, browser, SMOKE, site::DIST),
            Err(problem) => self.fail("packing dist/", &problem),
        }
        match site::for_tests(tools, site::SMALL) {
            Ok(()) => self.smoke(tools, browser, SMOKE_SMALL, site::SMALL.0),
            Err(problem) => self.fail("packing the smallest rules", &problem),
        }
        match site::for_tests(tools, site::OF_TESTS) {
            Ok(()) => {
                self.tests(
                    SITE,
                    "several minutes",
                    &mut playwright(tools, browser, "e2e", site::OF_TESTS.0),
                );
                // The program that has just packed the site.
                self.tests(
                    TOOLS,
                    "20 seconds",
                    &mut playwright(tools, browser, "tools", site::OF_TESTS.0),
                );
                self.engines(tools, browser);
                self.hosts(tools, browser);
            }
            Err(problem) => self.fail("packing the site of the tests", &problem),
        }
    }

    /// The little that every site must do, whatever its rules are.
    fn smoke(&mut self, tools: &Tools, browser: &str, name: &str, place: &str) {
        self.tests(
            name,
            "10 seconds",
            &mut playwright(tools, browser, "smoke", place),
        );
    }

    /// The site of the tests in each engine. One that is missing is a failure, unless it was left out by name.
    fn engines(&mut self, tools: &Tools, browser: &str) {
        let mut run = tools.command("node");
        run.args(["tests/engines/run.mjs", "chromium"])
            .env("CHROME", browser)
            .env("DIST", site::OF_TESTS.0);
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

    /// The site of the tests, embedded in sites made by the documentation tools that people use.
    pub(super) fn hosts(&mut self, tools: &Tools, browser: &str) {
        if let Err(problem) = sites::build(tools) {
            return self.fail(HOSTS, &problem);
        }
        self.tests(
            HOSTS,
            "a minute",
            &mut playwright(tools, browser, "hosts", site::OF_TESTS.0),
        );
    }

    /// The site of the tests in further hosts, which is no part of all tests.
    pub(super) fn more_hosts(&mut self, tools: &Tools, browser: &str) {
        if let Err(problem) = sites::more::build(tools) {
            return self.fail(MORE_HOSTS, &problem);
        }
        self.tests(
            MORE_HOSTS,
            "a minute",
            &mut playwright(tools, browser, "more-hosts", site::OF_TESTS.0),
        );
    }
}

/// The tests of a folder, with a site that is at this place.
fn playwright(tools: &Tools, browser: &str, folder: &str, site: &str) -> Command {
    let mut command = tools.command("playwright");
    command
        .args(["test", "--reporter=list", "-c"])
        .arg(format!("tests/{folder}/playwright.config.js"))
        .env("CHROME", browser)
        .env("DIST", site);
    command
}
