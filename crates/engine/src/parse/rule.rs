//! Rules: a condition, its effects, and the sentence that says why.

use super::condition::condition;
use super::fields::{new_id, optional_text, references, text};
use super::reader::{Object, Reader};
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
        if add.is_empty() && drop.is_empty() && warn.is_none() {
            r.fault(
                Code::Unused,
                node,
                "‘for’ limits add, drop and warn, and this rule has none of them",
            );
        }
    }
    let decides = !(points.is_empty() && veto.is_empty() && add.is_empty() && drop.is_empty());
    if !decides && warn.is_none() {
        r.fault_at(
            Code::NoEffect,
            o.at(),
            "a rule needs an effect: points, veto, add, drop or warn",
        );
    }
    let because = if decides {
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

fn points<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Points {
    r.table(node, "points")
        .into_iter()
        .map(|(option, node)| {
            let points = r.number(node, i64::from(-POINTS), i64::from(POINTS));
            (option, i32::try_from(points).unwrap_or(0))
        })
        .collect()
}
