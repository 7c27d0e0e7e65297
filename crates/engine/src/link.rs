//! A result as the fragment of a link: `v=1&rules=web-frameworks@2026.11&was=fastapi&admin=yes&data=document!`.
//!
//! `v` is the form of the link, `rules` the rule set and version that it was made with, `was` the
//! leaders at that time; then the answers, as in [`write_answers`], with `&` between them. Keyed by id
//! and sorted, so that equal answers give equal links. Any text reads as some answers and a list of what
//! could not be used: links come from strangers, from older versions, and through programs that cut or
//! encode them.

use crate::answers::Answers;
use crate::answers_text::{Reading, write_answers};
use crate::index::OptionIx;
use crate::limits::LINK_BYTES;
use crate::model::Id;
use crate::rules::Rules;
use std::borrow::Cow;

/// The form that is written here.
const FORM: &str = "1";
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
    let text = match fragment {
        _ if too_long => Cow::Borrowed(""),
        // Encoded as a whole; what is encoded within the parts stays for later.
        _ if !fragment.contains('=') => decoded(fragment),
        _ => Cow::Borrowed(fragment),
    };
    if !too_long && !text.contains('=') {
        return None;
    }
    // Programs that write HTML turn `&` into `&amp;`, and some links are read without undoing that.
    let parts = text.split('&');
    let parts = parts.map(|part| decoded(part.strip_prefix("amp;").unwrap_or(part)));
    let parts: Vec<Cow<'_, str>> = parts.collect();
    let head = |name: &str| {
        let mut parts = parts.iter();
        parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let made_with = head("rules").map(|made| {
        let (id, version) = made.split_once('@').unwrap_or((made, ""));
        (id.to_owned(), version.to_owned())
    });
    let was = head("was").unwrap_or_default().split('+');
    let mut link = Link {
        reading: Reading::of(rules, [].into_iter()),
        form: head("v").filter(|form| *form != FORM).map(str::to_owned),
        was: was
            .filter(|id| !id.is_empty())
            .map(|id| current(rules, id))
            .collect(),
        made_with,
        too_long,
    };
    if !link.is_for_others(rules) {
        let answers = parts.iter().map(|part| &**part).filter(|part| {
            let name = part.split_once('=').map(|(name, _)| name);
            !name.is_some_and(|name| RESERVED.contains(&name))
        });
        link.reading = Reading::of(rules, answers);
    }
    Some(link)
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
    let version = encoded(&file.version);
    format!(
        "v={FORM}&rules={}@{version}{was}&{}",
        file.id,
        written.replace(',', "&")
    )
}

/// Replaces what may not stand in a fragment or parts it.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
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
    Cow::Owned(String::from_utf8_lossy(&out).into_owned())
}
