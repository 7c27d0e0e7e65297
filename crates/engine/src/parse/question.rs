//! Questions and their values.

use super::fields::{new_id, optional_text, required_list, text};
use super::object::Object;
use super::reader::Reader;
use crate::limits::MASK_BITS;
use crate::lint::long_text;
use crate::model::{Id, Kind, Question, Value, yes_and_no};

pub(super) fn question<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Question {
    let id = new_id(r, o);
    let group = r
        .required(o, "group")
        .map_or_else(Id::default, |node| r.reference(node));
    let kinds = Kind::ALL.map(|kind| (kind.as_str(), kind));
    let kind = r.required(o, "kind").and_then(|node| r.word(node, &kinds));
    // Without a readable kind, the presence of values says what was meant.
    let kind = kind.unwrap_or_else(|| match o.optional("values") {
        Some(_) => Kind::One,
        None => Kind::Toggle,
    });
    let ask = text(r, o, "ask");
    let short = optional_text(r, o, "short");
    r.room(o, "short", short.as_deref(), long_text::SHORT);
    let help = optional_text(r, o, "help");
    let values = match kind {
        Kind::Toggle => yes_and_no(),
        Kind::One | Kind::Many => {
            let limit = r.limits.values.min(MASK_BITS);
            required_list(r, o, "values", limit, 2, value)
        }
    };
    Question {
        id,
        group,
        kind,
        ask,
        short,
        help,
        values,
    }
}

fn value<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Value {
    Value {
        id: new_id(r, o),
        label: text(r, o, "label"),
    }
}
