//! The release site: modules, assets, minification, which make the program; then `matrix pack` with a rule file, then
//! one move into `dist/`. The sites of the tests are the same program with the rule files of the tests.

use crate::assets::{self, Assets};
use crate::folder::{clear, copy as copy_folder, create, entries, replace};
use crate::module;
use crate::package;
use crate::run::{root, run, say};
use crate::tools::Tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// All files of a site but those that are made of rules.
const PROGRAM: &str = "target/program";
/// The site.
pub const DIST: &str = "dist";
/// The site that most tests in a browser open. Its rules are those of the tests, since they name what stands in them.
pub const OF_TESTS: (&str, &str) = ("target/test-site", "tests/rules.json");
/// A site of rules with nothing but what the format asks for.
pub const SMALL: (&str, &str) = ("target/small-site", "tests/small-rules.json");

/// Builds the site. `dist/` is replaced only when every step went well.
pub fn build(tools: &Tools) -> Result<(), String> {
    program(tools)?;
    finish(tools)
}

/// Makes the program.
pub fn program(tools: &Tools) -> Result<(), String> {
    // Absent, an earlier build cannot leave files behind, and no test opens a site of an earlier program.
    for old in [PROGRAM, OF_TESTS.0, SMALL.0] {
        clear(&root().join(old))?;
    }
    let program = root().join(PROGRAM);
    create(&program)?;
    module::page(tools, &program)?;
    deliver(tools, &program)?;
    package::build(tools)
}

/// Makes the site of the program that is there.
pub fn finish(tools: &Tools) -> Result<(), String> {
    pack(tools, DIST, "rules.json", |command| {
        command.arg("--sizes");
    })?;
    say("the site is in dist/");
    Ok(())
}

/// Makes a site for tests of the program that is there. It may weigh what it likes.
pub fn for_tests(tools: &Tools, (place, rules): (&str, &str)) -> Result<(), String> {
    if !root().join(PROGRAM).join("index.html").is_file() {
        return Err("nothing was built yet; cargo xtask build does".to_owned());
    }
    // What it weighs is of no interest either.
    pack(tools, place, rules, |command| {
        command.arg("--any-size").stdout(Stdio::null());
    })?;
    say(&format!("a site with {rules} is in {place}/"));
    Ok(())
}

fn pack(
    tools: &Tools,
    place: &str,
    rules: &str,
    more: impl FnOnce(&mut Command),
) -> Result<(), String> {
    let packing = root().join("target/packing");
    clear(&packing)?;
    copy_folder(&root().join(PROGRAM), &packing)?;
    let mut command = tools.cargo();
    command
        .args(["run", "--quiet", "--locked", "--release", "-p"])
        .args(["matrix-cli", "--", "pack", "--dist", "target/packing"])
        .args(["--rules", rules]);
    more(&mut command);
    run(&mut command)?;
    replace(&packing, &root().join(place))
}

/// Whether the modules are free of this machine. Each way to build one must hand the flags over, and this finds the one
/// that does not.
pub fn names_no_folder(tools: &Tools) -> Result<(), String> {
    let program = root().join(PROGRAM);
    let mut modules = files(&program, "wasm")?;
    modules.extend(files(&program.join(module::ONE_FILE), "wasm")?);
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
        return Err(format!("there is no module in {PROGRAM}/"));
    }
    Ok(())
}

/// The page and its assets: scripts and sheets with what they import inside, one style sheet for the page, everything else
/// as it is.
fn deliver(tools: &Tools, site: &Path) -> Result<(), String> {
    let assets = Assets::read()?;
    copy("index.html", site)?;
    for file in &assets.copies {
        let target = site.join(assets::name(file));
        let is_sheet = Path::new(file).extension().is_some_and(|it| it == "css");
        if SCRIPTS.contains(&file.as_str()) {
            bundle(tools, &root().join(file), &target)?;
        } else if SHEETS.contains(&file.as_str()) {
            minify(tools, &root().join(file), &target, &["--bundle"])?;
        } else if !file.starts_with("static/") && !is_sheet {
            copy(file, site)?;
        }
    }
    element_as_module(tools, site)?;
    bundle(tools, &root().join(EDITOR), &site.join("editor.js"))?;
    let mut style = String::new();
    for file in &assets.styles {
        style += &read(&root().join(file))?;
    }
    let app = site.join("app.css");
    fs::write(&app, style).map_err(|error| format!("cannot write {}: {error}", app.display()))?;
    minify(tools, &app, &app, &["--allow-overwrite"])
}

/// The sheets that come by themselves. The others that the page does not begin with are inside these.
const SHEETS: [&str; 3] = ["style/embed.css", "style/rules.css", "style/workshop.css"];

/// The scripts that the page or its hosts name. The others of that folder are inside these.
const SCRIPTS: [&str; 4] = [
    "static/theme.js",
    "static/loader.js",
    "static/filter.js",
    EMBED,
];

/// The editor of the workshop. It is made of packages, so a page that no release was made for goes without.
const EDITOR: &str = "static/workshop/editor.js";

/// The script for other pages.
const EMBED: &str = "static/embed.js";

const MINIFY: [&str; 4] = [
    "--minify",
    "--legal-comments=none",
    "--log-level=warning",
    "--target=esnext",
];

/// Makes one small script of a script and all that it imports.
pub fn bundle(tools: &Tools, script: &Path, target: &Path) -> Result<(), String> {
    bundle_with(tools, script, target, &[])
}

/// Makes a module of the script for other pages, in a folder. It differs in where it learns its own address: a classic
/// script may not even name `import.meta`.
pub fn element_as_module(tools: &Tools, folder: &Path) -> Result<(), String> {
    let banner = "--banner:js=const MODULE_ADDRESS=import.meta.url;";
    let (script, target) = (root().join(EMBED), folder.join("embed.mjs"));
    bundle_with(tools, &script, &target, &[banner])
}

fn bundle_with(tools: &Tools, script: &Path, target: &Path, more: &[&str]) -> Result<(), String> {
    // wasm-bindgen names the loader of chunks once for each that Rust asks for.
    let silent = "--log-override:duplicate-object-key=silent";
    let modular = ["--bundle", "--format=esm", silent];
    minify(tools, script, target, &[&modular, more].concat())
}

fn minify(tools: &Tools, source: &Path, target: &Path, more: &[&str]) -> Result<(), String> {
    run(tools
        .command("esbuild")
        .arg(source)
        .args(MINIFY)
        .args(more)
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
    let mut found: Vec<PathBuf> = entries(directory)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}
