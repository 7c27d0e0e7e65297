//! The flags of the compiler for the modules of the site: here, and nowhere else.
//!
//! A panic names the file in which it happened, so folders of the machine that builds get into the modules.
//! They are renamed, and the modules are the same bytes, and as heavy, wherever they are built.
//!
//! Leptos erases the types of views: each takes its name and its size from all that is in it, and the code for each
//! would be compiled anew.
//!
//! The flags travel in `CARGO_ENCODED_RUSTFLAGS`. Cargo takes them from one source only, and this one comes
//! first: in any other, ours would be gone without a word as soon as somebody has `RUSTFLAGS` in the
//! environment. So it is theirs that have no part in the modules. That is meant: they are mostly for native
//! code (a linker, a processor), and a module made with them would be another one.

use crate::run::{command, output, rustc, say};
use std::path::{Path, PathBuf};
use std::process::Command;

const VARIABLE: &str = "CARGO_ENCODED_RUSTFLAGS";

/// The flags for every module of the site.
pub struct Flags {
    /// Folders, and what stands in a module in place of each. Of several that fit the last one counts.
    renamed: Vec<(String, String)>,
}

impl Flags {
    /// The flags for this machine and its toolchain.
    pub fn find() -> Result<Self, String> {
        let version = output(command(&rustc()).arg("-vV")).ok_or(NO_RUSTC)?;
        if ["RUSTFLAGS", VARIABLE]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|flags| !flags.is_empty()))
        {
            say("RUSTFLAGS has no part in the modules of the site; xtask/src/flags.rs says why");
        }
        Ok(Self::of(cargo_home().as_deref(), &sysroot()?, &version))
    }

    fn of(cargo_home: Option<&Path>, sysroot: &Path, version: &str) -> Self {
        // The sources of crates.
        let mut renamed: Vec<_> = cargo_home
            .map(|home| (home.display().to_string(), String::new()))
            .into_iter()
            .collect();
        renamed.push((
            library(sysroot).display().to_string(),
            format!("/rustc/{}", revision(version)),
        ));
        Self { renamed }
    }

    /// Makes a command, and what it calls, compile with these flags and no others.
    pub fn hand_to(&self, command: &mut Command) {
        command.env(VARIABLE, self.arguments().join("\u{1f}"));
    }

    fn arguments(&self) -> Vec<String> {
        let erased = ["--cfg", "erase_components"].map(str::to_owned);
        let renamed = self
            .renamed
            .iter()
            .map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"));
        erased.into_iter().chain(renamed).collect()
    }

    /// A folder of this machine that a module names although it was to be renamed.
    pub fn trace_in(&self, module: &[u8]) -> Option<&str> {
        self.renamed
            .iter()
            .map(|(folder, _)| folder.as_str())
            .find(|folder| {
                module
                    .windows(folder.len())
                    .any(|bytes| bytes == folder.as_bytes())
            })
    }
}

const NO_RUSTC: &str = "`rustc` does not run; install Rust with rustup (https://rustup.rs)";

/// Where the toolchain is.
pub fn sysroot() -> Result<PathBuf, String> {
    let sysroot = output(command(&rustc()).args(["--print", "sysroot"])).ok_or(NO_RUSTC)?;
    Ok(PathBuf::from(sysroot))
}

/// The sources of the standard library, if they are there. The component `rust-src` brings them, and an
/// editor may have asked for it. Without them the compiler calls the files of the library by names that
/// begin with `/rustc/` and the revision; with them by their paths, in whatever it compiles.
fn library(sysroot: &Path) -> PathBuf {
    let library = sysroot.join("lib/rustlib/src/rust");
    // The compiler does the same: packages of some distributions have a link here.
    match library.canonicalize() {
        Ok(target) if library.is_symlink() => target,
        _ => library,
    }
}

/// What the compiler calls the revision that it was made from, given what it says of itself.
fn revision(version: &str) -> &str {
    let find = |key| {
        version
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix(": "))
    };
    find("commit-hash")
        // Made from a released archive rather than from a repository.
        .filter(|hash| *hash != "unknown")
        .or_else(|| find("release"))
        .unwrap_or_default()
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"));
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(home()?).join(".cargo")))
}

#[cfg(test)]
mod tests;
