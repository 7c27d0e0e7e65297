//! The files of the site: listed, found under any of their names, named after their final bytes.

mod chunks;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The script for other pages, which keeps its name: as a classic script, and as a module.
pub const EMBED: &str = "embed.js";
pub const EMBED_MODULE: &str = "embed.mjs";

/// The script between the module and the browser, and the module, as wasm-bindgen names them.
const GLUE: (&str, &str) = ("decision-matrix", "js");
const MODULE: (&str, &str) = ("decision-matrix_bg", "wasm");

/// The editor of the workshop, and its style. Only who writes rules asks for them.
const EDITOR: &str = "editor";
const WORKSHOP: &str = "workshop";

/// The directory with the page in one piece, for the site in one file. No visitor asks for it, so nothing in it
/// carries a hash, is compressed, counted or kept for offline use.
pub const UNSPLIT: &str = "one-file";

/// One file of the application.
pub struct File {
    /// Its name in the site, with the hash.
    pub name: String,
    /// The value of an `integrity` attribute.
    pub integrity: String,
    /// Its size, uncompressed.
    pub bytes: u64,
}

impl File {
    fn of(name: String, content: &[u8]) -> Self {
        Self {
            name,
            integrity: integrity(content),
            bytes: content.len() as u64,
        }
    }
}

/// The files that the head of the page refers to.
pub struct Files {
    /// The style sheet.
    pub style: File,
    /// The script that runs before the first paint.
    pub theme: File,
    /// The script that starts the application.
    pub loader: File,
    /// The script between the module and the browser.
    pub glue: File,
    /// The WebAssembly module.
    pub module: File,
    /// The style of an embedded page.
    pub frame_style: File,
    /// The style of all that there is to read about the rules.
    pub rules_style: File,
    /// The script for other pages under a name that stands for these bytes.
    pub embed: File,
    /// The script that narrows the page of the rules.
    pub filter: File,
    /// The editor of the workshop.
    pub editor: File,
    /// The style of the workshop.
    pub workshop_style: File,
}

impl Files {
    /// The same page in one piece.
    pub fn unsplit(self, dist: &Path) -> Result<Self, String> {
        let place = dist.join(UNSPLIT);
        let file = |(stem, extension)| {
            let name = format!("{UNSPLIT}/{stem}.{extension}");
            Ok::<_, String>(File::of(name, &read(&find(&place, stem, extension)?)?))
        };
        Ok(Self {
            glue: file(GLUE)?,
            module: file(MODULE)?,
            ..self
        })
    }
}

/// Gives each file the name that its bytes ask for. A file that names others comes after them: the glue after the
/// chunks, which it fetches and whose bytes it has checked.
pub fn fingerprint(dist: &Path) -> Result<Files, String> {
    pin(dist, "mjs")?;
    chunks::fingerprint(dist, &find(dist, GLUE.0, GLUE.1)?)?;
    let file = |(stem, extension)| fingerprint_one(dist, stem, extension);
    Ok(Files {
        style: file(("app", "css"))?,
        theme: file(("theme", "js"))?,
        loader: file(("loader", "js"))?,
        glue: file(GLUE)?,
        module: file(MODULE)?,
        frame_style: file(("embed", "css"))?,
        rules_style: file(("rules", "css"))?,
        embed: pin(dist, "js")?,
        filter: file(("filter", "js"))?,
        editor: file((EDITOR, "js"))?,
        workshop_style: file((WORKSHOP, "css"))?,
    })
}

/// Puts a copy of the script for other pages beside it, under a name with a hash: whoever names this one, with its
/// integrity, gets these bytes or none. That of an earlier run goes.
fn pin(dist: &Path, extension: &str) -> Result<File, String> {
    let source = dist.join(format!("embed.{extension}"));
    if !source.is_file() {
        return Err(missing(dist, &format!("embed.{extension}")));
    }
    let content = read(&source)?;
    let name = format!("embed-{}.{extension}", short_hash(&content));
    for path in list(dist)? {
        let found = path.file_name().and_then(|found| found.to_str());
        let is_old = found.is_some_and(|found| {
            let found = found.trim_end_matches(".br").trim_end_matches(".gz");
            is_pinned(found) && found.ends_with(&format!(".{extension}")) && found != name
        });
        if is_old {
            fs::remove_file(&path)
                .map_err(|error| format!("cannot remove {}: {error}", path.display()))?;
        }
    }
    let target = dist.join(&name);
    fs::write(&target, &content)
        .map_err(|error| format!("cannot write {}: {error}", target.display()))?;
    Ok(File::of(name, &content))
}

/// Whether a name is that of the script for other pages, with a hash. No page of this site asks for it.
pub fn is_pinned(name: &str) -> bool {
    has_hash(name) && [EMBED, EMBED_MODULE].contains(&without_hash(name).as_str())
}

/// Whether a file is for those who write rules, and for nobody else.
pub fn is_of_workshop(name: &str) -> bool {
    let plain = without_hash(name);
    plain == format!("{EDITOR}.js") || plain == format!("{WORKSHOP}.css")
}

fn fingerprint_one(dist: &Path, stem: &str, extension: &str) -> Result<File, String> {
    let path = find(dist, stem, extension)?;
    let content = read(&path)?;
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
    Ok(File::of(name, &content))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
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

/// The name of a chunk, without hash and ending; nothing for any other file.
pub fn chunk(name: &str) -> Option<String> {
    let stem = without_hash(name).strip_suffix(".wasm")?.to_owned();
    (stem != MODULE.0).then_some(stem)
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
fn is_named(name: &str, stem: &str, extension: &str) -> bool {
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
