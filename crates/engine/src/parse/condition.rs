//! Conditions: text for a literal, an object with one key for the rest.

use super::expression;
use super::object::Object;
use super::reader::Reader;
use crate::characters::beginning;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::json::{Node, Shape};
use crate::model::{Condition, is_id};
use crate::suggest::nearest;

const FORMS: &str =
    "\"question\", \"question=value\", {\"not\": …}, {\"all\": […]} or {\"any\": […]}";

/// Reads a condition. `levels` is how many more `not`, `all` and `any` may be opened, so that the
/// depth of the recursion is bounded whatever the file says.
pub(super) fn condition<'a>(
    reader: &mut Reader<'a, '_>,
    node: Node<'a>,
    levels: usize,
) -> Condition {
    match node.shape() {
        Shape::Text => literal(reader, node),
        Shape::Object if levels == 0 => {
            let depth = reader.limits.depth;
            reader.fault(
                Code::TooDeep,
                node,
                format!("conditions may be nested {depth} deep, this is deeper"),
            );
            Condition::default()
        }
        Shape::Object => compound(reader, node, levels - 1),
        Shape::List if levels > 0 => {
            let at = reader.at(node);
            let finding = Finding::new(Code::WrongType, at, "a list is no condition by itself");
            let list = short(node);
            reader.note(finding.help(format!(
                "write {{ \"all\": {list} }} when all of it must hold, {{ \"any\": {list} }} when one of it is enough"
            )));
            Condition::All(members(reader, node, levels - 1))
        }
        _ => {
            reader.wrong_type(node, "a condition", format!("write {FORMS}"));
            Condition::default()
        }
    }
}

fn literal<'a>(reader: &mut Reader<'a, '_>, node: Node<'a>) -> Condition {
    if let Some(Ok(text)) = node.string()
        && text.trim().is_empty()
    {
        let finding = Finding::new(Code::EmptyText, reader.at(node), "this condition is empty");
        reader.note(finding.help("write \"question\" or \"question=value\"".to_owned()));
        return Condition::default();
    }
    let written = reader.reference(node);
    if written.text.is_empty() {
        return Condition::default();
    }
    let no_condition = |help: String| {
        let message = format!("‘{}’ is no condition", beginning(&written.text));
        Finding::new(Code::WrongType, written.at, message).help(help)
    };
    if let Some(meant) = expression::meant(&written.text, written.at) {
        let help = expression::written(&meant);
        let range = written.at..written.at + node.text().len();
        reader.note(no_condition(format!("write {help}")).mend(range, help));
        return meant;
    }
    if let Some(values) = expression::several_values(&written.text, written.at) {
        let all = expression::written(&Condition::All(values.clone()));
        let any = expression::written(&Condition::Any(values.clone()));
        reader.note(no_condition(format!(
            "write {any} when one of them is enough, {all} when all of them must be chosen"
        )));
        return Condition::Any(values);
    }
    if written.text.contains(['<', '>', '≤', '≥']) {
        let help = "conditions compare no numbers; name a value, as in \"question=value\", or several: { \"any\": [\"question=value\", …] }";
        reader.note(no_condition(help.to_owned()));
        return Condition::default();
    }
    if written.text.starts_with('=') {
        reader.fault(
            Code::EmptyText,
            node,
            "no question stands before the equals sign",
        );
        return Condition::default();
    }
    Condition::literal(written)
}

fn compound<'a>(reader: &mut Reader<'a, '_>, node: Node<'a>, levels: usize) -> Condition {
    let Some(mut object) = reader.object(node, "a condition") else {
        return Condition::default();
    };
    let faults = reader.faults();
    let not = object.optional("not");
    let all = object
        .optional("all")
        .or_else(|| other_name(reader, &mut object, ALL, "all"));
    let any = object
        .optional("any")
        .or_else(|| other_name(reader, &mut object, ANY, "any"));
    if let (None, None, None, Some((key, at, written))) = (not, all, any, as_literal(&object)) {
        let finding = Finding::new(
            Code::UnknownKey,
            at,
            format!("unknown key ‘{key}’ in a condition"),
        );
        reader.note(finding.help(format!("write {written}")));
        return Condition::default();
    }
    reader.finish(&object);
    // That a form is missing follows from a key that is unknown.
    let is_told = reader.faults() > faults;
    match (not, all, any) {
        (Some(inner), None, None) => Condition::Not(Box::new(condition(reader, inner, levels))),
        (None, Some(list), None) => Condition::All(members(reader, list, levels)),
        (None, None, Some(list)) => Condition::Any(members(reader, list, levels)),
        (None, None, None) if is_told => Condition::default(),
        (None, None, None) => {
            reader.fault(
                Code::WrongType,
                node,
                format!("a condition has exactly one form; write {FORMS}"),
            );
            Condition::default()
        }
        _ => {
            let at = reader.at(node);
            let message = "a condition has exactly one form, and this has several";
            let help = "put one into the other: { \"all\": [{ \"any\": […] }, { \"not\": … }] }";
            reader.note(Finding::new(Code::WrongType, at, message).help(help.to_owned()));
            Condition::default()
        }
    }
}

/// What other languages call `all` and `any`.
const ALL: &[&str] = &["and", "And", "AND", "&&", "every", "allOf", "all_of"];
const ANY: &[&str] = &["or", "Or", "OR", "||", "some", "anyOf", "any_of"];

/// The value under another name of a key, with the right name as the next step.
fn other_name<'a>(
    reader: &mut Reader<'a, '_>,
    object: &mut Object<'a>,
    names: &[&'static str],
    name: &str,
) -> Option<Node<'a>> {
    let found = names.iter().find(|found| object.has(found))?;
    let at = object.place_of(found)?;
    let message = format!("unknown key ‘{found}’ in a condition");
    let value = object.optional(found)?;
    let help = if value.shape() == Shape::List {
        format!("write {{ \"{name}\": {} }}", short(value))
    } else {
        format!("write {{ \"{name}\": […] }}")
    };
    let finding = Finding::new(Code::UnknownKey, at, message).help(help);
    reader.note(finding.mend(at..at + found.len() + 2, format!("\"{name}\"")));
    Some(value)
}

/// A condition that was meant by `{ "shape": "events" }`, `{ "shape": ["events", "logs"] }` or
/// `{ "question": "shape", "value": "events" }`, as the rule format has it, with the key that is unknown and its place.
fn as_literal<'o>(object: &'o Object<'_>) -> Option<(&'o str, usize, String)> {
    let text = |key: &str| object.value_of(key)?.string()?.ok();
    if let (Some(question), Some(value)) = (text("question"), text("value")) {
        let at = object.place_of("question")?;
        return Some(("question", at, format!("\"{question}={value}\"")));
    }
    let (key, at) = object.only()?;
    let value = object.value_of(key)?;
    if !is_id(key) || ["not", "all", "any"].contains(&key) {
        return None;
    }
    let is = |value: &str| format!("\"{key}={value}\"");
    let written = match value.shape() {
        Shape::Boolean if value.boolean() == Some(true) => format!("\"{key}\""),
        Shape::Boolean => is("no"),
        Shape::Text => is(&value.string()?.ok()?),
        Shape::List => {
            let values = value.items()?;
            let values: Option<Vec<String>> = values
                .iter()
                .map(|value| Some(is(&value.string()?.ok()?)))
                .collect();
            let is_question = nearest(key, ["not", "all", "any"]).is_none();
            let values = values.filter(|values| is_question && !values.is_empty())?;
            format!("{{ \"any\": [{}] }}", values.join(", "))
        }
        _ => return None,
    };
    Some((key, at, written))
}

/// The text of a list, as far as it is short enough for a next step.
fn short(node: Node<'_>) -> &str {
    let text = node.text();
    let is_short = text.len() <= 60 && !text.contains('\n');
    if is_short { text } else { "[…]" }
}

fn members<'a>(reader: &mut Reader<'a, '_>, list: Node<'a>, levels: usize) -> Vec<Condition> {
    if matches!(list.shape(), Shape::Text | Shape::Object) {
        let at = reader.at(list);
        let found = list.shape();
        let message = format!("expected a list of conditions, found {found}");
        let finding =
            Finding::new(Code::WrongType, at, message).help("put it in [ and ]".to_owned());
        let end = at + list.text().len();
        reader.note(finding.mend(at..at, "[").mend(end..end, "]"));
        return vec![condition(reader, list, levels)];
    }
    let limit = reader.limits.members;
    let items = reader.items(list, limit, "conditions");
    if items.is_empty() && list.shape() == Shape::List {
        reader.fault(Code::TooFew, list, "this list of conditions is empty");
    }
    items
        .into_iter()
        .map(|item| condition(reader, item, levels))
        .collect()
}
