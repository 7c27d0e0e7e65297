//! From Rust to a WebAssembly module with its glue: cargo, the split tool, wasm-bindgen, wasm-opt, esbuild.
//!
//! The page is built twice. For the site its lazy functions become chunks of their own; for the site in one file, where
//! nothing can be fetched, the same program stays in one piece. Both share what cargo has compiled: only the last step
//! of the linker differs.

mod chunks;
mod names;

use crate::folder::{clear, create, entries};
use crate::run::{root, run, say};
use crate::tools::Tools;
use std::fs;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";
/// The binary of the page.
const PAGE: &str = "decision-matrix";
/// The directory of the site with the page in one piece. It is neither counted nor kept for offline use.
pub const ONE_FILE: &str = "one-file";

/// Builds the page with its chunks, and in one piece.
pub fn page(tools: &Tools, site: &Path) -> Result<(), String> {
    say("compiling the page (the first time about 3 minutes, then a minute)");
    split(tools, site)?;
    say("compiling the page in one piece (about half a minute)");
    let built = compile(tools, &["rustc", "--bin", PAGE], &[])?;
    let work = work("whole")?;
    bind(tools, &built, &work, &[])?;
    let place = site.join(ONE_FILE);
    create(&place)?;
    finish(tools, PAGE, &work, &place)
}

/// Builds a library as a module of its own, with the flags and in the profile of the page.
pub fn library(tools: &Tools, package: &str, place: &Path) -> Result<(), String> {
    let built = compile(tools, &["rustc", "--lib", "-p", package], &[])?;
    let work = work(package)?;
    bind(tools, &built, &work, &[])?;
    finish(tools, &package.replace('-', "_"), &work, place)
}

/// The page with its chunks, each under a readable name. What the tool makes of it holds together by the relocations of
/// the linker, which only this build asks for.
fn split(tools: &Tools, site: &Path) -> Result<(), String> {
    let built = compile(
        tools,
        &["rustc", "--bin", PAGE, "--features", "split"],
        &["-Clink-arg=--emit-relocs"],
    )?;
    let work = work("split")?;
    let pieces = work.join("pieces");
    create(&pieces)?;
    run(tools
        .command("wasm-split-cli")
        .arg(&built)
        .arg(&pieces)
        .args(["--out-name", PAGE]))?;
    bind(
        tools,
        &pieces.join(format!("{PAGE}.wasm")),
        &work,
        &["--keep-lld-exports", "--no-demangle"],
    )?;
    let loader = read(&pieces.join("__wasm_split.js"))?;
    let (loader, chunks) = chunks::rename(&loader, &fetcher(&work)?)?;
    write(&work.join("__wasm_split.js"), &loader)?;
    for (from, to) in chunks {
        let chunk = site.join(format!("{to}.wasm"));
        optimize(tools, &pieces.join(format!("{from}.wasm")), &chunk)?;
    }
    finish(tools, PAGE, &work, site)
}

/// Where the script is that fetches chunks, counted from the loader. Where Rust asks it for the last failure, the copy
/// that wasm-bindgen has made must be the one that the loader uses: it remembers.
fn fetcher(work: &Path) -> Result<String, String> {
    let script = "static/chunk.js";
    // wasm-bindgen makes no such folder where nothing asks for a script.
    let snippets = work.join("snippets");
    let snippets = if snippets.is_dir() {
        entries(&snippets)?
    } else {
        Vec::new()
    };
    let copy = snippets
        .into_iter()
        .map(|snippet| snippet.join(script))
        .find(|copy| copy.is_file());
    if let Some(copy) = copy {
        let within = copy.strip_prefix(work).unwrap_or(&copy);
        return Ok(format!("./{}", within.display()).replace('\\', "/"));
    }
    write(&work.join("chunk.js"), &read(&root().join(script))?)?;
    Ok("./chunk.js".to_owned())
}

/// Compiles for the browser; `linking` goes to the compiler for the last step only. Gives the path of the module.
fn compile(tools: &Tools, arguments: &[&str], linking: &[&str]) -> Result<PathBuf, String> {
    run(tools
        .for_modules(tools.cargo())
        .args(arguments)
        .args(["--quiet", "--release", "--locked", "--target", TARGET])
        .arg("--")
        .args(linking))?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let name = match arguments {
        [.., "-p", package] => package.replace('-', "_"),
        _ => PAGE.to_owned(),
    };
    Ok(target.join(TARGET).join(format!("release/{name}.wasm")))
}

fn bind(tools: &Tools, module: &Path, work: &Path, more: &[&str]) -> Result<(), String> {
    run(tools
        .command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(work)
        .args(more)
        .arg(module))
}

/// Makes the module smaller, and one script of the glue and all that it imports. The loader of chunks and the glue import
/// each other, so as two files neither could be named after its content.
fn finish(tools: &Tools, name: &str, work: &Path, place: &Path) -> Result<(), String> {
    let module = format!("{name}_bg.wasm");
    optimize(tools, &work.join(&module), &place.join(&module))?;
    let glue = format!("{name}.js");
    crate::site::bundle(tools, &work.join(&glue), &place.join(&glue))?;
    shorten_names(&place.join(&glue), &place.join(&module))
}

/// Makes the names that module and glue share easy to compress.
fn shorten_names(glue: &Path, module: &Path) -> Result<(), String> {
    let mut script = read(glue)?.into_bytes();
    let mut bytes =
        fs::read(module).map_err(|error| format!("cannot read {}: {error}", module.display()))?;
    let hashes = names::shared_hashes(&String::from_utf8_lossy(&script), &bytes);
    for (path, content) in [(glue, &mut script), (module, &mut bytes)] {
        names::number(content, &hashes);
        fs::write(path, content)
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(())
}

/// Makes a module smaller. Rounds of `-Oz` with control flow written anew after the first, and
/// functions in the order of their names, weigh 2 % less after Brotli than one round.
///
/// `--low-memory-unused` (0.8 % more) holds because the linker puts the stack first: the lowest 1,024 bytes
/// are its far end, where no object ever lies.
///
/// What the compiler uses of WebAssembly is named, because chunks do not say it themselves.
fn optimize(tools: &Tools, module: &Path, smaller: &Path) -> Result<(), String> {
    const PASSES: [&str; 15] = [
        "-Oz",
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        "--low-memory-unused",
        "--reorder-functions-by-name",
        "--enable-bulk-memory",
        "--enable-multivalue",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
        "--strip-debug",
        "--strip-producers",
    ];
    run(tools
        .command("wasm-opt")
        .args(PASSES)
        .arg("-o")
        .args([smaller, module]))
}

/// An empty directory for what stands between two tools.
fn work(name: &str) -> Result<PathBuf, String> {
    let work = root().join("target/modules").join(name);
    clear(&work)?;
    create(&work)?;
    Ok(work)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
