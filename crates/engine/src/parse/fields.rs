//! Reading the members of an open object: what must be there, what may be there, lists of entries.

use super::object::Object;
use super::reader::Reader;
use crate::diagnostic::Code;
use crate::json::Node;
use crate::model::{Id, is_id};

/// Reads one entry of a list: the object is open, its unknown keys are checked afterwards.
pub(super) type Entry<'a, 'f, T> = fn(&mut Reader<'a, 'f>, &mut Object<'a>) -> T;

pub(super) fn list<'a, 'f, T>(
    r: &mut Reader<'a, 'f>,
    o: &mut Object<'a>,
    key: &'static str,
    limit: usize,
    entry: Entry<'a, 'f, T>,
) -> Vec<T> {
    o.optional(key)
        .map_or_else(Vec::new, |node| entries(r, node, key, limit, entry))
}

pub(super) fn required_list<'a, 'f, T>(
    r: &mut Reader<'a, 'f>,
    o: &mut Object<'a>,
    key: &'static str,
    limit: usize,
    at_least: usize,
    entry: Entry<'a, 'f, T>,
) -> Vec<T> {
    let Some(node) = r.required(o, key) else {
        r.leave_unread(key);
        return Vec::new();
    };
    let list = entries(r, node, key, limit, entry);
    if list.is_empty() {
        r.leave_unread(key);
    }
    // Members that could not be read are members all the same.
    if node.items().is_some_and(|items| items.len() < at_least) {
        let needs = match at_least {
            1 => singular(key).to_owned(),
            _ => format!("at least {at_least} {key}"),
        };
        r.fault(Code::TooFew, node, format!("{} needs {needs}", o.what()));
    }
    list
}

fn entries<'a, 'f, T>(
    r: &mut Reader<'a, 'f>,
    node: Node<'a>,
    key: &'static str,
    limit: usize,
    entry: Entry<'a, 'f, T>,
) -> Vec<T> {
    let faults = r.faults();
    r.section(key, node);
    let name = match key {
        "tests" => "name",
        "measured" => "test",
        _ => "id",
    };
    let items = r.entries(node, limit, key, name);
    if r.faults() > faults {
        r.leave_unread(key);
    }
    items
        .into_iter()
        .filter_map(|item| {
            let Some(mut o) = r.object(item, singular(key)) else {
                r.leave_unread(key);
                return None;
            };
            let has_id = o.value_of("id").and_then(Node::string);
            if !has_id.is_some_and(|id| id.is_ok_and(|id| is_id(&id))) {
                r.leave_unread(key);
            }
            let value = entry(r, &mut o);
            r.finish(&o);
            Some(value)
        })
        .collect()
}

/// What one member of a list is called in messages.
fn singular(key: &str) -> &'static str {
    match key {
        "sources" => "a source",
        "groups" => "a group",
        "questions" => "a question",
        "values" => "a value",
        "layers" => "a layer",
        "components" => "a component",
        "options" => "an option",
        "rules" => "a rule",
        "comparison" => "a comparison row",
        "notes" => "a note",
        "takeaways" => "a takeaway",
        "presets" => "a preset",
        "tests" => "a test",
        "measured" => "a measurement",
        _ => "an entry",
    }
}

pub(super) fn new_id<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Id {
    r.required(o, "id")
        .map_or_else(Id::default, |node| r.new_id(node))
}

pub(super) fn text<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>, key: &'static str) -> String {
    r.required(o, key)
        .map_or_else(String::new, |node| r.text(node))
}

pub(super) fn optional_text<'a>(
    r: &mut Reader<'a, '_>,
    o: &mut Object<'a>,
    key: &'static str,
) -> Option<String> {
    o.optional(key).map(|node| r.optional_text(node))
}

pub(super) fn references<'a>(
    r: &mut Reader<'a, '_>,
    o: &mut Object<'a>,
    key: &'static str,
) -> Vec<Id> {
    optional_references(r, o, key).unwrap_or_default()
}

pub(super) fn optional_references<'a>(
    r: &mut Reader<'a, '_>,
    o: &mut Object<'a>,
    key: &'static str,
) -> Option<Vec<Id>> {
    o.optional(key).map(|node| r.references(node, "ids"))
}

pub(super) fn texts<'a>(
    r: &mut Reader<'a, '_>,
    o: &mut Object<'a>,
    key: &'static str,
) -> Vec<String> {
    o.optional(key)
        .map_or_else(Vec::new, |node| r.texts(node, "texts"))
}
