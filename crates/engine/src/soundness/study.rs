//! What every search of a rule file needs, worked out once.

use super::pending::pending;
use super::seen::Seen;
use super::side_effects::{SideEffects, Situation, rules_with_side_effects, side_effects};
use crate::answer_space::{Field, PossibleAnswers};
use crate::index::{OptionIx, RuleIx};
use crate::rules::Rules;

/// A question with its answers.
#[derive(Debug)]
pub(super) struct Asked {
    pub answers: PossibleAnswers,
    /// Whether a rule with effects beside points is about it.
    pub has_side_effects: bool,
}

/// A rule file that is searched.
#[derive(Debug)]
pub(super) struct Study<'r> {
    pub rules: &'r Rules,
    /// All questions, in the order of ids.
    pub asked: Vec<Asked>,
    /// Rules with effects beside points.
    with_side_effects: Vec<RuleIx>,
}

impl<'r> Study<'r> {
    pub fn new(rules: &'r Rules) -> Self {
        let with_side_effects = rules_with_side_effects(rules);
        let mut questions = Vec::new();
        for rule in &with_side_effects {
            rules.compiled(*rule).when.questions(&mut questions);
        }
        let asked = rules.order.questions.iter().map(|question| Asked {
            answers: PossibleAnswers::new(rules, *question),
            has_side_effects: questions.contains(question),
        });
        Self {
            rules,
            asked: asked.collect(),
            with_side_effects,
        }
    }

    /// Nothing seen yet.
    pub fn nothing_seen(&self) -> Seen {
        let options = self.rules.file.options.len();
        Seen::nothing(options, self.asked.len(), pending(self.rules))
    }

    /// The answers that each question can be given, in the order of ids.
    pub fn fields(&self) -> Vec<Field> {
        self.asked.iter().map(|asked| asked.answers.field).collect()
    }

    /// Those of the leaders that a warning can be about: none while nothing separates the options.
    pub fn leaders<'b>(&self, best: &'b [OptionIx]) -> &'b [OptionIx] {
        if best.len() == self.rules.file.options.len() {
            &[]
        } else {
            best
        }
    }

    /// What is to be seen beside scores while these options are best.
    pub fn side_effects(&self, now: Situation<'_>, best: &[OptionIx]) -> SideEffects {
        side_effects(now, &self.with_side_effects, self.leaders(best))
    }
}
