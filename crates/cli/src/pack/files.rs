//! The files of the application: found under any of their names, named after their final bytes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// What the files of the checker begin with.
pub const CHECKER: &str = "matrix_checker";
/// What the files of the desk begin with.
pub const DESK: &str = "matrix_desk";

/// The script for other pages, which keeps its name.
pub const EMBED: &str = "embed.js";
/// What the script of a page in a frame begins with.
pub const FRAME: &str = "frame";

/// One file of the application.
pub struct File {
    /// Its name in the site, with the hash.
    pub name: String,
    /// The value of an `integrity` attribute.
    pub integrity: String,
    /// Its size, uncompressed.
    pub bytes: u64,
}

/// The files that the head of the page refers to.
pub struct Files {
    /// The style sheet.
    pub style: File,
    /// The script that starts the application.
    pub boot: File,
    /// The script that speaks with the page around, which is fetched inside a frame.
    pub frame: File,
    /// The script between the module and the browser, as wasm-bindgen writes it.
    pub glue: File,
    /// The WebAssembly module.
    pub module: File,
    /// The glue of the desk, which is fetched with the first answer.
    pub desk_glue: File,
    /// The module of the desk.
    pub desk_module: File,
    /// The glue of the checker, which is fetched only for rules that are not packed.
    pub checker_glue: File,
    /// The module of the checker.
    pub checker_module: File,
}

/// Gives each file the name that its bytes ask for.
pub fn settle(dist: &Path) -> Result<Files, String> {
    if !dist.join(EMBED).is_file() {
        return Err(missing(dist, EMBED));
    }
    Ok(Files {
        style: settle_one(dist, "app", "css")?,
        boot: settle_one(dist, "boot", "js")?,
        frame: settle_one(dist, FRAME, "js")?,
        glue: settle_one(dist, "decision-matrix", "js")?,
        module: settle_one(dist, "decision-matrix_bg", "wasm")?,
        desk_glue: settle_one(dist, DESK, "js")?,
        desk_module: settle_one(dist, &format!("{DESK}_bg"), "wasm")?,
        checker_glue: settle_one(dist, CHECKER, "js")?,
        checker_module: settle_one(dist, &format!("{CHECKER}_bg"), "wasm")?,
    })
}

fn settle_one(dist: &Path, stem: &str, extension: &str) -> Result<File, String> {
    let path = find(dist, stem, extension)?;
    let content =
        fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let digest = Sha256::digest(&content);
    let hash = digest
        .iter()
        .take(8)
        .fold(String::new(), |out, byte| out + &format!("{byte:02x}"));
    let name = format!("{stem}-{hash}.{extension}");
    let target = dist.join(&name);
    if path != target {
        // The compressed copies of the old name would stay behind for ever.
        for suffix in [".br", ".gz"] {
            let mut copy = path.clone().into_os_string();
            copy.push(suffix);
            let _ = fs::remove_file(copy);
        }
        fs::rename(&path, &target)
            .map_err(|error| format!("cannot rename {} to {name}: {error}", path.display()))?;
    }
    Ok(File {
        name,
        integrity: format!("sha256-{}", STANDARD.encode(digest)),
        bytes: content.len() as u64,
    })
}

/// The one file called `stem.extension` or `stem-<16 hex digits>.extension`.
fn find(dist: &Path, stem: &str, extension: &str) -> Result<PathBuf, String> {
    let entries =
        fs::read_dir(dist).map_err(|error| format!("cannot list {}: {error}", dist.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .file_name()
                .to_str()
                .is_some_and(|name| is_named(name, stem, extension))
        })
        .map(|entry| entry.path())
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(path), true) => Ok(path),
        (Some(_), false) => Err(format!(
            "{}: more than one {stem}*.{extension}\n  help: build into an empty directory",
            dist.display()
        )),
        (None, _) => Err(missing(dist, &format!("{stem}.{extension}"))),
    }
}

fn missing(dist: &Path, name: &str) -> String {
    format!(
        "{}: no {name}\n  help: --dist names a built or a released site",
        dist.display()
    )
}

fn is_named(name: &str, stem: &str, extension: &str) -> bool {
    let Some(middle) = name
        .strip_prefix(stem)
        .and_then(|rest| rest.strip_suffix(extension))
        .and_then(|rest| rest.strip_suffix('.'))
    else {
        return false;
    };
    middle.is_empty()
        || middle.strip_prefix('-').is_some_and(|hash| {
            hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}
