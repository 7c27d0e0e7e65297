//! The benchmarks: they print figures and judge none, so that a busy machine fails nothing.
//! `docs/benchmarks.md` says what they mean.

use crate::run::{root, run, say};
use crate::tools::{Tools, node_packages};
use crate::{browser, module, site, tools};
use std::fs;
use std::path::Path;

/// Everything in one run.
pub fn everything() -> Result<(), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    packages()?;
    say("measuring the engine natively (about a minute after the build)");
    run(tools
        .cargo()
        .args(["run", "--quiet", "--locked", "--release"])
        .args(["-p", "matrix-bench"]))?;
    page(&tools)?;
    say("measuring the engine beside others in the browser (about a minute)");
    script(&tools, &browser, "engines.mjs")?;
    clicks(&tools, &browser)?;
    waiting(&tools, &browser)?;
    first_record(&tools, &browser)?;
    visits(&tools, &browser)
}

/// Only what an author waits for.
pub fn authors() -> Result<(), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    packages()?;
    site::build(&tools)?;
    waiting(&tools, &browser)
}

/// How long `check`, `report` and an open tab take, with the largest file that is accepted.
fn waiting(tools: &Tools, browser: &str) -> Result<(), String> {
    let native = ["--quiet", "--locked", "--profile", "native"];
    run(tools
        .cargo()
        .arg("build")
        .args(native)
        .args(["-p", "matrix-cli"]))?;
    let program = format!("target/native/matrix{}", std::env::consts::EXE_SUFFIX);
    let program = root().join(program);
    let folder = root().join("target/bench");
    run(tools
        .cargo()
        .arg("run")
        .args(native)
        .args(["-p", "matrix-bench", "--", "authors"])
        .arg(&program)
        .arg(&folder))?;
    run(tools
        .command("node")
        .arg(root().join("bench/edit.mjs"))
        .arg(program)
        .args([root().join("rules.json"), folder.join("largest.json")])
        .env("CHROME", browser))?;
    counting(tools)
}

/// How fast sets of answers are counted, as the command line does it.
fn counting(tools: &Tools) -> Result<(), String> {
    run(tools
        .cargo()
        .args(["run", "--quiet", "--locked", "--profile", "native"])
        .args(["-p", "matrix-bench", "--", "counting"]))
}

/// Only the toggles.
pub fn toggles() -> Result<(), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    packages()?;
    clicks(&tools, &browser)
}

/// Only first visits.
pub fn lighthouse() -> Result<(), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    packages()?;
    site::build(&tools)?;
    visits(&tools, &browser)
}

/// Only the way to a first decision record.
pub fn first_use() -> Result<(), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    packages()?;
    site::build(&tools)?;
    first_record(&tools, &browser)
}

/// Uses the site that was built last.
fn first_record(tools: &Tools, browser: &str) -> Result<(), String> {
    say("using the site as two people would (some seconds)");
    script(tools, browser, "first-use.mjs")
}

/// Visits the site that was built last.
fn visits(tools: &Tools, browser: &str) -> Result<(), String> {
    say("visiting the site with Lighthouse (about 2 minutes)");
    script(tools, browser, "lighthouse.mjs")
}

fn packages() -> Result<(), String> {
    node_packages(&root().join("bench"), "the benchmarks")
}

fn clicks(tools: &Tools, browser: &str) -> Result<(), String> {
    site::build(tools)?;
    peers(tools)?;
    say("clicking through the site and its peers (about 8 minutes)");
    script(tools, browser, "toggles.mjs")
}

/// Builds the same chooser with other libraries, as they are built for production, in `target/bench/peers`.
fn peers(tools: &Tools) -> Result<(), String> {
    let entries = ["react", "preact"].map(|name| format!("{name}=bench/peers/{name}/main.jsx"));
    run(tools
        .command("esbuild")
        .args(entries)
        .args(["--bundle", "--minify", "--format=esm", "--target=esnext"])
        .args([
            "--jsx=automatic",
            "--define:process.env.NODE_ENV=\"production\"",
        ])
        .args(["--log-level=warning", "--outdir=target/bench/peers"]))
}

/// Builds the page on which the engines run side by side, in `target/bench`.
fn page(tools: &Tools) -> Result<(), String> {
    let page = root().join("target/bench");
    fs::create_dir_all(&page)
        .map_err(|error| format!("cannot create {}: {error}", page.display()))?;
    say("building the engine for the browser (about half a minute)");
    module::library(tools, "matrix-bench", &page)?;
    let script = page.join("page.js");
    run(tools
        .command("esbuild")
        .arg("bench/engines/page.js")
        .args(["--bundle", "--format=esm", "--target=esnext"])
        .arg("--log-level=warning")
        .arg(format!("--outfile={}", script.display())))?;
    for file in [
        "bench/engines/index.html",
        "rules.json",
        "bench/node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm",
    ] {
        copy(&root().join(file), &page)?;
    }
    Ok(())
}

fn copy(file: &Path, directory: &Path) -> Result<(), String> {
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, directory.join(name))
        .map(|_| ())
        .map_err(|error| format!("cannot copy {}: {error}", file.display()))
}

fn script(tools: &Tools, browser: &str, name: &str) -> Result<(), String> {
    run(tools
        .command("node")
        .arg(root().join("bench").join(name))
        .env("CHROME", browser))
}
