//! The pinned tools: looked for first, installed once where they are missing.

use crate::flags::{Flags, sysroot};
use crate::run::{cargo, command, find_in, output, root, run, say};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
/// Reads what the crate `wasm_split_helpers` has left in a module, and the relocations of the linker, so it fits one
/// version of that crate and one of the compiler: all three change together.
const SPLIT: &str = "0.2.4";
const MDBOOK: &str = "0.5.4";
const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles a tool without optimisation: for tools that are waited for longer than they run.
const QUICK: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// A search path on which every pinned tool is found first, and how modules of the site are compiled.
pub struct Tools {
    path: OsString,
    pub flags: Flags,
}

impl Tools {
    /// A tool by name.
    pub fn command(&self, program: &str) -> Command {
        let found = find_in(&self.path, program).unwrap_or_else(|| PathBuf::from(program));
        self.prepared(&found.to_string_lossy())
    }

    /// The cargo of this workspace, with the tools in reach.
    pub fn cargo(&self) -> Command {
        let mut cargo = cargo();
        cargo.env("PATH", &self.path);
        cargo
    }

    /// Makes a command, cargo or what calls it, compile for the site.
    pub fn for_modules(&self, mut command: Command) -> Command {
        self.flags.hand_to(&mut command);
        command
    }

    fn prepared(&self, program: &str) -> Command {
        let mut command = command(program);
        command
            .env("PATH", &self.path)
            .env("TRUNK_SKIP_VERSION_CHECK", "true");
        command
    }
}

/// Makes sure that every tool is there in its pinned version.
pub fn install() -> Result<Tools, String> {
    let path = search_path()?;
    // First what fails fast: a missing Node should not show after minutes of compiling.
    node_packages(root(), "build and tests")?;
    wasm_target()?;
    let tools = Tools {
        path,
        flags: Flags::find()?,
    };
    say("fetching crates (the first time up to a minute)");
    run(cargo().args(["fetch", "--locked", "--quiet"]))?;
    let wasm_bindgen = locked_version("wasm-bindgen")?;
    tools.crate_binary(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &wasm_bindgen,
        "about 2 minutes",
        |install| install,
    )?;
    split_tool()?;
    Ok(tools)
}

impl Tools {
    /// The server of `cargo xtask dev`. Compiled without optimisation, it takes two minutes instead of seven, and is as
    /// fast: the compilers it starts do the work. Its TLS is for downloads that `--offline` forbids.
    pub fn trunk(&self) -> Result<(), String> {
        self.crate_binary("trunk", "trunk", TRUNK, "about 2 minutes", |install| {
            install.arg("--no-default-features").envs(QUICK)
        })
    }

    /// mdBook, without the parts that watch, serve and search: the tests only build a book.
    pub fn mdbook(&self) -> Result<(), String> {
        self.crate_binary("mdbook", "mdbook", MDBOOK, "about a minute", |install| {
            install.arg("--no-default-features").envs(QUICK)
        })
    }

    /// Installs a program from crates.io unless it answers with the right version.
    fn crate_binary(
        &self,
        package: &str,
        program: &str,
        version: &str,
        duration: &str,
        adapt: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Result<(), String> {
        let answer = output(self.command(program).arg("--version")).unwrap_or_default();
        // Some write `trunk 0.21.14`, some `mdbook v0.5.4`.
        let installed = answer.split_whitespace().nth(1).unwrap_or_default();
        if installed.trim_start_matches('v') == version {
            return Ok(());
        }
        cargo_install(package, version, duration, adapt)
    }
}

fn cargo_install(
    package: &str,
    version: &str,
    duration: &str,
    adapt: impl FnOnce(&mut Command) -> &mut Command,
) -> Result<(), String> {
    say(&format!(
        "installing {package} {version} into target/tools (once, {duration})"
    ));
    let mut install = cargo();
    install.args([
        "install",
        "--locked",
        "--quiet",
        "--force",
        "--root",
        "target/tools",
        package,
        "--version",
        version,
    ]);
    run(adapt(&mut install))
        .map_err(|problem| format!("{package} {version} could not be installed: {problem}"))
}

/// What takes lazy functions out of a module.
fn split_tool() -> Result<(), String> {
    const PACKAGE: &str = "wasm_split_cli_support";
    // The program does not say its version; cargo has written it down.
    let installed = read(&root().join("target/tools/.crates.toml")).unwrap_or_default();
    if installed.contains(&format!("\"{PACKAGE} {SPLIT} ")) {
        return Ok(());
    }
    cargo_install(PACKAGE, SPLIT, "about a minute", |install| {
        install.args(["--features", "build-binary"]).envs(QUICK)
    })
}

/// Installs the Node packages of a directory when its lock file has changed since the last time.
pub fn node_packages(directory: &Path, purpose: &str) -> Result<(), String> {
    node_packages_with(directory, purpose, "")
}

/// The same, and also when something else has changed that is installed with them.
pub fn node_packages_with(directory: &Path, purpose: &str, also: &str) -> Result<(), String> {
    let lock = read(&directory.join("package-lock.json"))? + also;
    let mark = directory.join("node_modules").join(".installed-lock");
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say(&format!(
        "installing Node packages for {purpose} (once, about half a minute)"
    ));
    run(command("npm")
        .current_dir(directory)
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .env("PUPPETEER_SKIP_DOWNLOAD", "1")
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    std::fs::write(&mark, lock).map_err(|error| format!("cannot write {}: {error}", mark.display()))
}

fn wasm_target() -> Result<(), String> {
    if sysroot()?.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    say(&format!(
        "adding the Rust target {TARGET} (once, a few seconds)"
    ));
    run(command("rustup").args(["target", "add", TARGET]))
}

/// The version of a package in `Cargo.lock`: the tool must match the crate to the last digit.
fn locked_version(package: &str) -> Result<String, String> {
    let lock = read(&root().join("Cargo.lock"))?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines
        .next()
        .and_then(|line| line.strip_prefix("version = \""))
        .and_then(|rest| rest.strip_suffix('"'));
    version
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock names no version of {package}"))
}

fn search_path() -> Result<OsString, String> {
    let own = [
        root().join("target/tools/bin"),
        root().join("node_modules/.bin"),
    ];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(own.into_iter().chain(std::env::split_paths(&inherited)))
        .map_err(|error| format!("the project lies in a directory that PATH cannot hold: {error}"))
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file)
        .map_err(|error| format!("cannot read {}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_split_tool_and_what_it_reads_fit_each_other() {
        let helpers = locked_version("wasm_split_helpers").unwrap();
        assert_eq!(
            helpers, "0.2.3",
            "try SPLIT of xtask/src/tools.rs with this version, and change both"
        );
    }
}
