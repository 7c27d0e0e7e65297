//! The two files of a comparison, and what they have in common.

use super::End;
use super::names::{Names, Shared};
use crate::answer_space::{Field, picked};
use crate::answers::Answer;
use crate::index::{OptionIx, QuestionIx, ValueIx};
use crate::rules::Rules;

/// Two files that are given the same answers.
#[derive(Debug)]
pub(super) struct Sides<'r> {
    pub before: &'r Rules,
    pub after: &'r Rules,
    pub names: &'r Names,
}

impl Sides<'_> {
    /// The answers that each shared question can be given.
    pub fn fields(&self) -> Vec<Field> {
        let shared = self.names.questions.iter();
        let fields = shared.map(|question| Field {
            values: u32::try_from(question.values.len()).unwrap_or(0),
            many: question.many,
        });
        fields.collect()
    }

    /// Whether the same options lead.
    pub fn agree(&self, was: &[OptionIx], is: &[OptionIx]) -> bool {
        let undifferentiated = (
            is_undifferentiated(self.before, was),
            is_undifferentiated(self.after, is),
        );
        if undifferentiated != (false, false) {
            return undifferentiated.0 == undifferentiated.1;
        }
        let now = |option: &OptionIx| self.names.options.get(option.0).copied().flatten();
        let still_leads = |was: &OptionIx| now(was).is_some_and(|now| is.contains(&now));
        let led_before = |is: &OptionIx| was.iter().any(|was| now(was) == Some(*is));
        was.iter().all(still_leads) && is.iter().all(led_before)
    }
}

/// Whether nothing separates the options.
fn is_undifferentiated(rules: &Rules, best: &[OptionIx]) -> bool {
    best.len() == rules.file.options.len()
}

/// Where answers lead that make these options best.
pub(super) fn end(rules: &Rules, best: &[OptionIx]) -> End {
    if best.is_empty() {
        End::Nobody
    } else if is_undifferentiated(rules, best) {
        End::Undifferentiated
    } else {
        End::Leaders(rules.order.sorted(best))
    }
}

impl Shared {
    /// The question in the file after, or in the one before.
    pub const fn question(&self, after: bool) -> QuestionIx {
        if after { self.after } else { self.before }
    }

    /// The same answer, for the rules before and after.
    pub fn answers(&self, chosen: u64) -> (Answer, Answer) {
        let (before, after): (Vec<ValueIx>, Vec<ValueIx>) = self.values.iter().copied().unzip();
        (
            Answer::normal(picked(&before, chosen)),
            Answer::normal(picked(&after, chosen)),
        )
    }
}
