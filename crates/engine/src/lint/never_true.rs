//! `W101`: a condition that no answers can make true, for example two different values of a
//! question that takes one. The rule would never fire.

use crate::diagnostic::{Code, Findings};
use crate::index::{QuestionIx, RuleIx};
use crate::model::Kind;
use crate::predicate::Predicate;
use crate::rules::Rules;

pub(super) fn check(rules: &Rules, findings: &mut Findings) {
    for at in 0..rules.compiled.len() {
        let rule = rules.rule(RuleIx(at));
        if !may_hold(rules, &rules.compiled(RuleIx(at)).when) {
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
