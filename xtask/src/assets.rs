//! The list of assets: the lines of `index.html` that begin with `<link data-trunk`.
//!
//! There is no other list. `trunk serve` reads it for the page of `cargo xtask dev`, and the release build reads it
//! here, so a file that one of them knows is known to both.

use crate::run::root;
use std::path::Path;

/// What the page is made of, beside the module. Paths count from the directory of the workspace.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// Files that are delivered under their own name.
    pub copies: Vec<String>,
    /// Style sheets of the page, in their order.
    pub styles: Vec<String>,
}

impl Assets {
    /// The list as it stands in `index.html`.
    pub fn read() -> Result<Self, String> {
        let page = root().join("index.html");
        let html = std::fs::read_to_string(&page)
            .map_err(|error| format!("cannot read {}: {error}", page.display()))?;
        Self::of(&html)
    }

    fn of(html: &str) -> Result<Self, String> {
        let mut assets = Self::default();
        for line in html.lines().filter(|line| line.contains("data-trunk")) {
            let value = |name: &str| {
                let (_, rest) = line.split_once(&format!("{name}=\""))?;
                rest.split_once('"').map(|(value, _)| value.to_owned())
            };
            match (value("rel").as_deref(), value("href")) {
                (Some("copy-file"), Some(file)) => assets.copies.push(file),
                (Some("css"), Some(file)) => assets.styles.push(file),
                (Some("rust"), _) => {}
                _ => return Err(format!("index.html: not understood: {}", line.trim())),
            }
        }
        Ok(assets)
    }
}

/// The last part of a path in the list.
pub fn name(file: &str) -> &str {
    Path::new(file)
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::Assets;
    use crate::run::root;

    #[test]
    fn copies_and_styles_are_read_in_their_order_and_the_rest_is_refused() {
        let html = "<link data-trunk rel=\"rust\" data-bin=\"a\">\n<link data-trunk rel=\"css\" href=\"style/a.css\">\n\
                    <link rel=\"icon\" href=\"x\">\n<link data-trunk rel=\"copy-file\" href=\"b.json\">\n\
                    <link data-trunk rel=\"css\" href=\"style/c.css\">";
        let assets = Assets::of(html).unwrap();
        assert_eq!(assets.styles, ["style/a.css", "style/c.css"]);
        assert_eq!(assets.copies, ["b.json"]);
        let problem = Assets::of("<link data-trunk rel=\"sass\" href=\"a.scss\">").unwrap_err();
        assert!(problem.contains("a.scss"), "{problem}");
    }

    #[test]
    fn every_sheet_and_every_script_is_listed_and_what_is_listed_is_there() {
        let assets = Assets::read().unwrap();
        let listed: Vec<&String> = assets.copies.iter().chain(&assets.styles).collect();
        for file in &listed {
            assert!(root().join(file).is_file(), "{file} is not there");
        }
        for (folder, extension) in [("style", "css"), ("static", "js")] {
            for entry in std::fs::read_dir(root().join(folder)).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                let file = format!("{folder}/{name}");
                // It comes with the module, which imports it.
                let is_asset = name.ends_with(extension) && file != "static/chunk.js";
                assert!(
                    !is_asset || listed.contains(&&file),
                    "{file} is not in index.html"
                );
            }
        }
    }
}
