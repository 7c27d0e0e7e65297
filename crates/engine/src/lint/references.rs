//! `E012`: a name refers to something that the file does not define. Every place that can name
//! something is listed here.

use super::{Context, did_you_mean, moved, moved_to, require, unknown};
use crate::diagnostic::Code;
use crate::findings::Finding;
use crate::lookup::Names;
use crate::model::{Id, Kind, Question, RuleFile};
use crate::suggest::nearest;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let file = cx.file;
    let names = cx.names;
    let each = |cx: &mut Context<'_, '_>, what: &str, ids: &[Id], known: &Names<'_>| {
        for id in ids {
            require(cx, what, id, known);
        }
    };
    for question in &file.questions {
        require(cx, "group", &question.group, &names.groups);
    }
    for component in &file.components {
        require(cx, "layer", &component.layer, &names.layers);
    }
    for option in &file.options {
        each(cx, "component", &option.stack, &names.components);
        each(cx, "source", &option.facts.sources, &names.sources);
        for measured in &option.facts.measured {
            require(cx, "source", &measured.source, &names.sources);
        }
    }
    for rule in &file.rules {
        rule.when.for_each_literal(&mut |question, value| {
            literal(cx, question, value);
        });
        for (option, _) in &rule.points {
            require(cx, "option", option, &names.options);
        }
        each(cx, "option", &rule.veto, &names.options);
        each(cx, "component", &rule.add, &names.components);
        each(cx, "component", &rule.drop, &names.components);
        each(
            cx,
            "option",
            rule.only_for.as_deref().unwrap_or_default(),
            &names.options,
        );
        each(cx, "source", &rule.sources, &names.sources);
    }
    for row in &file.comparison {
        for (option, _) in &row.cells {
            require(cx, "option", option, &names.options);
        }
        each(cx, "source", &row.sources, &names.sources);
    }
    for note in &file.notes {
        each(cx, "source", &note.sources, &names.sources);
    }
    for takeaway in &file.takeaways {
        each(cx, "source", &takeaway.sources, &names.sources);
    }
    for test in &file.tests {
        each(cx, "option", &test.winner, &names.options);
        each(
            cx,
            "option",
            test.or.as_deref().unwrap_or_default(),
            &names.options,
        );
        each(
            cx,
            "option",
            test.vetoed.as_deref().unwrap_or_default(),
            &names.options,
        );
        each(cx, "component", &test.stack, &names.components);
        each(cx, "rule", &test.warns, &names.rules);
    }
}

fn literal(cx: &mut Context<'_, '_>, question: &Id, value: Option<&Id>) {
    let questions = &cx.names.questions;
    require(cx, "question", question, questions);
    let Some(definition) = find(cx.file, questions, question) else {
        return;
    };
    match value {
        Some(value) => value_of(cx, definition, value),
        None if definition.kind == Kind::Toggle => {}
        None => cx.findings.add_with_help(
            Code::MisfitAnswer,
            question.at,
            format!("‘{question}’ is not a yes-or-no question, so a value must follow"),
            definition
                .values
                .first()
                .map(|value| format!("write ‘{question}={}’", value.id)),
        ),
    }
}

/// The question with this name.
pub(super) fn find<'a>(file: &'a RuleFile, names: &Names<'_>, id: &Id) -> Option<&'a Question> {
    file.questions.get(names.get(id.as_str())?)
}

/// Complains when the question has no such value. One whose values could not be read has any.
pub(super) fn value_of(cx: &mut Context<'_, '_>, question: &Question, value: &Id) {
    let known = question.values.iter().map(|value| value.id.as_str());
    if question.values.is_empty() || known.clone().any(|known| known == value.text) {
        return;
    }
    let moved_from = format!("{}={value}", question.id);
    let message = format!("the question ‘{}’ has no value ‘{value}’", question.id);
    let finding = Finding::new(Code::UnknownReference, value.at, message);
    let mut values = question.values.iter();
    let labelled = values.find(|known| known.label.eq_ignore_ascii_case(value.as_str().trim()));
    let finding = match (moved(cx.file, &moved_from), labelled) {
        (Some(to), _) => moved_to(finding, &moved_from, to),
        (None, Some(known)) => finding.help(did_you_mean(known.id.as_str())),
        (None, None) if nearest(value.as_str(), known.clone()).is_some() => {
            finding.help(unknown(value.as_str(), known))
        }
        (None, None) => {
            let known: Vec<&str> = known.collect();
            finding.help(format!("known values: {}", known.join(", ")))
        }
    };
    cx.findings.push_once(finding);
}
