//! `E012`: a name refers to something that the file does not define. Every place that can name
//! something is listed here.

use super::{Context, require};
use crate::diagnostic::{Code, Findings};
use crate::lookup::Names;
use crate::model::{Id, Kind, Question, RuleFile};
use crate::suggest::nearest;

pub(super) fn check(cx: &mut Context<'_, '_>) {
    let file = cx.file;
    let names = &cx.names;
    let f = &mut *cx.findings;
    let each = |f: &mut Findings, what: &str, ids: &[Id], known: &Names<'_>| {
        for id in ids {
            require(f, what, id, known);
        }
    };
    for question in &file.questions {
        require(f, "group", &question.group, &names.groups);
    }
    for component in &file.components {
        require(f, "layer", &component.layer, &names.layers);
    }
    for option in &file.options {
        each(f, "component", &option.stack, &names.components);
        each(f, "source", &option.facts.sources, &names.sources);
        for measured in &option.facts.measured {
            require(f, "source", &measured.source, &names.sources);
        }
    }
    for rule in &file.rules {
        rule.when.for_each_literal(&mut |question, value| {
            literal(f, file, &names.questions, question, value);
        });
        for (option, _) in &rule.points {
            require(f, "option", option, &names.options);
        }
        each(f, "option", &rule.veto, &names.options);
        each(f, "component", &rule.add, &names.components);
        each(f, "component", &rule.drop, &names.components);
        each(
            f,
            "option",
            rule.only_for.as_deref().unwrap_or_default(),
            &names.options,
        );
        each(f, "source", &rule.sources, &names.sources);
    }
    for row in &file.comparison {
        for (option, _) in &row.cells {
            require(f, "option", option, &names.options);
        }
        each(f, "source", &row.sources, &names.sources);
    }
    for note in &file.notes {
        each(f, "source", &note.sources, &names.sources);
    }
    for takeaway in &file.takeaways {
        each(f, "source", &takeaway.sources, &names.sources);
    }
    for test in &file.tests {
        each(f, "option", &test.winner, &names.options);
        each(
            f,
            "option",
            test.or.as_deref().unwrap_or_default(),
            &names.options,
        );
        each(
            f,
            "option",
            test.vetoed.as_deref().unwrap_or_default(),
            &names.options,
        );
        each(f, "component", &test.stack, &names.components);
        each(f, "rule", &test.warns, &names.rules);
    }
}

fn literal(
    f: &mut Findings,
    file: &RuleFile,
    questions: &Names<'_>,
    question: &Id,
    value: Option<&Id>,
) {
    require(f, "question", question, questions);
    let Some(definition) = find(file, questions, question) else {
        return;
    };
    match value {
        Some(value) => value_of(f, definition, value),
        None if definition.kind == Kind::Toggle => {}
        None => f.add_with_help(
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

/// Complains when the question has no such value.
pub(super) fn value_of(f: &mut Findings, question: &Question, value: &Id) {
    let known = question.values.iter().map(|value| value.id.as_str());
    if known.clone().any(|known| known == value.text) {
        return;
    }
    let help = match nearest(value.as_str(), known.clone()) {
        Some(near) => format!("did you mean ‘{near}’?"),
        None => format!("known values: {}", known.collect::<Vec<_>>().join(", ")),
    };
    f.add_with_help(
        Code::UnknownReference,
        value.at,
        format!("the question ‘{}’ has no value ‘{value}’", question.id),
        Some(help),
    );
}
