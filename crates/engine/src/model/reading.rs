//! What a file says beyond its rules, for reading: the comparison, notes and takeaways.

use super::id::Id;

/// A row of the comparison table.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// Permanent name.
    pub id: Id,
    /// What is compared.
    pub feature: String,
    /// What to say about each option.
    pub cells: Vec<(Id, String)>,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// A question that readers have, with its answer.
#[derive(Clone, Debug, Default)]
pub struct Note {
    /// Permanent name.
    pub id: Id,
    /// The question.
    pub ask: String,
    /// The answer.
    pub say: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// A piece of advice in one sentence.
#[derive(Clone, Debug, Default)]
pub struct Takeaway {
    /// Permanent name.
    pub id: Id,
    /// The advice.
    pub say: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}
