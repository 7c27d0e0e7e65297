//! What no test of the file touches, for the notes about it. No check lives here.

use crate::diagnostic::Code;
use crate::evaluate::evaluate;
use crate::findings::{Finding, Findings};
use crate::index::{OptionIx, QuestionIx, RuleIx, ValueIx};
use crate::model::Id;
use crate::rules::Rules;

/// How many names a note has; all have their places.
const NAMES: usize = 12;

/// What the tests of a file touch.
pub(super) struct Touched {
    rules: Vec<bool>,
    options: Vec<bool>,
    values: Vec<Vec<bool>>,
}

impl Touched {
    pub fn by_tests(rules: &Rules) -> Self {
        let questions = rules.questions().iter();
        let mut touched = Self {
            rules: vec![false; rules.compiled.len()],
            options: vec![false; rules.file.options.len()],
            values: questions
                .map(|question| vec![false; question.values.len()])
                .collect(),
        };
        for test in &rules.file.tests {
            let answers = rules.answers_from(&test.answers);
            let result = evaluate(rules, &answers);
            for fired in &result.fired {
                mark(&mut touched.rules, fired.rule.0);
            }
            let expected = test.winner.iter().chain(test.vetoed.iter().flatten());
            for option in expected.filter_map(|id| rules.find_option(id.as_str())) {
                mark(&mut touched.options, option.0);
            }
            for (question, values) in touched.values.iter_mut().enumerate() {
                for (value, touched) in values.iter_mut().enumerate() {
                    *touched |= answers.has(QuestionIx(question), ValueIx(value));
                }
            }
        }
        touched
    }

    pub fn has_rule(&self, rule: RuleIx) -> bool {
        self.rules.get(rule.0).copied().unwrap_or(true)
    }

    pub fn has_option(&self, option: OptionIx) -> bool {
        self.options.get(option.0).copied().unwrap_or(true)
    }

    pub fn has_value(&self, question: QuestionIx, value: ValueIx) -> bool {
        let values = self.values.get(question.0);
        values
            .and_then(|values| values.get(value.0))
            .copied()
            .unwrap_or(true)
    }
}

fn mark(marks: &mut [bool], at: usize) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = true;
    }
}

/// One note for all names of a kind, at the first of them and with the places of the others.
pub(super) fn note(
    findings: &mut Findings,
    code: Code,
    says: &str,
    help: &str,
    names: &[(String, usize)],
) {
    let Some((_, at)) = names.first() else {
        return;
    };
    let shown: Vec<&str> = names
        .iter()
        .take(NAMES)
        .map(|(name, _)| name.as_str())
        .collect();
    let more = match names.len().saturating_sub(NAMES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!("{says}: {}{more}", shown.join(", "));
    let others = names.iter().skip(1).map(|(_, at)| *at);
    findings.push(
        Finding::new(code, *at, message)
            .help(help.to_owned())
            .also(others),
    );
}

pub(super) fn named(id: &Id) -> (String, usize) {
    (format!("‘{id}’"), id.at)
}
