//! The one place of the page where text becomes markup.
//!
//! That text is the part for reading, written by `matrix_text::reading`, through a library that escapes all that a rule
//! file says, as for `matrix pack`. No other text may be given to the parser here.

use super::document::{by_id, document};
use web_sys::{DomParser, Element, SupportedType};

/// The id of the part for reading.
pub const READING: &str = "reading";

/// The rules that the part for reading on this page is about, as `id@version`.
#[must_use]
pub fn rules_of_reading() -> Option<String> {
    by_id(READING)?.get_attribute("data-rules")
}

/// Hides the part for reading, which is about other rules.
pub fn hide_reading() {
    if let Some(reading) = by_id(READING) {
        let _ = reading.set_attribute("hidden", "");
    }
}

/// Puts another part for reading in the place of the present one, or at the end of a page without one. Whether that
/// worked. Nothing in it loads or runs while it is parsed.
#[must_use]
pub fn replace_reading(html: &str) -> bool {
    replace(html).is_some()
}

fn replace(html: &str) -> Option<()> {
    let parser = DomParser::new().ok()?;
    let parsed = parser
        .parse_from_string(html, SupportedType::TextHtml)
        .ok()?;
    let part: Element = parsed.get_element_by_id(READING)?;
    let document = document()?;
    let part = document.adopt_node(&part).ok()?;
    let placed = match by_id(READING) {
        Some(old) => old.parent_node()?.replace_child(&part, &old),
        None => document.body()?.append_child(&part),
    };
    placed.is_ok().then_some(())
}
