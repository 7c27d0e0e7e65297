//! `W109`: whenever a rule fires, another one fires as well that has the same veto or the same warning.
//!
//! Without that part of the rule nothing would be different. It is proven by trying all answers to the questions of the
//! rule, as far as there are at most 4,096 sets of them. Rules that are the same as a whole are `W104`.

use super::every_set::{Budget, any, questions};
use crate::diagnostic::Code;
use crate::findings::{Finding, Findings};
use crate::index::{OptionIx, QuestionIx, RuleIx};
use crate::predicate::Predicate;
use crate::rules::Rules;

pub(super) fn check(rules: &Rules, findings: &mut Findings) {
    let mut search = Search {
        rules,
        questions: rules
            .compiled
            .iter()
            .map(|rule| questions(&rule.when))
            .collect(),
        budget: Budget::new(),
    };
    let places = (0..rules.compiled.len()).map(RuleIx);
    for rule in places {
        let id = &rules.rule(rule).id;
        let mut repeated = |what: String, other: RuleIx| {
            let other = &rules.rule(other).id;
            let message =
                format!("the rule ‘{id}’ repeats {what}: whenever it fires, ‘{other}’ does too");
            let help =
                "take that out of this rule, or narrow the condition of the other".to_owned();
            findings.push(Finding::new(Code::RepeatedEffect, id.at, message).help(help));
        };
        for option in rules.compiled(rule).veto.clone() {
            if let Some(other) =
                search.also(rule, |other| rules.compiled(other).veto.contains(&option))
            {
                repeated(format!("the veto of ‘{}’", rules.option(option).id), other);
            }
        }
        if let Some(warn) = &rules.rule(rule).warn {
            let says_it = |other: RuleIx| {
                let is_same = rules.rule(other).warn.as_ref() == Some(warn);
                is_same && concerns_all(rules, other, rule)
            };
            if let Some(other) = search.also(rule, says_it) {
                repeated("the warning".to_owned(), other);
            }
        }
    }
}

/// Whether the warning of a rule shows for all options for which that of another does.
fn concerns_all(rules: &Rules, rule: RuleIx, of: RuleIx) -> bool {
    let of = &rules.compiled(of).only_for;
    let concerns = |option: &OptionIx| rules.compiled(rule).concerns(*option);
    match of {
        Some(options) => options.iter().all(concerns),
        None => rules.compiled(rule).only_for.is_none(),
    }
}

struct Search<'a> {
    rules: &'a Rules,
    /// Of each rule, what its condition asks.
    questions: Vec<Vec<QuestionIx>>,
    budget: Budget,
}

impl Search<'_> {
    /// Another rule that has an effect as well, whenever this one fires.
    fn also(&mut self, rule: RuleIx, has_effect: impl Fn(RuleIx) -> bool) -> Option<RuleIx> {
        (0..self.rules.compiled.len())
            .map(RuleIx)
            .filter(|other| *other != rule && has_effect(*other))
            .find(|other| {
                // Of two rules with one condition the later one repeats.
                self.follows(rule, *other) && (other.0 < rule.0 || !self.follows(*other, rule))
            })
    }

    /// Whether one rule fires whenever another does. Only what all answers show counts.
    fn follows(&mut self, from: RuleIx, to: RuleIx) -> bool {
        let of = |rule: RuleIx| self.questions.get(rule.0).map_or(&[][..], Vec::as_slice);
        let asked = of(from);
        if !of(to).iter().all(|question| asked.contains(question)) {
            return false;
        }
        let (from, to): (&Predicate, &Predicate) = (
            &self.rules.compiled(from).when,
            &self.rules.compiled(to).when,
        );
        let (rules, asked) = (self.rules, asked.to_vec());
        let differs = any(rules, &asked, &mut self.budget, |answers| {
            from.holds(answers) && !to.holds(answers)
        });
        differs == Some(false)
    }
}
