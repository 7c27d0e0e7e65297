//! How far one option can still rise against another, question by question.

use super::live::LiveRule;
use crate::index::{OptionIx, QuestionIx};
use crate::rules::Rules;
use crate::scoring::Effects;

/// The most that open questions can add to the lead of one option over another.
pub(super) struct ScoreBound {
    /// The most that the questions from a position on can add.
    suffix: Vec<i32>,
}

impl ScoreBound {
    pub fn new(
        rules: &Rules,
        questions: &[QuestionIx],
        live: &[LiveRule<'_>],
        option: OptionIx,
        against: OptionIx,
    ) -> Self {
        let rise = |effects: &Effects| effects.points_of(option) - effects.points_of(against);
        let mut suffix = vec![0; questions.len() + 1];
        for (at, question) in questions.iter().enumerate() {
            // No answer at all is a way to answer, hence 0.
            let single = rules.scoring.single_question_effects(*question).iter();
            let most = single.map(rise).max().map_or(0, |most| most.max(0));
            add(&mut suffix, at, most);
        }
        for live in live {
            let mut questions = questions.iter();
            let last = questions.rposition(|question| live.rule.questions.contains(question));
            let most = rise(&live.rule.effects).max(0) * live.highest.factor();
            add(&mut suffix, last.unwrap_or(0), most);
        }
        Self { suffix }
    }

    /// The most that the questions from this position on can add.
    pub fn from(&self, at: usize) -> i32 {
        self.suffix.get(at).copied().unwrap_or(0)
    }
}

/// Adds to everything up to a position.
fn add(suffix: &mut [i32], last: usize, most: i32) {
    for sum in suffix.iter_mut().take(last + 1) {
        *sum += most;
    }
}
