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
    node_packages(&root().join("bench"), "the benchmarks")?;
    say("measuring the engine natively (about a minute after the build)");
    run(tools
        .cargo()
        .args(["run", "--quiet", "--locked", "--release"])
        .args(["-p", "matrix-bench"]))?;
    page(&tools)?;
    say("measuring the engine beside others in the browser (about a minute)");
    script(&tools, &browser, "engines.mjs")?;
    clicks(&tools, &browser)
}

/// Only the toggles.
pub fn toggles() -> Result<(), String> {
    let tools = tools::install()?;
    let browser = browser::find(&tools)?;
    clicks(&tools, &browser)
}

fn clicks(tools: &Tools, browser: &str) -> Result<(), String> {
    site::build(tools)?;
    say("clicking through the site (about 4 minutes)");
    script(tools, browser, "toggles.mjs")
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
