//! Which questions, values, options and rules of two rule files are the same.

use crate::answers_text::resolve;
use crate::change::by_id;
use crate::index::{OptionIx, QuestionIx, RuleIx, ValueIx};
use crate::model::{Id, Kind};
use crate::rules::Rules;

/// What both files know.
#[derive(Debug)]
pub(super) struct Names {
    /// In the order of the ids before.
    pub questions: Vec<Shared>,
    /// For each option before, by position, what it is after.
    pub options: Vec<Option<OptionIx>>,
}

/// A question that both ask.
#[derive(Debug)]
pub(super) struct Shared {
    pub before: QuestionIx,
    pub after: QuestionIx,
    /// Values that both know, in the order of the ids before.
    pub values: Vec<(ValueIx, ValueIx)>,
    /// Whether both take several.
    pub many: bool,
}

impl Names {
    pub fn new(before: &Rules, after: &Rules) -> Self {
        let options = before.file.options.iter();
        let options = options.map(|option| after.find_option(current_name(after, &option.id)?));
        let mut names = Self {
            questions: Vec::new(),
            options: options.collect(),
        };
        let all = || before.order.questions.iter().copied();
        let keeps_its_name = |question: &QuestionIx| {
            let id = before.question(*question).id.as_str();
            after.find_question(id).is_some()
        };
        // Who keeps a name goes before who moved to it.
        let sorted = all().filter(keeps_its_name);
        for question in sorted.chain(all().filter(|question| !keeps_its_name(question))) {
            names.match_question(before, after, question);
        }
        names
            .questions
            .sort_by_key(|shared| before.order.of_question(shared.before));
        names
    }

    fn match_question(&mut self, before: &Rules, after: &Rules, question: QuestionIx) {
        let values = by_id(before, question);
        let values = values.into_iter().filter_map(|value| {
            let (to, then) = current_value(before, after, question, value)?;
            Some((to, value, then))
        });
        let values: Vec<(QuestionIx, ValueIx, ValueIx)> = values.collect();
        let id = current_name(after, &before.question(question).id);
        let by_name = id.and_then(|id| after.find_question(id));
        let Some(target) = by_name.or_else(|| values.first().map(|(to, ..)| *to)) else {
            return;
        };
        let values = values.into_iter().filter(|(to, ..)| *to == target);
        let values: Vec<_> = values.map(|(_, value, then)| (value, then)).collect();
        if values.is_empty() || self.questions.iter().any(|shared| shared.after == target) {
            return;
        }
        let takes_many = |rules: &Rules, at| rules.question(at).kind == Kind::Many;
        self.questions.push(Shared {
            before: question,
            after: target,
            values,
            many: takes_many(before, question) && takes_many(after, target),
        });
    }

    /// The question that a question before is compared with.
    pub fn of(&self, question: QuestionIx) -> Option<&Shared> {
        let mut shared = self.questions.iter();
        shared.find(|shared| shared.before == question)
    }
}

/// What an id is called after; `None` when it is gone.
pub(super) fn current_name<'n>(after: &'n Rules, id: &'n Id) -> Option<&'n str> {
    match after.moved(id.as_str()) {
        Some((_, to)) => to.as_ref().map(Id::as_str),
        None => Some(id.as_str()),
    }
}

/// The rule that a rule before is after. The name may have moved away from a question, and be that of a rule still.
pub(super) fn current_rule(after: &Rules, id: &Id) -> Option<RuleIx> {
    let kept = after.find_rule(id.as_str());
    kept.or_else(|| after.find_rule(current_name(after, id)?))
}

/// What a value is after, read as a link reads it.
pub(super) fn current_value(
    before: &Rules,
    after: &Rules,
    question: QuestionIx,
    value: ValueIx,
) -> Option<(QuestionIx, ValueIx)> {
    let asked = before.question(question);
    let written = asked.values.get(value.0)?;
    resolve(after, asked.id.as_str(), written.id.as_str())
}
