//! Conditions: text for a literal, an object with one key for the rest.

use super::reader::Reader;
use crate::diagnostic::Code;
use crate::json::{Node, Shape};
use crate::model::Condition;

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
        found => {
            reader.fault(
                Code::WrongType,
                node,
                format!("expected a condition, found {found}; write {FORMS}"),
            );
            Condition::default()
        }
    }
}

fn literal<'a>(reader: &mut Reader<'a, '_>, node: Node<'a>) -> Condition {
    let written = reader.reference(node);
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
    let not = object.optional("not");
    let all = object.optional("all");
    let any = object.optional("any");
    reader.finish(&object);
    match (not, all, any) {
        (Some(inner), None, None) => Condition::Not(Box::new(condition(reader, inner, levels))),
        (None, Some(list), None) => Condition::All(members(reader, list, levels)),
        (None, None, Some(list)) => Condition::Any(members(reader, list, levels)),
        _ => {
            reader.fault(
                Code::WrongType,
                node,
                format!("a condition has exactly one form; write {FORMS}"),
            );
            Condition::default()
        }
    }
}

fn members<'a>(reader: &mut Reader<'a, '_>, list: Node<'a>, levels: usize) -> Vec<Condition> {
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
