//! A condition as it runs: names are positions, values are masks.
//!
//! Conditions follow Kleene's three-valued logic. A condition on a question without an answer is
//! unknown, `not` of unknown is unknown, and a rule fires only when its condition is *true*. So silence
//! never speaks for or against anything.

use crate::answers::Answers;
use crate::importance::Importance;
use crate::index::QuestionIx;

/// A condition over masks of chosen values, with `not` worked out, so that it is either true or not
/// true and never asks why. A question without an answer has no bits, which makes every
/// predicate about it not true.
#[derive(Clone, Debug)]
pub(crate) enum Predicate {
    /// Some of these values are chosen.
    Some {
        question: QuestionIx,
        mask: u64,
    },
    /// The question is answered, and none of these values is chosen.
    Without {
        question: QuestionIx,
        mask: u64,
    },
    All(Vec<Predicate>),
    Any(Vec<Predicate>),
}

impl Predicate {
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::Some { question, mask } => answers.chosen(*question) & mask != 0,
            Self::Without { question, mask } => {
                let chosen = answers.chosen(*question);
                chosen != 0 && chosen & mask == 0
            }
            Self::All(members) => members.iter().all(|member| member.holds(answers)),
            Self::Any(members) => members.iter().any(|member| member.holds(answers)),
        }
    }

    /// The highest importance among the answers that make this true; `None` when it does not hold.
    pub fn weight(&self, answers: &Answers) -> Option<Importance> {
        match self {
            Self::Some { question, .. } | Self::Without { question, .. } => {
                self.holds(answers).then(|| answers.importance(*question))
            }
            Self::All(members) => {
                let mut highest = Importance::Normal;
                for member in members {
                    highest = highest.max(member.weight(answers)?);
                }
                Some(highest)
            }
            Self::Any(members) => members
                .iter()
                .filter_map(|member| member.weight(answers))
                .max(),
        }
    }

    /// The questions that this depends on, each once.
    pub fn questions(&self, into: &mut Vec<QuestionIx>) {
        match self {
            Self::Some { question, .. } | Self::Without { question, .. } => {
                if !into.contains(question) {
                    into.push(*question);
                }
            }
            Self::All(members) | Self::Any(members) => {
                for member in members {
                    member.questions(into);
                }
            }
        }
    }

    /// Whether further answers could make this true, or it is. Answers that are given stay.
    pub fn is_possible(&self, answers: &Answers) -> bool {
        match self {
            Self::Some { question, .. } | Self::Without { question, .. } => {
                !answers.is_given(*question) || self.holds(answers)
            }
            Self::All(members) => members.iter().all(|member| member.is_possible(answers)),
            Self::Any(members) => members.iter().any(|member| member.is_possible(answers)),
        }
    }

    /// Whether this can hold while one question has these values, or no answer, whatever the others have.
    pub fn may_hold(&self, at: QuestionIx, chosen: u64) -> bool {
        match self {
            Self::Some { question, mask } => *question != at || chosen & mask != 0,
            Self::Without { question, mask } => {
                *question != at || (chosen != 0 && chosen & mask == 0)
            }
            Self::All(members) => members.iter().all(|member| member.may_hold(at, chosen)),
            Self::Any(members) => members.iter().any(|member| member.may_hold(at, chosen)),
        }
    }

    /// The questions whose answers make this true: of `any`, all members that hold, so that the
    /// order of the members plays no part. Call it only when the predicate holds.
    pub fn causes(&self, answers: &Answers, into: &mut Vec<QuestionIx>) {
        match self {
            Self::Some { question, .. } | Self::Without { question, .. } => into.push(*question),
            Self::All(members) => {
                for member in members {
                    member.causes(answers, into);
                }
            }
            Self::Any(members) => {
                for member in members.iter().filter(|member| member.holds(answers)) {
                    member.causes(answers, into);
                }
            }
        }
    }
}
