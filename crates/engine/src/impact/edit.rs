//! What was added, removed, renamed or changed between two rule files, by id. Texts are not compared:
//! they decide nothing.

use super::names::{Names, current_name, current_rule, current_value};
use crate::index::{OptionIx, QuestionIx, RuleIx};
use crate::model::{Id, RuleDef};
use crate::normal_form::normal_form;
use crate::rules::Rules;
use std::collections::BTreeSet;

/// The differences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// Questions.
    pub questions: IdChanges,
    /// Values of questions that both files ask, as `question=value`.
    pub values: IdChanges,
    /// Options.
    pub options: IdChanges,
    /// Rules.
    pub rules: EditedRules,
}

/// Ids that only one of the files has, in the order of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdChanges {
    /// Only after.
    pub added: Vec<String>,
    /// Only before.
    pub removed: Vec<String>,
    /// Before, and what it is called after.
    pub moved: Vec<(String, String)>,
}

/// Rules that are not the same in both files, in the order of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedRules {
    /// Rules that only one of the files has, or that have another id.
    pub ids: IdChanges,
    /// In both, with another condition or other effects, by their id after. Names that moved are no change.
    pub changed: Vec<String>,
}

impl Edit {
    /// Whether nothing that decides was edited.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn new(before: &Rules, after: &Rules, names: &Names) -> Self {
        let mut edit = Self::default();
        for question in before.order.questions.iter().copied() {
            edit.question(before, after, names, question);
        }
        for question in after.order.questions.iter().copied() {
            let mut shared = names.questions.iter();
            let id = &after.question(question).id;
            match shared.find(|shared| shared.after == question) {
                None => edit.questions.added.push(id.text.clone()),
                Some(shared) => {
                    for (at, value) in after.question(question).values.iter().enumerate() {
                        if !shared.values.iter().any(|(_, then)| then.0 == at) {
                            edit.values.added.push(format!("{id}={}", value.id));
                        }
                    }
                }
            }
        }
        edit.options(before, after, names);
        edit.rules(before, after);
        edit.values.sort();
        edit
    }

    /// A question before, and its values.
    fn question(&mut self, before: &Rules, after: &Rules, names: &Names, at: QuestionIx) {
        let question = before.question(at);
        let id = &question.id;
        let shared = names.of(at);
        let to = shared.map(|shared| after.question(shared.after).id.as_str());
        // One that became part of another question is not compared, but it has not vanished either.
        let to = to
            .or_else(|| current_name(after, id).filter(|name| after.find_question(name).is_some()));
        self.questions.note(id.as_str(), to);
        if shared.is_none() {
            return;
        }
        for (place, value) in before.value_ixs(at).zip(&question.values) {
            let then = current_value(before, after, at, place);
            let then = then.and_then(|(to, value)| {
                let asked = after.question(to);
                Some((to, asked, asked.values.get(value.0)?))
            });
            let written = format!("{id}={}", value.id);
            match then {
                None => self.values.removed.push(written),
                // The question has another name; its value has not.
                Some((to, _, now))
                    if now.id == value.id && shared.is_some_and(|shared| shared.after == to) => {}
                Some((_, asked, now)) => {
                    let now = format!("{}={}", asked.id, now.id);
                    self.values.moved.push((written, now));
                }
            }
        }
    }

    fn options(&mut self, before: &Rules, after: &Rules, names: &Names) {
        for option in before.order.options.iter().copied() {
            let to = names.options.get(option.0).copied().flatten();
            let to = to.map(|option| after.option(option).id.as_str());
            self.options.note(before.option(option).id.as_str(), to);
        }
        let is_new = |option: &OptionIx| !names.options.contains(&Some(*option));
        let new = after.order.options.iter().copied().filter(is_new);
        let new = new.map(|option| after.option(option).id.text.clone());
        self.options.added.extend(new);
    }

    fn rules(&mut self, before: &Rules, after: &Rules) {
        let mut kept = BTreeSet::new();
        for rule in before.order.rules.iter().copied() {
            let mine = before.rule(rule);
            let now = current_rule(after, &mine.id);
            let theirs = now.map(|now| after.rule(now));
            let to = theirs.map(|theirs| theirs.id.as_str());
            self.rules.ids.note(mine.id.as_str(), to);
            let (Some(now), Some(theirs)) = (now, theirs) else {
                continue;
            };
            // Of rules that became one, each gave its points before.
            let is_merged = !kept.insert(now);
            if is_merged || meaning(mine, before, after) != meaning(theirs, after, after) {
                self.rules.changed.push(theirs.id.text.clone());
            }
        }
        self.rules.changed.sort();
        self.rules.changed.dedup();
        let is_new = |rule: &RuleIx| !kept.contains(rule);
        let new = after.order.rules.iter().copied().filter(is_new);
        let new = new.map(|rule| after.rule(rule).id.text.clone());
        self.rules.ids.added.extend(new);
    }
}

impl IdChanges {
    fn note(&mut self, id: &str, to: Option<&str>) {
        match to {
            None => self.removed.push(id.to_owned()),
            Some(to) if to != id => self.moved.push((id.to_owned(), to.to_owned())),
            Some(_) => {}
        }
    }

    fn sort(&mut self) {
        self.added.sort();
        self.removed.sort();
        self.moved.sort();
    }
}

/// What a rule of `rules` does, and whether it warns, with the names of `after`.
fn meaning(rule: &RuleDef, rules: &Rules, after: &Rules) -> (String, bool) {
    let option = |id: &Id| current_name(after, id).unwrap_or_default().to_owned();
    let answer = |question: &Id, value: &str| {
        let found = rules.find_question(question.as_str());
        let found = found.and_then(|at| Some((at, rules.find_value(at, value)?)));
        let now = found.and_then(|(at, value)| current_value(rules, after, at, value));
        let now = now.and_then(|(at, value)| {
            let asked = after.question(at);
            Some(format!("{}={}", asked.id, asked.values.get(value.0)?.id))
        });
        // A value that is gone is none that a rule after could name.
        now.unwrap_or_else(|| format!("gone {question}={value}"))
    };
    (normal_form(rule, &option, &answer), rule.warn.is_some())
}
