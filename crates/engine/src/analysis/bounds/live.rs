//! Rules about several questions that the open ones can still make a difference to.

use crate::answers::Answers;
use crate::importance::Importance;
use crate::rules::Rules;
use crate::scoring::MultiQuestionRule;

/// A rule that could still fire, or fire with more weight.
pub(super) struct LiveRule<'r> {
    pub rule: &'r MultiQuestionRule,
    /// The highest importance that it could fire with.
    pub highest: Importance,
}

pub(super) fn live_rules<'r>(rules: &'r Rules, answers: &Answers) -> Vec<LiveRule<'r>> {
    let all = rules.scoring.multi_question.iter();
    all.filter_map(|rule| {
        let questions = rule.questions.iter();
        let importances = questions.clone().map(|asked| answers.importance(*asked));
        let highest = importances.max()?;
        let when = &rules.compiled(rule.rule).when;
        let open = questions.clone().any(|asked| !answers.is_given(*asked));
        let changes = open && when.is_possible(answers);
        (changes && when.weight(answers) != Some(highest)).then_some(LiveRule { rule, highest })
    })
    .collect()
}
