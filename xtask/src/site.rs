//! The release site: modules, assets, minification, then `matrix pack`, then one move into `dist/`.

use crate::assets::{self, Assets};
use crate::module;
use crate::run::{root, run, say};
use crate::tools::Tools;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the site. `dist/` is replaced only when every step went well.
pub fn build(tools: &Tools) -> Result<(), String> {
    let site = root().join("target/site");
    // Absent, an earlier build cannot leave files behind.
    clear(&site)?;
    fs::create_dir_all(&site)
        .map_err(|error| format!("cannot create {}: {error}", site.display()))?;
    module::page(tools, &site)?;
    deliver(tools, &site)?;
    run(tools.cargo().args([
        "run",
        "--quiet",
        "--locked",
        "--release",
        "-p",
        "matrix-cli",
        "--",
        "pack",
        "--dist",
        "target/site",
        "--rules",
        "rules.json",
    ]))?;
    let dist = root().join("dist");
    let old = root().join("target/site-before");
    clear(&old)?;
    let moved_away = fs::rename(&dist, &old).is_ok();
    fs::rename(&site, &dist).map_err(|error| {
        if moved_away {
            let _ = fs::rename(&old, &dist);
        }
        format!("cannot move target/site to dist: {error}")
    })?;
    say("the site is in dist/");
    Ok(())
}

/// Whether the modules in `dist/` are free of this machine. Each way to build one must hand the flags over,
/// and this finds the one that does not.
pub fn names_no_folder(tools: &Tools) -> Result<(), String> {
    let dist = root().join("dist");
    let mut modules = files(&dist, "wasm")?;
    modules.extend(files(&dist.join(module::ONE_FILE), "wasm")?);
    for module in &modules {
        let bytes = fs::read(module)
            .map_err(|error| format!("cannot read {}: {error}", module.display()))?;
        if let Some(folder) = tools.flags.trace_in(&bytes) {
            return Err(format!(
                "{} names {folder}; it was not compiled with the flags of xtask/src/flags.rs",
                module.display()
            ));
        }
    }
    if modules.is_empty() {
        return Err("there is no module in dist/".to_owned());
    }
    Ok(())
}

/// The page and its assets: scripts with what they import inside, one style sheet, everything else as it is.
fn deliver(tools: &Tools, site: &Path) -> Result<(), String> {
    let assets = Assets::read()?;
    copy("index.html", site)?;
    for file in &assets.copies {
        let target = site.join(assets::name(file));
        if !file.starts_with("static/") {
            copy(file, site)?;
        } else if SCRIPTS.contains(&file.as_str()) {
            bundle(tools, &root().join(file), &target)?;
        }
    }
    let mut style = String::new();
    for file in &assets.styles {
        style += &read(&root().join(file))?;
    }
    let app = site.join("app.css");
    fs::write(&app, style).map_err(|error| format!("cannot write {}: {error}", app.display()))?;
    for style in files(site, "css")? {
        run(tools
            .command("esbuild")
            .arg(&style)
            .args(MINIFY)
            .arg("--allow-overwrite")
            .arg(outfile(&style)))?;
    }
    Ok(())
}

/// The scripts that the page or its hosts name. The others of that folder are inside these.
const SCRIPTS: [&str; 3] = ["static/theme.js", "static/loader.js", "static/embed.js"];

const MINIFY: [&str; 4] = [
    "--minify",
    "--legal-comments=none",
    "--log-level=warning",
    "--target=esnext",
];

/// Makes one small script of a script and all that it imports.
pub fn bundle(tools: &Tools, script: &Path, target: &Path) -> Result<(), String> {
    run(tools
        .command("esbuild")
        .arg(script)
        .args(MINIFY)
        .args(["--bundle", "--format=esm"])
        // wasm-bindgen names the loader of chunks once for each that Rust asks for.
        .arg("--log-override:duplicate-object-key=silent")
        .arg(outfile(target)))
}

fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
}

fn copy(file: &str, site: &Path) -> Result<(), String> {
    fs::copy(root().join(file), site.join(assets::name(file)))
        .map(|_| ())
        .map_err(|error| format!("cannot copy {file}: {error}"))
}

fn files(directory: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(directory)
        .map_err(|error| format!("cannot list {}: {error}", directory.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Removes a directory, if it is there.
pub fn clear(directory: &Path) -> Result<(), String> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", directory.display()))
        }
        _ => Ok(()),
    }
}
