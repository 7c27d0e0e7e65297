//! One change of one answer, as a value: what a visitor can do in one step.

use crate::answers::{Answer, Answers, bit};
use crate::importance::Importance;
use crate::index::{QuestionIx, ValueIx};
use crate::model::{Kind, Value};
use crate::order::insert;
use crate::rules::Rules;

/// A single step from some answers to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// This value becomes the answer; one more value of a `many` question.
    Give(QuestionIx, ValueIx),
    /// One of several values of a `many` question is taken away.
    Take(QuestionIx, ValueIx),
    /// The answer is taken back.
    Clear(QuestionIx),
    /// The answer matters this much.
    Weigh(QuestionIx, Importance),
}

impl Change {
    /// The question whose answer changes.
    #[must_use]
    pub const fn question(self) -> QuestionIx {
        match self {
            Self::Give(question, _)
            | Self::Take(question, _)
            | Self::Clear(question)
            | Self::Weigh(question, _) => question,
        }
    }

    /// How much it asks of somebody who gave these answers: 0 answers an open question, 1 weighs an answer,
    /// 2 changes one, 3 takes one back.
    #[must_use]
    pub fn size(self, answers: &Answers) -> u8 {
        match self {
            Self::Give(question, _) if !answers.is_given(question) => 0,
            Self::Weigh(..) => 1,
            Self::Give(..) | Self::Take(..) => 2,
            Self::Clear(_) => 3,
        }
    }
}

impl Answers {
    /// Takes a step.
    pub fn change(&mut self, rules: &Rules, change: Change) {
        self.put(change.question(), self.after(rules, change));
    }

    /// The answer after a step to the question that it is about.
    pub(crate) fn after(&self, rules: &Rules, change: Change) -> Answer {
        let question = change.question();
        let Answer { chosen, importance } = self.get(question);
        let chosen = match change {
            Change::Give(_, value) if rules.question(question).kind == Kind::Many => {
                chosen | bit(value)
            }
            Change::Give(_, value) => bit(value),
            Change::Take(_, value) => chosen & !bit(value),
            Change::Clear(_) => 0,
            Change::Weigh(..) => chosen,
        };
        let importance = match change {
            // Without an answer there is nothing to weigh.
            _ if chosen == 0 => Importance::Normal,
            Change::Weigh(_, importance) => importance,
            _ => importance,
        };
        Answer { chosen, importance }
    }
}

/// Every single step away from these answers, in the order of ids: each value that is not chosen,
/// each of several values taken away, no answer, a must where it is none, and normal importance
/// where it is raised. No two of them lead to the same answers.
#[must_use]
pub fn changes(rules: &Rules, answers: &Answers) -> Vec<Change> {
    let mut changes = Vec::new();
    for question in rules.order.questions.iter().copied() {
        let several = rules.question(question).kind == Kind::Many
            && answers.get(question).chosen.count_ones() > 1;
        for value in by_id(rules, question) {
            if !answers.has(question, value) {
                changes.push(Change::Give(question, value));
            } else if several {
                changes.push(Change::Take(question, value));
            }
        }
        if answers.is_given(question) {
            changes.push(Change::Clear(question));
            let importance = answers.importance(question);
            let others = [Importance::Normal, Importance::Must];
            let others = others.into_iter().filter(|other| *other != importance);
            changes.extend(others.map(|other| Change::Weigh(question, other)));
        }
    }
    changes
}

/// The values of a question in the order of their ids.
pub(crate) fn by_id(rules: &Rules, question: QuestionIx) -> Vec<ValueIx> {
    let values = &rules.question(question).values;
    let id = |at: ValueIx| values.get(at.0).map(|value: &Value| value.id.as_str());
    let mut sorted = Vec::with_capacity(values.len());
    for value in rules.value_ixs(question) {
        insert(&mut sorted, value, |other| id(*other) < id(value));
    }
    sorted
}
