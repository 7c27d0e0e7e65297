//! `W106`: a text is longer than its place on the page has room for: `short` of a question over 23 characters, `because`
//! of a rule over 140.
//!
//! `short` is a heading in tables and a word before an answer; `because` is one line of a bill. It is asked where these
//! texts are read, so that the finding stands at the text itself.

use crate::diagnostic::Code;
use crate::findings::Finding;

/// Characters of `short`.
pub(crate) const SHORT: usize = 23;
/// Characters of `because`.
pub(crate) const BECAUSE: usize = 140;

/// The finding about a text, if it is too long.
pub(crate) fn check(key: &str, text: &str, limit: usize, at: usize) -> Option<Finding> {
    let length = text.chars().count();
    (length > limit).then(|| {
        let message = format!("‘{key}’ has {length} characters; there is room for {limit}");
        let help = match key {
            "short" => "name the topic in two or three words",
            _ => "say it in one short sentence; what is to be read at length belongs to the notes",
        };
        Finding::new(Code::LongText, at, message).help(help.to_owned())
    })
}
