//! When a rule fires, as its author writes it: a small tree over answers. What it means for some answers
//! is decided by `predicate.rs`.

use super::id::Id;

/// A condition as written in a rule file.
#[derive(Clone, Debug)]
pub enum Condition {
    /// `"admin"` or `"data=document"`: the question has this value among its answer. Without a
    /// value the question is a toggle and the value is `yes`.
    Is {
        /// The question.
        question: Id,
        /// The value; `None` stands for `yes`.
        value: Option<Id>,
    },
    /// `{"not": …}`
    Not(Box<Condition>),
    /// `{"all": […]}`
    All(Vec<Condition>),
    /// `{"any": […]}`
    Any(Vec<Condition>),
}

impl Condition {
    /// The value that a bare question id asks for.
    pub const YES: &str = "yes";

    /// The literal that is written `question` or `question=value`.
    pub(crate) fn literal(written: Id) -> Self {
        let at = written.at;
        let part = |text: &str| Id {
            text: text.to_owned(),
            at,
        };
        match written.text.split_once('=') {
            Some((question, value)) => Self::Is {
                question: part(question),
                value: Some(part(value)),
            },
            None => Self::Is {
                question: written,
                value: None,
            },
        }
    }

    /// Calls `visit` for every literal.
    pub fn for_each_literal<'a>(&'a self, visit: &mut impl FnMut(&'a Id, Option<&'a Id>)) {
        match self {
            Self::Is { question, value } => visit(question, value.as_ref()),
            Self::Not(inner) => inner.for_each_literal(visit),
            Self::All(members) | Self::Any(members) => {
                for member in members {
                    member.for_each_literal(visit);
                }
            }
        }
    }
}

/// The empty choice: never true. What is left of a condition that could not be read.
impl Default for Condition {
    fn default() -> Self {
        Self::Any(Vec::new())
    }
}
