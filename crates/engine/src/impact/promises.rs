//! What whoever relies on a rule file may expect of an edit, and where an edit does not keep it.

use super::{Edit, Impact};
use crate::answers_text::write_answers;
use crate::model::Scenario;
use crate::rules::Rules;
use std::cmp::Ordering;

/// A promise that an edit does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The id of the rule set is another one: links and kept answers of the old one are not taken any more.
    SetId {
        /// The id before.
        before: String,
        /// The id after.
        after: String,
    },
    /// No question is in both files, so nothing can be compared.
    NothingShared,
    /// Something that decides was edited, and the version is the same, or a lower one.
    Version {
        /// The version before.
        before: String,
        /// The version after.
        after: String,
    },
    /// An id went away, and `moved` does not say where to.
    Gone {
        /// What it named.
        what: GoneId,
        /// The id; of a value `question=value`.
        id: String,
    },
    /// A test of the file is gone.
    TestLost {
        /// Its name.
        name: String,
    },
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoneId {
    /// A question.
    Question,
    /// A value of a question.
    Value,
    /// An option.
    Option,
    /// A rule.
    Rule,
}

impl GoneId {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Value => "value",
            Self::Option => "option",
            Self::Rule => "rule",
        }
    }
}

impl Broken {
    /// The name used in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::SetId { .. } => "set-id-changed",
            Self::NothingShared => "nothing-shared",
            Self::Version { .. } => "version-not-raised",
            Self::Gone { .. } => "id-gone",
            Self::TestLost { .. } => "test-lost",
        }
    }
}

/// All promises that are broken, the gravest first.
#[must_use]
pub fn broken_promises(before: &Rules, after: &Rules, impact: &Impact) -> Vec<Broken> {
    let (old, new) = (before.file(), after.file());
    let mut broken = Vec::new();
    if old.id != new.id {
        broken.push(Broken::SetId {
            before: old.id.text.clone(),
            after: new.id.text.clone(),
        });
    }
    if impact.questions == 0 && !(old.questions.is_empty() && new.questions.is_empty()) {
        broken.push(Broken::NothingShared);
    }
    let edited = !impact.edit.is_empty();
    if edited && old.id == new.id && !is_raised(&old.version, &new.version) {
        broken.push(Broken::Version {
            before: old.version.clone(),
            after: new.version.clone(),
        });
    }
    gone(after, &impact.edit, &mut broken);
    let kept: Vec<String> = new.tests.iter().map(|test| given(after, test)).collect();
    let is_lost = |test: &&Scenario| {
        let has_name = new.tests.iter().any(|other| other.name == test.name);
        !has_name && !kept.contains(&given(before, test))
    };
    let lost = old.tests.iter().filter(is_lost);
    broken.extend(lost.map(|test| Broken::TestLost {
        name: test.name.clone(),
    }));
    broken
}

fn gone(after: &Rules, edit: &Edit, broken: &mut Vec<Broken>) {
    for (what, names) in [
        (GoneId::Question, &edit.questions),
        (GoneId::Value, &edit.values),
        (GoneId::Option, &edit.options),
        (GoneId::Rule, &edit.rules.ids),
    ] {
        // `moved` cannot name a rule that is called as a question or an option still is.
        let can_move = |id: &str| {
            let is_rule = what == GoneId::Rule;
            !(is_rule && (after.find_question(id).is_some() || after.find_option(id).is_some()))
        };
        let gone = names.removed.iter();
        let gone = gone.filter(|id| after.moved(id).is_none() && can_move(id));
        broken.extend(gone.map(|id| Broken::Gone {
            what,
            id: id.clone(),
        }));
    }
}

/// The answers of a test: one with the same answers and another name is the same test.
fn given(rules: &Rules, test: &Scenario) -> String {
    write_answers(rules, &rules.answers_from(&test.answers))
}

/// Whether a version is higher than another one. Numbers between points are compared as numbers; of other
/// versions nobody but their author knows which is higher, so any other text will do.
fn is_raised(before: &str, after: &str) -> bool {
    let numbers = |version: &str| -> Option<Vec<u64>> {
        version.split('.').map(|part| part.parse().ok()).collect()
    };
    match (numbers(before), numbers(after)) {
        (Some(before), Some(after)) => after.cmp(&before) == Ordering::Greater,
        _ => before != after,
    }
}

#[cfg(test)]
mod tests {
    use super::is_raised;

    #[test]
    fn versions_of_numbers_are_compared_as_numbers() {
        for (before, after, raised) in [
            ("2026.9", "2026.10", true),
            ("2026.10", "2026.9", false),
            ("7", "7", false),
            ("7", "7.1", true),
            ("spring", "autumn", true),
            ("spring", "spring", false),
        ] {
            assert_eq!(is_raised(before, after), raised, "{before} {after}");
        }
    }
}
