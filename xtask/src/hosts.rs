//! Real documentation sites that embed the site of the tests: an mdBook, a Material for MkDocs and a Docusaurus
//! site. They are made from `examples/`, in `target/hosts`; `tests/hosts` drives them in a browser.
//!
//! Each generator is installed once, in a pinned version. Nothing of it reaches the site. `more.rs` makes further hosts,
//! for a command of their own.

pub mod more;

use crate::browser;
use crate::folder::{PACKAGES, copy, entries};
use crate::run::{command, output, root, run, say};
use crate::site::OF_TESTS;
use crate::tools::{Tools, node_packages};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the site goes in the sources of each host.
const HOSTS: [(&str, &str); 3] = [
    ("mdbook", "src/matrix"),
    ("mkdocs", "docs/matrix"),
    ("docusaurus", "static/matrix"),
];

/// Makes the three sites with the site of the tests as it stands. Each is then in `target/hosts/sites`, under its name.
pub fn build(tools: &Tools) -> Result<(), String> {
    lay_out(&HOSTS)?;
    // First what fails fast.
    let mkdocs = python("mkdocs", "python", "Material for MkDocs")?.join("bin/mkdocs");
    node_packages(&hosts().join("docusaurus"), "the Docusaurus site")?;
    tools.mdbook()?;
    say("building the documentation sites (about half a minute)");
    run(inside("mdbook", &mut tools.command("mdbook"))
        .args(["build", "--dest-dir"])
        .arg(site("mdbook"))
        .env("MDBOOK_LOG", "warn"))?;
    run(inside("mkdocs", &mut command(&mkdocs.to_string_lossy()))
        .args(["build", "--quiet", "--strict", "--site-dir"])
        .arg(site("mkdocs"))
        // A note about what may come after MkDocs 1.
        .env("NO_MKDOCS_2_WARNING", "1"))?;
    run(inside("docusaurus", &mut tools.command("node"))
        .args(["node_modules/@docusaurus/core/bin/docusaurus.mjs", "build"])
        .arg("--out-dir")
        .arg(site("docusaurus"))
        .env("DO_NOT_TRACK", "1")
        .env("CI", "true"))
}

/// Copies the sources of hosts, with the site of the tests where it goes in each.
fn lay_out(list: &[(&str, &str)]) -> Result<(), String> {
    let embedded = root().join(OF_TESTS.0);
    if !embedded.join("index.html").is_file() {
        return Err(format!(
            "there is no {}/; cargo xtask build and cargo xtask test sites make it",
            OF_TESTS.0
        ));
    }
    for (name, place) in list {
        let directory = hosts().join(name);
        clear(&directory)?;
        copy(&root().join("examples").join(name), &directory)?;
        copy(&embedded, &directory.join(place))?;
    }
    Ok(())
}

fn hosts() -> PathBuf {
    root().join("target/hosts")
}

fn site(name: &str) -> PathBuf {
    hosts().join("sites").join(name)
}

/// The command, begun where the sources of a host are.
fn inside<'a>(name: &str, command: &'a mut Command) -> &'a mut Command {
    command.current_dir(hosts().join(name))
}

/// A Python of its own for a host, with the packages that the `requirements.txt` of the example pins.
fn python(example: &str, place: &str, purpose: &str) -> Result<PathBuf, String> {
    let environment = hosts().join(place);
    let requirements = root()
        .join("examples")
        .join(example)
        .join("requirements.txt");
    let pinned = fs::read_to_string(&requirements)
        .map_err(|error| format!("cannot read {}: {error}", requirements.display()))?;
    let mark = environment.join("installed-requirements.txt");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == pinned) {
        return Ok(environment);
    }
    say(&format!(
        "installing {purpose} into target/hosts/{place} (once, about half a minute)"
    ));
    virtual_environment(&environment)?;
    run(command(&environment.join("bin/python").to_string_lossy())
        .args(["-m", "pip", "install", "--quiet", "--require-hashes"])
        .args(["--disable-pip-version-check", "--no-input", "-r"])
        .arg(&requirements))?;
    fs::write(&mark, pinned)
        .map_err(|error| format!("cannot write {}: {error}", mark.display()))?;
    Ok(environment)
}

fn virtual_environment(directory: &Path) -> Result<(), String> {
    let make = || {
        output(
            command("python3")
                .args(["-m", "venv", "--clear"])
                .arg(directory),
        )
    };
    if make().is_some() {
        return Ok(());
    }
    if browser::install("python3-venv", &["python3", "python3-venv"]) && make().is_some() {
        return Ok(());
    }
    Err(
        "`python3 -m venv` does not work, which documentation sites are built with; install Python 3.11 or newer \
         with its module venv (https://www.python.org, or `apt-get install python3 python3-venv`)"
            .to_owned(),
    )
}

/// Empties a directory, but for the packages that were installed in it.
fn clear(directory: &Path) -> Result<(), String> {
    for entry in entries(directory).unwrap_or_default() {
        if entry.ends_with(PACKAGES) {
            continue;
        }
        let removed = if entry.is_dir() {
            fs::remove_dir_all(&entry)
        } else {
            fs::remove_file(&entry)
        };
        removed.map_err(|error| format!("cannot remove {}: {error}", entry.display()))?;
    }
    Ok(())
}
