//! More hosts, for a command of their own: three documentation tools, and an application each in React and Vue, which install
//! the package of the element from its folder. `tests/more-hosts` drives them in a browser.

use super::{hosts, inside, lay_out, python, site};
use crate::package;
use crate::run::{command, run, say};
use crate::tools::{Tools, node_packages, node_packages_with};
use std::process::Command;

/// Where the site goes in the sources of each host.
const HOSTS: [(&str, &str); 5] = [
    ("vitepress", "public/matrix"),
    ("starlight", "public/matrix"),
    ("sphinx", "_static/matrix"),
    ("react", "public/matrix"),
    ("vue", "public/matrix"),
];

/// Makes the five with the site of the tests as it stands. Each is then in `target/hosts/sites`, under its name.
pub fn build(tools: &Tools) -> Result<(), String> {
    package::build(tools)?;
    lay_out(&HOSTS)?;
    let sphinx = python("sphinx", "python-sphinx", "Sphinx with Furo")?.join("bin/sphinx-build");
    node_packages(&hosts().join("vitepress"), "the VitePress site")?;
    node_packages(&hosts().join("starlight"), "the Starlight site")?;
    let package = package::text()?;
    for (name, purpose) in [
        ("react", "the React application"),
        ("vue", "the Vue application"),
    ] {
        node_packages_with(&hosts().join(name), purpose, &package)?;
    }
    say("building the other hosts (about a minute)");
    run(inside("sphinx", &mut command(&sphinx.to_string_lossy()))
        .args(["--quiet", "--fresh-env", "--fail-on-warning"])
        .arg(".")
        .arg(site("sphinx")))?;
    run(node(tools, "vitepress", "vitepress/bin/vitepress.js")
        .args(["build", "--outDir"])
        .arg(site("vitepress")))?;
    run(node(tools, "starlight", "astro/astro.js")
        .args(["build", "--silent", "--outDir"])
        .arg(site("starlight"))
        .env("ASTRO_TELEMETRY_DISABLED", "1"))?;
    for name in ["react", "vue"] {
        run(node(tools, name, "vite/bin/vite.js")
            .args(["build", "--logLevel=warn", "--emptyOutDir", "--outDir"])
            .arg(site(name)))?;
    }
    Ok(())
}

/// A script of a package that a host has installed.
fn node(tools: &Tools, name: &str, script: &str) -> Command {
    let mut command = tools.command("node");
    inside(name, &mut command)
        .arg(format!("node_modules/{script}"))
        .env("CI", "true");
    command
}
