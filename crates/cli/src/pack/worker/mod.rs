//! The service worker, written from the template beside this file.
//!
//! It lists the files that the page can need, with the hash of each, so this is the last step that may
//! look at the bytes of a file. What the worker does with them is the template's concern.

use super::files::{self, has_hash, integrity, is_of_workshop, is_pinned, short_hash};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The name of the worker in the site.
pub const NAME: &str = "sw.js";
const TEMPLATE: &str = include_str!("sw.js");

/// What the page needs beside the files with a hash in their names: the script for other pages too, which shows the
/// preview of an embedded page. Not here: the one-file build, files for robots and servers, and the icons that a system
/// asks for once, when the page is installed.
const NAMED: [&str; 6] = [
    files::EMBED,
    "facts.json",
    "index.html",
    "manifest.webmanifest",
    "rules.html",
    "rules.json",
];

/// Writes the worker for the files as they are now.
pub fn write(dist: &Path) -> Result<(), String> {
    super::write(&dist.join(NAME), &script(&list(dist)?))
}

/// Name and SHA-256 of each file to keep, in order of name, as the template reads them. The hash in a name begins the
/// sum, so it is not written twice.
fn list(dist: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut kept = BTreeMap::new();
    for path in files::list(dist)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let is_kept = |name: &&str| {
            let is_wanted = has_hash(name) && !is_pinned(name) && !is_of_workshop(name);
            NAMED.contains(name) || (is_wanted && is_plain(name))
        };
        if let Some(name) = name.filter(is_kept) {
            let content = fs::read(&path)
                .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            let integrity = integrity(&content);
            // A sum of this length always ends like this, and the template knows.
            let sum = integrity
                .strip_prefix("sha256-")
                .and_then(|sum| sum.strip_suffix('='));
            let name = name.replace(&format!("-{}.", short_hash(&content)), "-.");
            kept.insert(name, sum.unwrap_or_default().to_owned());
        }
    }
    Ok(kept)
}

/// Whether a name is made of what the names of our files are made of. The list of the worker has these apart.
fn is_plain(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// The worker for these files. Its version follows from the files and from the template, so that no two
/// different workers share a cache.
fn script(files: &BTreeMap<String, String>) -> String {
    // One text is smaller than a list of lists.
    let list: Vec<String> = files
        .iter()
        .map(|(name, sum)| format!("{name} {sum}"))
        .collect();
    let script = without_comments(TEMPLATE).replace("/* pack:files */", &list.join(","));
    script.replace("pack:version", &short_hash(script.as_bytes()))
}

/// Comments and indents are for those who read the template, and every visitor would load them.
fn without_comments(script: &str) -> String {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .fold(String::new(), |out, line| out + line + "\n")
}

#[cfg(test)]
mod tests;
