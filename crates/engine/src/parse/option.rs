//! Options with their facts.

use super::fields::{list, new_id, optional_text, references, text, texts};
use super::object::Object;
use super::reader::Reader;
use crate::diagnostic::Code;
use crate::json::Node;
use crate::model::{Facts, Id, Measured, OptionDef, Rampup, TimeUnit};

pub(super) fn option<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> OptionDef {
    OptionDef {
        id: new_id(r, o),
        name: text(r, o, "name"),
        summary: text(r, o, "summary"),
        stack: references(r, o, "stack"),
        facts: o
            .optional("facts")
            .map_or_else(Facts::default, |node| facts(r, node)),
    }
}

fn facts<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Facts {
    let Some(mut o) = r.object(node, "the facts of an option") else {
        return Facts::default();
    };
    let limit = r.limits.members;
    let facts = Facts {
        version: optional_text(r, &mut o, "version"),
        until: optional_text(r, &mut o, "until"),
        licence: optional_text(r, &mut o, "licence"),
        rampup: o.optional("rampup").and_then(|node| rampup(r, node)),
        measured: list(r, &mut o, "measured", limit, measured),
        strengths: texts(r, &mut o, "strengths"),
        weaknesses: texts(r, &mut o, "weaknesses"),
        avoid: texts(r, &mut o, "avoid"),
        sources: references(r, &mut o, "sources"),
    };
    r.finish(&o);
    facts
}

fn rampup<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Option<Rampup> {
    let mut o = r.object(node, "a ramp-up time")?;
    let units =
        [TimeUnit::Days, TimeUnit::Weeks, TimeUnit::Months].map(|unit| (unit.as_str(), unit));
    let rampup = Rampup {
        first: r
            .required(&mut o, "first")
            .map_or((0, 0), |node| span(r, node)),
        real: r
            .required(&mut o, "real")
            .map_or((0, 0), |node| span(r, node)),
        unit: r
            .required(&mut o, "unit")
            .and_then(|node| r.word(node, &units))
            .unwrap_or_default(),
        basis: text(r, &mut o, "basis"),
    };
    r.finish(&o);
    Some(rampup)
}

/// `[shortest, longest]`
fn span<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> (u32, u32) {
    let numbers: Vec<u32> = r
        .items(node, 2, "numbers")
        .into_iter()
        .map(|item| r.count(item))
        .collect();
    match *numbers.as_slice() {
        [low, high] if low <= high => (low, high),
        _ => {
            r.fault(
                Code::OutOfRange,
                node,
                "expected two numbers, the shorter time first",
            );
            (0, 0)
        }
    }
}

fn measured<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Measured {
    Measured {
        test: text(r, o, "test"),
        rps: o.optional("rps").map(|node| r.count(node)),
        mib: o.optional("mib").map(|node| r.count(node)),
        source: r
            .required(o, "source")
            .map_or_else(Id::default, |node| r.reference(node)),
    }
}
