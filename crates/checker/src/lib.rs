//! The checker of rule files, for the browser.
//!
//! The page reads packed rules and nothing else, which keeps parser, checks and their messages out
//! of what everybody loads. When a site's `rules.json` is not packed, because its owner has put
//! another one there, the start script fetches this module. A skin over [`matrix_engine::load`]; no
//! check lives here. [`refusal`] is what the page shows in its own place when the file cannot be used.
//!
//! It also makes the part for reading of rules that the page was not finished with, as `matrix pack` would.

pub mod refusal;

use matrix_engine::{Diagnostic, load};
use matrix_view::{browser, el};
use wasm_bindgen::prelude::wasm_bindgen;

/// What became of a rule file.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checked {
    packed: Option<String>,
    findings: Vec<[String; 3]>,
}

#[wasm_bindgen]
impl Checked {
    /// The rules as the page reads them; nothing when the file cannot be used.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn packed(&self) -> Option<String> {
        self.packed.clone()
    }

    /// Shows in place of the page why the file of this name cannot be used. `opened` says whether the
    /// visitor has opened it from the device; if not, it is one of the site.
    pub fn refuse(&self, file: &str, opened: bool) {
        if let Some(place) = browser::by_id("app") {
            el::replace(&place, vec![refusal::refusal(file, opened, &self.findings)]);
        }
    }
}

/// Checks the text of a rule file.
#[wasm_bindgen]
#[must_use]
pub fn check(text: &str) -> Checked {
    let loaded = load(text);
    Checked {
        packed: loaded.rules.map(|rules| rules.to_packed()),
        findings: loaded.diagnostics.iter().map(described).collect(),
    }
}

/// The part for reading of these rules, as HTML: what `matrix pack` would have written into the page. Of packed
/// rules it has what they still hold. Nothing when the file cannot be used.
#[wasm_bindgen]
#[must_use]
pub fn reading(text: &str) -> Option<String> {
    let rules = load(text).rules;
    rules.map(|rules| matrix_text::reading::part(&rules))
}

/// Place, message and help.
fn described(it: &Diagnostic) -> [String; 3] {
    let place = &it.place;
    let path = if place.path.is_empty() {
        String::new()
    } else {
        format!("{}, ", place.path)
    };
    [
        format!(
            "Line {}, column {}, {path}{}",
            place.line, place.column, it.code
        ),
        it.message.clone(),
        it.help.clone().unwrap_or_default(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_file_comes_back_packed() {
        let text = include_str!("../../../rules.json");
        let checked = check(text);
        assert!(checked.findings.is_empty());
        let packed = checked.packed().unwrap();
        assert!(matrix_engine::Rules::from_packed(&packed).is_some());
    }

    #[test]
    fn a_bad_file_comes_back_with_its_findings() {
        let checked = check("{}");
        assert!(checked.packed().is_none());
        let [place, message, _] = &checked.findings[0];
        assert!(place.starts_with("Line 1, column 1"), "{place}");
        assert!(message.contains("needs the key"), "{message}");
    }
}
