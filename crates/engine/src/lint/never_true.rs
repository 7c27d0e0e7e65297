//! `W101`: a condition that no answers can make true, for example two different values of a
//! question that takes one. The rule would never fire.
//!
//! What stands side by side in a condition is seen at once. Beyond that all answers to its questions are tried, as far
//! as there are at most 4,096 sets of them.

use super::every_set::{Budget, any, questions};
use crate::answers::Answers;
use crate::diagnostic::Code;
use crate::findings::Findings;
use crate::index::{QuestionIx, RuleIx};
use crate::model::Kind;
use crate::predicate::Predicate;
use crate::rules::Rules;

pub(super) fn check(rules: &Rules, findings: &mut Findings) {
    let mut budget = Budget::new();
    for at in 0..rules.compiled.len() {
        let rule = rules.rule(RuleIx(at));
        let when = &rules.compiled(RuleIx(at)).when;
        let holds = |answers: &Answers| when.holds(answers);
        let is_possible = may_hold(rules, when)
            && (is_plain(when) || any(rules, &questions(when), &mut budget, holds) != Some(false));
        if !is_possible {
            findings.add(
                Code::NeverTrue,
                rule.id.at,
                format!(
                    "the rule ‘{}’ can never fire: its condition contradicts itself",
                    rule.id
                ),
            );
        }
    }
}

/// Whether [`may_hold`] is sure either way: nothing in it asks about a question that another part asks about too.
fn is_plain(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Some { .. } | Predicate::Without { .. } => true,
        Predicate::Any(members) => members.iter().all(is_plain),
        Predicate::All(members) => {
            let mut asked = members.iter().flat_map(questions).collect::<Vec<_>>();
            let count = asked.len();
            asked.sort_unstable();
            asked.dedup();
            asked.len() == count && members.iter().all(is_plain)
        }
    }
}

/// Whether some answers might make the predicate true. Only certain contradictions count: "no" is sure,
/// "yes" is not.
fn may_hold(rules: &Rules, predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Some { mask, .. } => *mask != 0,
        Predicate::Without { .. } => true,
        Predicate::Any(members) => members.iter().any(|member| may_hold(rules, member)),
        Predicate::All(members) => {
            members.iter().all(|member| may_hold(rules, member))
                && members.iter().all(|member| {
                    let Predicate::Some { question, mask } = member else {
                        return true;
                    };
                    mask & !excluded_values(members, *question) != 0
                        && (takes_several(rules, *question)
                            || common_values(members, *question) != 0)
                })
        }
    }
}

fn takes_several(rules: &Rules, question: QuestionIx) -> bool {
    rules.question(question).kind == Kind::Many
}

/// The values that satisfy every predicate directly about a question.
fn common_values(members: &[Predicate], asked: QuestionIx) -> u64 {
    members
        .iter()
        .fold(u64::MAX, |common, member| match member {
            Predicate::Some { question, mask } if *question == asked => common & mask,
            _ => common,
        })
}

/// The values that predicates directly about a question forbid.
fn excluded_values(members: &[Predicate], asked: QuestionIx) -> u64 {
    members.iter().fold(0, |excluded, member| match member {
        Predicate::Without { question, mask } if *question == asked => excluded | mask,
        _ => excluded,
    })
}
