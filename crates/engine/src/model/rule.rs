//! Rules, and the sources that they rest on.

use super::condition::Condition;
use super::id::Id;

/// Something that can be looked up, with the day it was.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Permanent name.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// Where it is; absent for the authors' own judgement.
    pub url: Option<String>,
    /// The day of the state that was read, `YYYY-MM-DD`.
    pub checked: String,
    /// The day after which it should be checked again, `YYYY-MM-DD`.
    pub until: Option<String>,
}

/// Points by option.
pub(crate) type Points = Vec<(Id, i32)>;

/// A condition with its effects and the sentence that says why.
#[derive(Clone, Debug, Default)]
pub struct RuleDef {
    /// Permanent name.
    pub id: Id,
    /// When it fires.
    pub when: Condition,
    /// Points from −5 to 5 by option.
    pub points: Points,
    /// Options that it makes impossible.
    pub veto: Vec<Id>,
    /// Components that join the stack.
    pub add: Vec<Id>,
    /// Components that leave the stack, whatever else adds them.
    pub drop: Vec<Id>,
    /// A warning, shown while one of `only_for` leads.
    pub warn: Option<String>,
    /// The options that `add`, `drop` and `warn` speak of (key `for`); `None` means all.
    pub only_for: Option<Vec<Id>>,
    /// Why, in a sentence. Empty only for rules that do nothing but warn.
    pub because: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}
