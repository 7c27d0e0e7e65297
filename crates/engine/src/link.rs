//! A result as the fragment of a link: `rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document!&v=1`.
//!
//! `rules` is the rule set and version that the link was made with, `was` the leaders at that time; then
//! come the answers, as in [`write_answers`], with `&` between them, and `v`, the form of the link. Keyed
//! by id and sorted, so that equal answers give equal links. `v` is last because programs that find
//! addresses in a text leave punctuation at their end out: `data=document!` would lose its mark. The first
//! edition wrote `v` in front; parts are read in any order.
//!
//! Any text reads as some answers and a list of what could not be used: links come from strangers, from
//! older versions, and through programs that cut, encode or lengthen them.

use crate::answers::Answers;
use crate::answers_text::{BETWEEN_IDS, Reading, write_answers};
use crate::index::OptionIx;
use crate::limits::LINK_BYTES;
use crate::model::Id;
use crate::rules::Rules;
use std::borrow::Cow;

/// The form that is written here.
const FORM: &str = "1";
/// How often a link may have been encoded as a whole on its way.
const ROUNDS: usize = 5;
/// What stands between parts. Programs that count clicks may begin what they append with `?`.
const BETWEEN_PARTS: [char; 2] = ['&', '?'];
/// The names that are no questions. No question can have such an id (`E022`).
pub(crate) const RESERVED: [&str; 3] = ["v", "rules", "was"];

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its answers, as far as these rules know them.
    pub reading: Reading,
    /// The form of the link when it is not the one that is written today.
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
        let made_with = self.made_with.as_ref();
        made_with.is_some_and(|(id, _)| *id != rules.file().id.text)
    }
}

/// Reads the fragment of an address, without `#`; `None` when it is no link with answers but a place in
/// the page.
#[must_use]
pub fn read_link(rules: &Rules, fragment: &str) -> Option<Link> {
    let too_long = fragment.len() > LINK_BYTES;
    let text = if too_long { "" } else { fragment };
    let text = unwrapped(text, |text| {
        text.contains('&') && text.split(BETWEEN_PARTS).all(|part| part.contains('='))
    });
    if !too_long && !text.contains('=') {
        return None;
    }
    // Programs that write HTML turn `&` into `&amp;`, and some links are read without undoing that.
    let parts = text.split(BETWEEN_PARTS).map(|part| {
        let part = part.strip_prefix("amp;").unwrap_or(part);
        unwrapped(part, is_as_written)
    });
    let parts: Vec<Cow<'_, str>> = parts.collect();
    let head = |name: &str| {
        let mut parts = parts.iter();
        parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let made_with = head("rules").map(|made| {
        let (id, version) = made.split_once('@').unwrap_or((made, ""));
        (id.to_owned(), decoded(version).into_owned())
    });
    let was = head("was").unwrap_or_default().split(BETWEEN_IDS);
    // Sentences and Markdown put their own signs behind a link.
    let form = head("v").unwrap_or_default();
    let form = form
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    let mut link = Link {
        reading: Reading::of(rules, [].into_iter()),
        form: (!matches!(form, "" | FORM)).then(|| form.to_owned()),
        was: was
            .filter(|id| !id.is_empty())
            .map(|id| current(rules, id))
            .collect(),
        is_cut: made_with.is_some() && form.is_empty(),
        made_with,
        too_long,
    };
    if !link.is_for_others(rules) {
        let answers = parts.iter().map(|part| &**part).filter(|part| {
            let name = part.split_once('=').map_or("", |(name, _)| name);
            !RESERVED.contains(&name)
        });
        link.reading = Reading::of(rules, answers);
        link.reading.unread.retain(|part| !part.counts_clicks());
    }
    Some(link)
}

/// Text without the percent encoding that was put around it, once or several times, until it is as it should be.
fn unwrapped(text: &str, is_done: fn(&str) -> bool) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        if !text.contains('%') || is_done(&text) {
            break;
        }
        text = decoded(&text).into_owned().into();
    }
    text
}

/// Whether a part still has an encoding that it was written with, as only the version has. Ids and marks have
/// none, so any other part is unwrapped as long as there is something to undo.
fn is_as_written(part: &str) -> bool {
    part.starts_with("rules=") && part.contains('@')
}

/// The present id of an option.
fn current(rules: &Rules, id: &str) -> String {
    let to = rules.moved(id).and_then(|(_, to)| to.as_ref());
    to.map_or(id, Id::as_str).to_owned()
}

/// Writes the fragment of a link to these answers, without `#`; empty without answers. `leaders` are the
/// options that lead with them; none where the link should not give that away.
#[must_use]
pub fn write_link(rules: &Rules, answers: &Answers, leaders: &[OptionIx]) -> String {
    let written = write_answers(rules, answers);
    if written.is_empty() {
        return written;
    }
    let file = rules.file();
    let mut was = String::new();
    for leader in leaders {
        was += if was.is_empty() { "&was=" } else { "+" };
        was += rules.option(*leader).id.as_str();
    }
    let version = percent_encoded(&file.version);
    format!(
        "rules={}@{version}{was}&{}&v={FORM}",
        file.id,
        written.replace(',', "&")
    )
}

/// A text as a value in a query or a fragment, with all encoded that may not stand there or parts it. The last
/// character is a letter or a digit: what finds addresses in a text leaves punctuation at their end out.
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    let mut out = String::new();
    let last = text.len().saturating_sub(1);
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || (b"-._~/".contains(&byte) && at < last) {
            out.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// Undoes percent encoding. What is not encoded rightly stays as it is.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        let byte = match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => u8::try_from(high * 16 + low).ok(),
            _ => None,
        };
        out.push(byte.unwrap_or(*first));
        rest = after
            .get(if byte.is_some() { 2.. } else { 0.. })
            .unwrap_or_default();
    }
    String::from_utf8(out).map_or(Cow::Borrowed(text), Cow::Owned)
}
