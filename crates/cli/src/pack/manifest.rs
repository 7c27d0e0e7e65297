//! The manifest: what a system shows of the page once it is installed.
//!
//! There is no `id` in it on purpose. It would be read from the root of the origin, where all sites of
//! that origin would share it; left out, it is the address of the page.

use matrix_engine::RuleFile;
use serde_json::json;

/// The background while the page opens: `--bg` of `style/tokens.css`.
const PAPER: &str = "#faf9f5";
/// Most characters that fit under an icon.
const SHORT: usize = 12;

/// The manifest of a site with these rules.
pub fn text(rules: &RuleFile) -> Result<String, String> {
    let icon = |src: &str, sizes: &str, purpose: &str| json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose });
    let manifest = json!({
        "name": rules.title,
        "short_name": short(&rules.title),
        "description": rules.summary,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            icon("./icon-192.png", "192x192", "any"),
            icon("./icon-512.png", "512x512", "any"),
            icon("./icon-maskable.png", "512x512", "maskable"),
        ],
    });
    serde_json::to_string_pretty(&manifest)
        .map(|text| text + "\n")
        .map_err(|error| format!("cannot write the manifest: {error}"))
}

/// The words at the beginning of a title that fit under an icon; all of it where not even the first does.
fn short(title: &str) -> String {
    let mut short = String::new();
    for word in title.split_whitespace() {
        let longer = if short.is_empty() {
            word.to_owned()
        } else {
            format!("{short} {word}")
        };
        if longer.chars().count() > SHORT {
            break;
        }
        short = longer;
    }
    let short = short.trim_end_matches(|last: char| !last.is_alphanumeric());
    if short.is_empty() { title } else { short }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{PAPER, short};

    #[test]
    fn short_names_end_with_a_whole_word() {
        for (title, expected) in [
            ("Framework Decision Matrix", "Framework"),
            ("Tea & biscuits", "Tea"),
            ("Tea", "Tea"),
            ("Datenbankauswahlhilfe", "Datenbankauswahlhilfe"),
            ("& so on and on", "& so on and"),
            ("Größe: groß", "Größe: groß"),
        ] {
            assert_eq!(short(title), expected, "{title}");
        }
    }

    #[test]
    fn the_colour_is_that_of_the_paper() {
        let tokens = include_str!("../../../../style/tokens.css");
        assert!(tokens.contains(&format!("--bg: light-dark({PAPER},")));
    }
}
