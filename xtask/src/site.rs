//! The release site: trunk, then minification, then `matrix pack`, then one move into `dist/`.

use crate::run::{root, run, say};
use crate::tools::Tools;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the site. `dist/` is replaced only when every step went well.
pub fn build(tools: &Tools) -> Result<(), String> {
    let site = root().join("target/site");
    say("building the release site (the first time about 2 minutes, then half a minute)");
    // Absent, trunk cannot leave files of an earlier build behind.
    clear(&site)?;
    run(tools
        .for_modules(tools.command("trunk"))
        .args(["build", "--release"]))?;
    optimize(tools, &site.join("decision-matrix_bg.wasm"))?;
    // Beside the application: what comes with the first answer, the dialogs, the checker of rule files.
    module(tools, "matrix-desk", &site)?;
    module(tools, "matrix-handover", &site)?;
    module(tools, "matrix-checker", &site)?;
    minify_scripts(tools, &site)?;
    join_styles(tools, &site)?;
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

/// Builds a crate as a module of its own, in the profile of the page. Trunk builds one module only.
pub fn module(tools: &Tools, package: &str, directory: &Path) -> Result<(), String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    run(tools
        .for_modules(tools.cargo())
        .args(["build", "--quiet", "--release", "--locked", "--lib"])
        .args(["--target", TARGET, "-p", package]))?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let name = package.replace('-', "_");
    let built = target.join(TARGET).join(format!("release/{name}.wasm"));
    run(tools
        .command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(directory)
        .arg(built))?;
    optimize(tools, &directory.join(format!("{name}_bg.wasm")))
}

/// Whether the modules in `dist/` are free of this machine. Each way to build one must hand the flags over,
/// and this finds the one that does not.
pub fn names_no_folder(tools: &Tools) -> Result<(), String> {
    let modules = files(&root().join("dist"), "wasm")?;
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

/// Makes a module smaller. Two rounds of `-Oz` with control flow written anew between them, and
/// functions in the order of their names, weigh 2 % less after Brotli than one round.
///
/// `--low-memory-unused` (0.8 % more) holds because the linker puts the stack first: the lowest 1,024 bytes
/// are its far end, where no object ever lies.
fn optimize(tools: &Tools, module: &Path) -> Result<(), String> {
    const PASSES: [&str; 9] = [
        "-Oz",
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        "--low-memory-unused",
        "--reorder-functions-by-name",
        "--strip-debug",
        "--strip-producers",
    ];
    run(tools
        .command("wasm-opt")
        .args(PASSES)
        .arg("-o")
        .args([module, module]))
}

/// The scripts of our own, each with what it imports inside.
const SCRIPTS: [&str; 6] = [
    "src/boot/theme.js",
    "src/boot/boot.js",
    "src/offline/offline.js",
    "src/foreign/foreign.js",
    "src/embed/embed.js",
    "src/embed/frame.js",
];

/// Minifies every script: those that wasm-bindgen has written, with what they import from `snippets/`
/// inside, and our own.
fn minify_scripts(tools: &Tools, site: &Path) -> Result<(), String> {
    let bundle = |script: &Path, target: &Path| {
        run(tools
            .command("esbuild")
            .arg(script)
            .args(MINIFY)
            .args(["--bundle", "--format=esm", "--allow-overwrite"])
            .arg(outfile(target)))
    };
    for script in files(site, "js")? {
        bundle(&script, &script)?;
    }
    for script in SCRIPTS {
        let script = root().join(script);
        bundle(&script, &site.join(script.file_name().unwrap_or_default()))?;
    }
    clear(&site.join("snippets"))
}

const MINIFY: [&str; 4] = [
    "--minify",
    "--legal-comments=none",
    "--log-level=warning",
    "--target=esnext",
];

/// Joins the style sheets into `app.css`, in the order in which the page names them, and minifies that and
/// those that come later.
fn join_styles(tools: &Tools, site: &Path) -> Result<(), String> {
    let page = read(&root().join("index.html"))?;
    let names: Vec<&str> = page
        .lines()
        .filter(|line| line.contains("rel=\"css\""))
        .filter_map(|line| {
            line.split_once("href=\"style/")?
                .1
                .split_once('"')
                .map(|(name, _)| name)
        })
        .collect();
    let mut all = String::new();
    for name in &names {
        all += &read(&root().join("style").join(name))?;
        fs::remove_file(site.join(name))
            .map_err(|error| format!("trunk did not deliver {name}: {error}"))?;
    }
    let style = site.join("app.css");
    fs::write(&style, all).map_err(|error| format!("cannot write {}: {error}", style.display()))?;
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

fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
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

fn clear(directory: &Path) -> Result<(), String> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", directory.display()))
        }
        _ => Ok(()),
    }
}
