//! The package of the element for bundlers, in `target/npm`: what lies in `npm/`, and the element as a module. It is not
//! published; `npm install` takes it from its folder.

use crate::folder::{clear, copy, entries};
use crate::run::root;
use crate::site;
use crate::tools::Tools;
use std::fs;
use std::path::PathBuf;

const SOURCES: &str = "npm";
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Makes the package.
pub fn build(tools: &Tools) -> Result<(), String> {
    let place = place();
    clear(&place)?;
    copy(&root().join(SOURCES), &place)?;
    for licence in LICENCES {
        fs::copy(root().join(licence), place.join(licence))
            .map_err(|error| format!("cannot copy {licence}: {error}"))?;
    }
    site::element_as_module(tools, &place)
}

/// All that is in the package, as one text: whoever has installed it sees by this whether it is another one now.
pub fn text() -> Result<String, String> {
    let mut files = entries(&place())?;
    files.sort();
    files
        .iter()
        .map(|file| {
            fs::read_to_string(file)
                .map_err(|error| format!("cannot read {}: {error}", file.display()))
        })
        .collect()
}

fn place() -> PathBuf {
    root().join("target/npm")
}

#[cfg(test)]
mod tests {
    use super::SOURCES;
    use crate::run::root;
    use std::fs;

    #[test]
    fn the_package_has_the_version_of_the_project() {
        let manifest = fs::read_to_string(root().join(SOURCES).join("package.json")).unwrap();
        let version = format!("\"version\": \"{}\",", env!("CARGO_PKG_VERSION"));
        assert!(
            manifest.contains(&version),
            "npm/package.json lacks {version}"
        );
        assert!(
            manifest.contains("\"private\": true,"),
            "it is not published"
        );
    }
}
