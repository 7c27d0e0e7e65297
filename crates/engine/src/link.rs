//! A result as the fragment of a link: `rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document!&v=1`.
//!
//! `rules` is the rule set and version that the link was made with, `was` the leaders at that time; then
//! come the answers, as in [`write_answers`], with `&` between them, and `v`, the form of the link. Keyed
//! by id and sorted, so that equal answers give equal links. `v` is last because programs that find
//! addresses in a text leave punctuation at their end out: `data=document!` would lose its mark. The first
//! edition wrote `v` in front; parts are read in any order.
//!
//! With a judgement of the visitor's own the form is 2: the parts of it, whose names have a dot, follow the
//! answers. Whatever was written as form 1 is read for ever.
//!
//! Any text reads as some answers and a list of what could not be used: links come from strangers, from
//! older versions, and through programs that cut, encode or lengthen them.

use crate::answers_text::{Reading, write_answers};
use crate::index::OptionIx;
use crate::input::Input;
use crate::judgement::Author;
use crate::judgement_text::write_judgement;
use crate::limits::LINK_BYTES;
use crate::link_parts::{FORMS, LinkParts, is_for_others, percent_encoded};
use crate::model::Id;
use crate::rules::Rules;

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its answers, as far as these rules know them.
    pub reading: Reading,
    /// The form of the link when it is none that is written today.
    pub form: Option<String>,
    /// The rule set and the version that the link was made with, when it says so.
    pub made_with: Option<(String, String)>,
    /// The ids of the options that led then; empty when the link does not say.
    pub was: Vec<String>,
    /// Whether it was written here, but its end is missing.
    pub is_cut: bool,
    /// Whether the link is too long to be one, so that nothing of it was read.
    pub too_long: bool,
}

impl Link {
    /// Whether the link was made for another rule set. Then none of its answers is taken: the same id
    /// may mean something else there.
    #[must_use]
    pub fn is_for_others(&self, rules: &Rules) -> bool {
        is_for_others(self.made_with.as_ref(), rules)
    }
}

/// Reads the fragment of an address, without `#`; `None` when it is no link with answers but a place in
/// the page.
#[must_use]
pub fn read_link(rules: &Rules, fragment: &str) -> Option<Link> {
    let too_long = fragment.len() > LINK_BYTES;
    let parts = if too_long {
        LinkParts::none()
    } else {
        LinkParts::of(fragment)?
    };
    let was = parts.was().map(|id| current(rules, id)).collect();
    let reading = if is_for_others(parts.made_with.as_ref(), rules) {
        Reading::of(rules, [].into_iter())
    } else {
        let mut reading = Reading::of(rules, parts.body());
        reading.input.judgement.attribute_to(Author::Sender);
        reading.unread.retain(|part| !part.counts_clicks());
        reading
    };
    Some(Link {
        reading,
        form: parts.form,
        made_with: parts.made_with,
        was,
        is_cut: parts.is_cut,
        too_long,
    })
}

/// The present id of an option.
fn current(rules: &Rules, id: &str) -> String {
    let to = rules.moved(id).and_then(|(_, to)| to.as_ref());
    to.map_or(id, Id::as_str).to_owned()
}

/// Writes the fragment of a link to what a visitor says, without `#`; empty where that is nothing. `leaders`
/// are the options that lead then; none where the link should not give that away.
#[must_use]
pub fn write_link(rules: &Rules, input: &Input, leaders: &[OptionIx]) -> String {
    let mut parts = write_judgement(rules, &input.judgement, false);
    let [plain, judged] = FORMS;
    let form = if parts.is_empty() { plain } else { judged };
    let answers = write_answers(rules, &input.answers);
    if !answers.is_empty() {
        parts.insert(0, answers.replace(',', "&"));
    }
    if parts.is_empty() {
        return String::new();
    }
    let file = rules.file();
    let mut was = String::new();
    for leader in leaders {
        was += if was.is_empty() { "&was=" } else { "+" };
        was += rules.option(*leader).id.as_str();
    }
    let version = percent_encoded(&file.version);
    let parts = parts.join("&");
    format!("rules={}@{version}{was}&{parts}&v={form}", file.id)
}
