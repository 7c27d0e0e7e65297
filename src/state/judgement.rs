//! What the visitor weighs otherwise than the rule file: the intents that change their judgement.

use super::AppState;
use crate::history::Cause;
use matrix_engine::{Author, Judgement, OptionIx, OwnReason, RuleIx, Rules};

impl AppState {
    /// Intent: this reason gives the option so many points; those of the rule file take that back.
    pub fn reweigh(self, rule: RuleIx, option: OptionIx, points: i32) {
        self.judge(|rules, judgement| {
            judgement.reweigh(rules, rule, option, points, Author::Visitor);
        });
    }

    /// Intent: this reason counts as the rule file has it.
    pub fn weigh_as_published(self, rule: RuleIx, option: OptionIx) {
        if let Some(points) = self.rules().published_points(rule, option) {
            self.reweigh(rule, option, points);
        }
    }

    /// Intent: an option may run although a rule vetoes it.
    pub fn lift_veto(self, rule: RuleIx, option: OptionIx) {
        self.judge(|rules, judgement| {
            judgement.lift(rules, rule, option, Author::Visitor);
        });
    }

    /// Intent: a veto that was lifted counts again.
    pub fn restore_veto(self, rule: RuleIx, option: OptionIx) {
        self.judge(|_, judgement| judgement.restore(rule, option));
    }

    /// Intent: one more reason, or another in the place of one that the visitor has added.
    pub fn put_reason(self, at: Option<usize>, reason: OwnReason) {
        self.judge(|_, judgement| match at {
            Some(at) => judgement.replace(at, reason),
            None => {
                judgement.add(reason);
            }
        });
    }

    /// Intent: no longer this reason.
    pub fn remove_reason(self, at: usize) {
        self.judge(|_, judgement| judgement.remove(at));
    }

    /// Intent: nothing of what came with the link.
    pub fn remove_sender(self) {
        self.judge(|_, judgement| judgement.remove_sender());
    }

    /// Intent: the rule file alone.
    pub fn clear_judgement(self) {
        self.judge(|_, judgement| *judgement = Judgement::default());
    }

    fn judge(self, change: impl FnOnce(&Rules, &mut Judgement)) {
        self.step(Cause::Judgement, |rules, input| {
            change(rules, &mut input.judgement);
        });
    }
}
