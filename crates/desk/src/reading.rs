//! What the static part of the page says about an option. It is in the document already, so it does not
//! travel a second time in the rules. Where it is absent or made from other rules, there is nothing.

use crate::page::all;
use matrix_view::browser::by_id;
use web_sys::Element;

/// Something known about an option: what, and the words.
pub type Fact = (String, String);

/// What is known about an option with this id, at this position, under this name: in short, the time to
/// learn it, and its row in each line of the comparison.
#[must_use]
pub fn facts(id: &str, position: usize, name: &str) -> Vec<Fact> {
    let Some(reading) = by_id("reading").filter(|it| !it.has_attribute("hidden")) else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    for it in all(&reading, &format!("#option-{id} dl > div")) {
        facts.push((text(&it, "dt"), text(&it, "dd")));
    }
    let titles = [".rampup-first", ".rampup-real"];
    for row in all(&reading, ".rampup tbody tr") {
        if text(&row, "th") == name {
            for title in titles {
                let heading = text(&reading, &format!(".rampup thead {title}"));
                facts.push((heading, text(&row, title)));
            }
        }
    }
    for row in all(&reading, ".comparison tbody tr") {
        // The first cell is the feature.
        let cell = format!("td:nth-child({})", position + 2);
        let feature = row.query_selector("th").ok().flatten();
        let feature = feature.and_then(|it| it.first_child());
        let feature = feature.and_then(|it| it.text_content()).unwrap_or_default();
        // What was said in short already is not said again.
        if facts.iter().all(|it| it.0 != feature) {
            facts.push((feature, text(&row, &cell)));
        }
    }
    facts
}

fn text(within: &Element, selector: &str) -> String {
    let element = within.query_selector(selector).ok().flatten();
    element.and_then(|it| it.text_content()).unwrap_or_default()
}
