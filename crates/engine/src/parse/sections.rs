//! The sections of format 1, one function for each kind of entry.

use super::condition::condition;
use super::reader::{Object, Reader};
use crate::answers::Importance;
use crate::condition::Condition;
use crate::diagnostic::Code;
use crate::json::{Node, Shape};
use crate::model::{
    Choice, Comparison, Component, Facts, Group, Id, Kind, Layer, Measured, Moved, Note, OptionDef,
    Preset, Question, Rampup, RuleDef, RuleFile, Scenario, SomeAnswers, Source, Takeaway, TimeUnit,
    Value, yes_and_no,
};
use crate::plain::beginning;

/// The format that this version reads.
const FORMAT: i64 = 1;
/// What a gap must not exceed to be called close, unless the file says otherwise.
const CLOSE: u32 = 2;

pub(super) fn rule_file<'a>(r: &mut Reader<'a, '_>, root: Node<'a>) -> RuleFile {
    let Some(mut o) = r.object(root, "a rule file") else {
        return RuleFile::default();
    };
    if let Some(node) = r.required(&mut o, "format")
        && node.integer() != Some(FORMAT)
    {
        r.fault(
            Code::UnknownFormat,
            node,
            format!(
                "format {} is not known; this version reads format {FORMAT}",
                beginning(node.text())
            ),
        );
        return RuleFile::default();
    }
    // An editor's hint; where the schema lives is no business of the engine.
    o.optional("$schema");
    let limits = r.limits;
    let file = RuleFile {
        id: new_id(r, &mut o),
        version: text(r, &mut o, "version"),
        title: text(r, &mut o, "title"),
        summary: optional_text(r, &mut o, "summary").unwrap_or_default(),
        close: o.optional("close").map_or(CLOSE, |node| r.count(node)),
        sources: list(r, &mut o, "sources", limits.members, source),
        groups: required_list(r, &mut o, "groups", limits.members, 1, group),
        questions: required_list(r, &mut o, "questions", limits.questions, 1, question),
        layers: list(r, &mut o, "layers", limits.members, layer),
        components: list(r, &mut o, "components", limits.components, component),
        options: required_list(r, &mut o, "options", limits.options, 2, option),
        rules: required_list(r, &mut o, "rules", limits.rules, 1, rule),
        comparison: list(r, &mut o, "comparison", limits.members, comparison),
        notes: list(r, &mut o, "notes", limits.members, note),
        takeaways: list(r, &mut o, "takeaways", limits.members, takeaway),
        presets: list(r, &mut o, "presets", limits.members, preset),
        moved: o
            .optional("moved")
            .map_or_else(Vec::new, |node| moved(r, node)),
        tests: list(r, &mut o, "tests", limits.members, scenario),
    };
    r.finish(&o);
    file
}

/// Reads one entry of a list: the object is open, its unknown keys are checked afterwards.
type Entry<'a, 'f, T> = fn(&mut Reader<'a, 'f>, &mut Object<'a>) -> T;

fn list<'a, 'f, T>(
    r: &mut Reader<'a, 'f>,
    o: &mut Object<'a>,
    key: &'static str,
    limit: usize,
    entry: Entry<'a, 'f, T>,
) -> Vec<T> {
    o.optional(key)
        .map_or_else(Vec::new, |node| entries(r, node, key, limit, entry))
}

fn required_list<'a, 'f, T>(
    r: &mut Reader<'a, 'f>,
    o: &mut Object<'a>,
    key: &'static str,
    limit: usize,
    at_least: usize,
    entry: Entry<'a, 'f, T>,
) -> Vec<T> {
    let Some(node) = r.required(o, key) else {
        return Vec::new();
    };
    let list = entries(r, node, key, limit, entry);
    if list.len() < at_least && node.shape() == Shape::List {
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
    r.items(node, limit, key)
        .into_iter()
        .filter_map(|item| {
            let mut o = r.object(item, singular(key))?;
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

fn new_id<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Id {
    r.required(o, "id")
        .map_or_else(Id::default, |node| r.new_id(node))
}

fn text<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>, key: &'static str) -> String {
    r.required(o, key)
        .map_or_else(String::new, |node| r.text(node))
}

fn optional_text<'a>(
    r: &mut Reader<'a, '_>,
    o: &mut Object<'a>,
    key: &'static str,
) -> Option<String> {
    o.optional(key).map(|node| r.text(node))
}

fn references<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>, key: &'static str) -> Vec<Id> {
    optional_references(r, o, key).unwrap_or_default()
}

fn optional_references<'a>(
    r: &mut Reader<'a, '_>,
    o: &mut Object<'a>,
    key: &'static str,
) -> Option<Vec<Id>> {
    o.optional(key).map(|node| r.references(node, "ids"))
}

fn texts<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>, key: &'static str) -> Vec<String> {
    o.optional(key)
        .map_or_else(Vec::new, |node| r.texts(node, "texts"))
}

fn source<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Source {
    let id = new_id(r, o);
    let title = text(r, o, "title");
    let url = o.optional("url").map(|node| r.link(node));
    let checked = r
        .required(o, "checked")
        .map_or_else(String::new, |node| r.date(node));
    let until = o.optional("until").map(|node| {
        let until = r.date(node);
        // Days in this form sort like text.
        if until < checked {
            r.fault(Code::BadDate, node, "‘until’ lies before ‘checked’");
        }
        until
    });
    Source {
        id,
        title,
        url,
        checked,
        until,
    }
}

fn group<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Group {
    Group {
        id: new_id(r, o),
        title: text(r, o, "title"),
    }
}

fn question<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Question {
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
    let help = optional_text(r, o, "help");
    let values = match kind {
        Kind::Toggle => yes_and_no(),
        Kind::One | Kind::Many => {
            let limit = r.limits.values.min(64);
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

fn layer<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Layer {
    Layer {
        id: new_id(r, o),
        title: text(r, o, "title"),
    }
}

fn component<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Component {
    Component {
        id: new_id(r, o),
        name: text(r, o, "name"),
        layer: r
            .required(o, "layer")
            .map_or_else(Id::default, |node| r.reference(node)),
        url: o.optional("url").map(|node| r.link(node)),
    }
}

fn option<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> OptionDef {
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

fn rule<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> RuleDef {
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

fn points<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Vec<(Id, i32)> {
    r.table(node, "points")
        .into_iter()
        .map(|(option, node)| (option, i32::try_from(r.number(node, -5, 5)).unwrap_or(0)))
        .collect()
}

fn comparison<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Comparison {
    let id = new_id(r, o);
    let feature = text(r, o, "feature");
    let cells = r
        .required(o, "cells")
        .map_or_else(Vec::new, |node| r.table(node, "the cells of a row"));
    Comparison {
        id,
        feature,
        cells: cells
            .into_iter()
            .map(|(option, node)| (option, r.text(node)))
            .collect(),
        sources: references(r, o, "sources"),
    }
}

fn note<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Note {
    Note {
        id: new_id(r, o),
        ask: text(r, o, "ask"),
        say: text(r, o, "say"),
        sources: references(r, o, "sources"),
    }
}

fn takeaway<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Takeaway {
    Takeaway {
        id: new_id(r, o),
        say: text(r, o, "say"),
        sources: references(r, o, "sources"),
    }
}

fn preset<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Preset {
    Preset {
        id: new_id(r, o),
        title: text(r, o, "title"),
        answers: some_answers(r, o, "answers"),
    }
}

fn scenario<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Scenario {
    Scenario {
        name: text(r, o, "name"),
        at: o.at(),
        answers: some_answers(r, o, "given"),
        winner: r
            .required(o, "winner")
            .map_or_else(Vec::new, |node| r.references(node, "options")),
        or: optional_references(r, o, "or"),
        vetoed: optional_references(r, o, "vetoed"),
        stack: references(r, o, "stack"),
        warns: references(r, o, "warns"),
    }
}

fn some_answers<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>, key: &'static str) -> SomeAnswers {
    let given = r
        .required(o, key)
        .map_or_else(Vec::new, |node| r.table(node, "answers"));
    let importance = o
        .optional("importance")
        .map_or_else(Vec::new, |node| r.table(node, "importance"));
    let words = [("more", Importance::More), ("must", Importance::Must)];
    SomeAnswers {
        given: given
            .into_iter()
            .filter_map(|(question, node)| Some((question, choice(r, node)?)))
            .collect(),
        importance: importance
            .into_iter()
            .filter_map(|(question, node)| Some((question, r.word(node, &words)?)))
            .collect(),
    }
}

fn choice<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Option<Choice> {
    match node.shape() {
        Shape::Boolean => node.boolean().map(Choice::Toggle),
        Shape::Text => Some(Choice::One(r.reference(node))),
        Shape::List => Some(Choice::Many(r.references(node, "values"))),
        found => {
            r.fault(
                Code::WrongType,
                node,
                format!("expected true, false, a value or a list of values, found {found}"),
            );
            None
        }
    }
}

fn moved<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Vec<Moved> {
    r.table(node, "the moved ids")
        .into_iter()
        .map(|(from, node)| Moved {
            from,
            to: (node.shape() != Shape::Null).then(|| r.reference(node)),
        })
        .collect()
}
