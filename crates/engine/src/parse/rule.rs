//! Rules: a condition, its effects, and the sentence that says why.

use super::condition::condition;
use super::fields::{new_id, optional_text, references, text};
use super::object::Object;
use super::reader::Reader;
use crate::diagnostic::Code;
use crate::json::{Node, Shape};
use crate::limits::POINTS;
use crate::lint::long_text;
use crate::model::{Condition, Points, RuleDef};

pub(super) fn rule<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> RuleDef {
    let id = new_id(r, o);
    let levels = r.limits.depth;
    let when = r
        .required(o, "if")
        .map_or_else(Condition::default, |node| condition(r, node, levels));
    let points_node = o.optional("points");
    let points = points_node.map_or_else(Vec::new, |node| points(r, node));
    let veto = references(r, o, "veto");
    let add = references(r, o, "add");
    let drop = references(r, o, "drop");
    let warn = optional_text(r, o, "warn");
    let limits_to = o.optional("for");
    let only_for = limits_to.map(|node| r.references(node, "ids"));
    if let (Some(node), Some(options)) = (limits_to, &only_for) {
        if options.is_empty() && node.shape() == Shape::List {
            r.fault(Code::TooFew, node, "this rule speaks of no option at all");
        }
        if !["add", "drop", "warn"]
            .iter()
            .any(|key| o.has(key) || o.means(key))
        {
            r.fault(
                Code::Unused,
                node,
                "‘for’ limits add, drop and warn, and this rule has none of them",
            );
        }
    }
    let decides = !(points.is_empty() && veto.is_empty() && add.is_empty() && drop.is_empty());
    let is_misread = |key: &str| o.value_of(key).is_some_and(|node| !is_empty(node));
    let should_decide = decides || DECIDING.iter().any(|key| is_misread(key));
    if !should_decide && warn.is_none() {
        no_effect(r, o);
    }
    let because = if should_decide {
        text(r, o, "because")
    } else {
        optional_text(r, o, "because").unwrap_or_default()
    };
    r.room(o, "because", Some(&because), long_text::BECAUSE);
    RuleDef {
        id,
        when,
        points,
        veto,
        add,
        drop,
        warn,
        only_for,
        because,
        sources: references(r, o, "sources"),
    }
}

/// What a rule may do to the result, but for a warning.
const DECIDING: [&str; 4] = ["points", "veto", "add", "drop"];

/// Whether a list or an object has no members.
fn is_empty(node: Node<'_>) -> bool {
    let members = node.members().map(|members| members.is_empty());
    let items = node.items().map(|items| items.is_empty());
    members.or(items) == Some(true)
}

/// Complains about a rule without an effect, unless one stands there under another name.
fn no_effect<'a>(r: &mut Reader<'a, '_>, o: &Object<'a>) {
    if DECIDING.iter().chain(&["warn"]).any(|key| o.means(key)) {
        return;
    }
    let empty = DECIDING
        .iter()
        .find_map(|key| Some((key, o.value_of(key)?)));
    match empty {
        Some((key, node)) => {
            let message = format!("‘{key}’ is empty, and this rule has no other effect");
            r.fault(Code::NoEffect, node, message);
        }
        None => r.fault_at(
            Code::NoEffect,
            o.at(),
            "a rule needs an effect: points, veto, add, drop or warn",
        ),
    }
}

fn points<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Points {
    r.table(node, "points")
        .into_iter()
        .map(|(option, node)| {
            let points = r.number(node, i64::from(-POINTS), i64::from(POINTS));
            (option, i32::try_from(points).unwrap_or(0))
        })
        .collect()
}
