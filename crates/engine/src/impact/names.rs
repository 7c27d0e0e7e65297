//! Which questions, values and options of two rule files are the same.

use crate::answers_text::read_answers;
use crate::change::by_id;
use crate::index::{OptionIx, QuestionIx, ValueIx};
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
        let options = options.map(|it| after.find_option(present(after, &it.id)?));
        let mut names = Self {
            questions: Vec::new(),
            options: options.collect(),
        };
        let all = || before.order.questions.iter().copied();
        let keeps_its_name = |it: &QuestionIx| {
            let id = before.question(*it).id.as_str();
            after.find_question(id).is_some()
        };
        // Who keeps a name goes before who moved to it.
        let sorted = all().filter(keeps_its_name);
        for question in sorted.chain(all().filter(|it| !keeps_its_name(it))) {
            names.share(before, after, question);
        }
        names
            .questions
            .sort_by_key(|it| before.order.of_question(it.before));
        names
    }

    fn share(&mut self, before: &Rules, after: &Rules, question: QuestionIx) {
        let values = by_id(before, question);
        let values = values.into_iter().filter_map(|value| {
            let (to, then) = follow(before, after, question, value)?;
            Some((to, value, then))
        });
        let values: Vec<(QuestionIx, ValueIx, ValueIx)> = values.collect();
        let id = present(after, &before.question(question).id);
        let by_name = id.and_then(|it| after.find_question(it));
        let Some(target) = by_name.or_else(|| values.first().map(|it| it.0)) else {
            return;
        };
        let values = values.into_iter().filter(|it| it.0 == target);
        let values: Vec<_> = values.map(|(_, value, then)| (value, then)).collect();
        if values.is_empty() || self.questions.iter().any(|it| it.after == target) {
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
        self.questions.iter().find(|it| it.before == question)
    }
}

/// What an id is called after; `None` when it is gone.
pub(super) fn present<'n>(after: &'n Rules, id: &'n Id) -> Option<&'n str> {
    match after.moved(id.as_str()) {
        Some((_, to)) => to.as_ref().map(Id::as_str),
        None => Some(id.as_str()),
    }
}

/// What a value is after: read as a link reads it.
pub(super) fn follow(
    before: &Rules,
    after: &Rules,
    question: QuestionIx,
    value: ValueIx,
) -> Option<(QuestionIx, ValueIx)> {
    let asked = before.question(question);
    let written = asked.values.get(value.0)?;
    let (answers, _) = read_answers(after, &format!("{}={}", asked.id, written.id));
    let to = after.question_ixs().find(|it| answers.is_given(*it))?;
    let then = after.value_ixs(to).find(|it| answers.has(to, *it))?;
    Some((to, then))
}
