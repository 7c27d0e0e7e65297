//! The parts of a fragment, whatever a link went through on its way: cut at `&`, without the encoding that was put
//! around it, and with the names that every form of a link has.

use crate::answers_text::BETWEEN_IDS;
use crate::hex;
use crate::rules::Rules;
use std::borrow::Cow;

/// The forms that are written: answers alone, and with a judgement or several people.
pub(crate) const FORMS: [&str; 2] = ["1", "2"];
/// How often a link may have been encoded as a whole on its way.
const ROUNDS: usize = 5;
/// What stands between parts. Programs that count clicks may begin what they append with `?`.
const BETWEEN_PARTS: [char; 2] = ['&', '?'];
/// The names that are no questions. No question can have such an id (`E022`).
pub(crate) const RESERVED: [&str; 3] = ["v", "rules", "was"];

/// A fragment in parts.
pub(crate) struct LinkParts<'a> {
    parts: Vec<Cow<'a, str>>,
    /// The rule set and the version that the link was made with, when it says so.
    pub made_with: Option<(String, String)>,
    /// The form of the link when it is none that is written today.
    pub form: Option<String>,
    /// Whether it was written here, but its end is missing.
    pub is_cut: bool,
}

impl<'a> LinkParts<'a> {
    /// The parts of a fragment; `None` where it has none but names a place in the page.
    pub fn of(fragment: &'a str) -> Option<Self> {
        let text = unwrapped(fragment, |text| {
            text.contains('&') && text.split(BETWEEN_PARTS).all(|part| part.contains('='))
        });
        if !text.contains('=') {
            return None;
        }
        let parts = match text {
            Cow::Borrowed(text) => split(text).collect(),
            Cow::Owned(text) => split(&text).map(|part| part.into_owned().into()).collect(),
        };
        Some(Self::new(parts))
    }

    /// No parts: what a link that is not read has.
    pub fn none() -> Self {
        Self::new(Vec::new())
    }

    fn new(parts: Vec<Cow<'a, str>>) -> Self {
        let mut link = Self {
            parts,
            made_with: None,
            form: None,
            is_cut: false,
        };
        link.made_with = link.head("rules").map(|made| {
            let (id, version) = made.split_once('@').unwrap_or((made, ""));
            (id.to_owned(), decoded(version).into_owned())
        });
        // Sentences and Markdown put their own signs behind a link.
        let form = link.head("v").unwrap_or_default();
        let form = form
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default()
            .to_owned();
        link.is_cut = link.made_with.is_some() && form.is_empty();
        link.form = (!form.is_empty() && !FORMS.contains(&form.as_str())).then_some(form);
        link
    }

    /// The options that led when the link was made.
    pub fn was(&self) -> impl Iterator<Item = &str> {
        let was = self.head("was").unwrap_or_default().split(BETWEEN_IDS);
        was.filter(|id| !id.is_empty())
    }

    /// Everything that is not about the link itself.
    pub fn body(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().map(|part| &**part);
        parts.filter(|part| {
            let name = part.split_once('=').map_or("", |(name, _)| name);
            !RESERVED.contains(&name)
        })
    }

    fn head(&self, name: &str) -> Option<&str> {
        let mut parts = self.parts.iter();
        parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    }
}

/// Whether a link was made for another rule set.
pub(crate) fn is_for_others(made_with: Option<&(String, String)>, rules: &Rules) -> bool {
    made_with.is_some_and(|(id, _)| *id != rules.file().id.text)
}

/// Whether a name is one of those that programs which count clicks put behind an address.
pub(crate) fn counts_clicks(name: &str) -> bool {
    name.starts_with("utm_")
        || name.starts_with("mc_")
        || name.ends_with("clid")
        || name == "msclkid"
}

fn split(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    // Programs that write HTML turn `&` into `&amp;`, and some links are read without undoing that.
    text.split(BETWEEN_PARTS).map(|part| {
        let part = part.strip_prefix("amp;").unwrap_or(part);
        unwrapped(part, is_as_written)
    })
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
            out.push('%');
            out.extend(hex::digits(byte));
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
        let byte = match (first, after) {
            (b'%', [high, low, ..]) => hex::byte(*high, *low),
            _ => None,
        };
        out.push(byte.unwrap_or(*first));
        rest = after
            .get(if byte.is_some() { 2.. } else { 0.. })
            .unwrap_or_default();
    }
    String::from_utf8(out).map_or(Cow::Borrowed(text), Cow::Owned)
}
