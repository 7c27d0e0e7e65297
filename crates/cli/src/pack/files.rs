//! The files of the site: listed, found under any of their names, named after their final bytes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The script for other pages, which keeps its name.
pub const EMBED: &str = "embed.js";

/// What the start script fetches later, if at all: what it calls the file, and what the name of the file
/// begins and ends with.
pub const LATER: [(&str, &str, &str); 12] = [
    // With the first answer.
    ("desk", "matrix_desk_bg", "wasm"),
    ("desk-glue", "matrix_desk", "js"),
    ("desk-style", "desk", "css"),
    // When a dialog is opened.
    ("handover", "matrix_handover_bg", "wasm"),
    ("handover-glue", "matrix_handover", "js"),
    ("handover-style", "handover", "css"),
    // For rules that are not packed.
    ("checker", "matrix_checker_bg", "wasm"),
    ("checker-glue", "matrix_checker", "js"),
    // For other rules than those of the site.
    ("foreign", "foreign", "js"),
    // Inside a frame: what speaks with the page around.
    ("frame", "frame", "js"),
    ("frame-style", "embed", "css"),
    // When the page is ready: what keeps it for use without a network.
    ("offline", "offline", "js"),
];

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
    /// The script that runs before the first paint.
    pub theme: File,
    /// The script that starts the application.
    pub boot: File,
    /// The script between the module and the browser, as wasm-bindgen writes it.
    pub glue: File,
    /// The WebAssembly module.
    pub module: File,
    /// What comes later, by what the start script calls it.
    pub later: Vec<(&'static str, File)>,
}

/// Gives each file the name that its bytes ask for.
pub fn fingerprint(dist: &Path) -> Result<Files, String> {
    if !dist.join(EMBED).is_file() {
        return Err(missing(dist, EMBED));
    }
    let later = LATER.iter().map(|(called, stem, extension)| {
        let file = fingerprint_one(dist, stem, extension)?;
        Ok((*called, file))
    });
    Ok(Files {
        style: fingerprint_one(dist, "app", "css")?,
        theme: fingerprint_one(dist, "theme", "js")?,
        boot: fingerprint_one(dist, "boot", "js")?,
        glue: fingerprint_one(dist, "decision-matrix", "js")?,
        module: fingerprint_one(dist, "decision-matrix_bg", "wasm")?,
        later: later.collect::<Result<_, String>>()?,
    })
}

fn fingerprint_one(dist: &Path, stem: &str, extension: &str) -> Result<File, String> {
    let path = find(dist, stem, extension)?;
    let content =
        fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let name = format!("{stem}-{}.{extension}", short_hash(&content));
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
        integrity: integrity(&content),
        bytes: content.len() as u64,
    })
}

/// The hash that a name carries: the first 8 bytes, in hexadecimal.
pub fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .fold(String::new(), |out, byte| out + &format!("{byte:02x}"))
}

/// The value of an `integrity` attribute for these bytes.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Whether a name carries a hash, so that the file behind it never changes.
pub fn has_hash(name: &str) -> bool {
    around_hash(name).is_some()
}

/// The name without the hash that it may carry.
pub fn without_hash(name: &str) -> String {
    let parts = around_hash(name);
    parts.map_or_else(|| name.to_owned(), |(stem, ending)| [stem, ending].concat())
}

/// What stands around the hash of a name: `app` and `.css` of `app-0123456789abcdef.css`.
fn around_hash(name: &str) -> Option<(&str, &str)> {
    let (name, ending) = name.split_at(name.rfind('.').unwrap_or(name.len()));
    let (stem, hash) = name.rsplit_once('-')?;
    is_hash(hash).then_some((stem, ending))
}

fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What is in a directory, in order of name. What cannot be read is an error: a file that was passed
/// over would be missing from the site without a word.
pub fn list(directory: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(directory).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries =
        entries.map_err(|error| format!("cannot list {}: {error}", directory.display()))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

/// Every file below a directory that is no compressed copy, in order of name.
pub fn originals(dist: &Path) -> Result<Vec<PathBuf>, String> {
    let is_copy = |path: &Path| {
        path.extension()
            .is_some_and(|extension| extension == "br" || extension == "gz")
    };
    let mut found = Vec::new();
    let mut open = vec![dist.to_owned()];
    while let Some(directory) = open.pop() {
        for path in list(&directory)? {
            if path.is_dir() {
                open.push(path);
            } else if !is_copy(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The one file called `stem.extension` or `stem-<16 hex digits>.extension`.
fn find(dist: &Path, stem: &str, extension: &str) -> Result<PathBuf, String> {
    let mut found = list(dist)?;
    found.retain(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| is_named(name, stem, extension))
    });
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

/// Whether a name is `stem.extension` or `stem-<hash>.extension`.
pub fn is_named(name: &str, stem: &str, extension: &str) -> bool {
    let Some(middle) = name
        .strip_prefix(stem)
        .and_then(|rest| rest.strip_suffix(extension))
        .and_then(|rest| rest.strip_suffix('.'))
    else {
        return false;
    };
    middle.is_empty() || middle.strip_prefix('-').is_some_and(is_hash)
}

#[cfg(test)]
mod tests {
    use super::{has_hash, without_hash};

    #[test]
    fn a_name_loses_only_a_hash() {
        for (file, expected) in [
            (
                "decision-matrix_bg-3162f0b03b577d6a.wasm",
                "decision-matrix_bg.wasm",
            ),
            ("decision-matrix.js", "decision-matrix.js"),
            ("rules.json", "rules.json"),
            ("a-notahash.js", "a-notahash.js"),
        ] {
            assert_eq!(without_hash(file), expected);
            assert_eq!(has_hash(file), file != expected);
        }
    }
}
