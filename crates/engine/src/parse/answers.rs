//! Answers as presets and tests write them down, and the two kinds of entries that hold them.

use super::fields::{new_id, optional_references, optional_text, references, text};
use super::object::Object;
use super::reader::Reader;
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::importance::Importance;
use crate::json::{Node, Shape};
use crate::model::{Choice, Preset, Scenario, SomeAnswers};

pub(super) fn preset<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Preset {
    Preset {
        id: new_id(r, o),
        title: text(r, o, "title"),
        group: optional_text(r, o, "group"),
        answers: some_answers(r, o, "answers"),
    }
}

pub(super) fn scenario<'a>(r: &mut Reader<'a, '_>, o: &mut Object<'a>) -> Scenario {
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
    // What is not named counts normally.
    let words = [Importance::More, Importance::Must].map(|word| (word.as_str(), word));
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
            let at = r.at(node);
            let message =
                format!("expected true, false, a value or a list of values, found {found}");
            let help =
                "write true or false, \"value\", or [\"value\", …], as the question asks for";
            r.note(Finding::new(Code::WrongType, at, message).help(help.to_owned()));
            None
        }
    }
}
