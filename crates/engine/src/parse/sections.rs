//! The whole of format 1: which sections a file has, and the entries that are too short for a room of
//! their own.

use super::answers::{preset, scenario};
use super::fields::{list, new_id, optional_text, references, required_list, text};
use super::object::Object;
use super::option::option;
use super::question::question;
use super::reader::Reader;
use super::rule::rule;
use crate::characters::beginning;
use crate::date::is_day;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::json::{Node, Shape};
use crate::model::{
    Comparison, Component, Group, Id, Layer, Note, RuleFile, Source, Takeaway, Words,
};

/// The format that this version reads.
const FORMAT: i64 = 1;
/// What a gap must not exceed to be called close, unless the file says otherwise.
const CLOSE: u32 = 2;

pub(super) fn rule_file<'a>(r: &mut Reader<'a, '_>, root: Node<'a>) -> RuleFile {
    let Some(mut o) = r.object(root, "a rule file") else {
        return RuleFile::default();
    };
    if let Some(node) = r.required(&mut o, "format")
        && node.whole_number() != Some(FORMAT)
        && !is_format(r, node)
    {
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
        words: o
            .optional("words")
            .map_or_else(Words::default, |node| words(r, node)),
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

/// Complains about the format, and says whether the file is probably of this one all the same.
fn is_format<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> bool {
    let written = beginning(node.text());
    let message = format!("format {written} is not known; this version reads format {FORMAT}");
    let at = r.at(node);
    let finding = Finding::new(Code::UnknownFormat, at, message);
    let is_meant = matches!(node.string(), Some(Ok(text)) if text.trim() == "1");
    r.note(if is_meant {
        finding
            .help("write 1, without quotes".to_owned())
            .mend(at..at + node.text().len(), "1")
    } else {
        finding.help("write \"format\": 1, or take a newer version of this program".to_owned())
    });
    is_meant
}

fn words<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Words {
    let mut words = Words::default();
    if let Some(mut o) = r.object(node, "the words") {
        for (key, word) in [("result", &mut words.result), ("stack", &mut words.stack)] {
            if let Some(node) = o.optional(key) {
                *word = r.heading(node);
            }
        }
        r.finish(&o);
    }
    words
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
        if is_day(&until) && is_day(&checked) && until < checked {
            let at = r.at(node);
            let finding = Finding::new(Code::BadDate, at, "‘until’ lies before ‘checked’");
            r.note(finding.help(format!(
                "write a day from {checked} on, or leave ‘until’ out"
            )));
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

fn moved<'a>(r: &mut Reader<'a, '_>, node: Node<'a>) -> Vec<(Id, Option<Id>)> {
    r.table(node, "the moved ids")
        .into_iter()
        .map(|(from, node)| {
            let to = (node.shape() != Shape::Null).then(|| r.reference(node));
            (from, to)
        })
        .collect()
}
