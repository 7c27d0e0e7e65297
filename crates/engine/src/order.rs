//! Orders that do not depend on the file: every list that the engine hands out is in the order of
//! ids wherever nothing else decides.

use crate::index::{ComponentIx, OptionIx, QuestionIx, RuleIx};
use crate::lookup::{Lookup, Names};

/// The entries of a rule file in the order of their ids, worked out once.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub rules: Vec<RuleIx>,
    pub options: Vec<OptionIx>,
    pub questions: Vec<QuestionIx>,
    question_ranks: Vec<usize>,
    component_ranks: Vec<usize>,
}

impl Order {
    pub fn new(names: &Lookup<'_>) -> Self {
        Self {
            rules: by_id(&names.rules, RuleIx),
            options: by_id(&names.options, OptionIx),
            questions: by_id(&names.questions, QuestionIx),
            question_ranks: ranks(&names.questions),
            component_ranks: ranks(&names.components),
        }
    }

    /// Some options in the order of ids.
    pub fn sorted(&self, options: &[OptionIx]) -> Vec<OptionIx> {
        let all = self.options.iter().copied();
        all.filter(|option| options.contains(option)).collect()
    }

    /// Where a question stands among all ids.
    pub fn of_question(&self, question: QuestionIx) -> usize {
        self.question_ranks.get(question.0).copied().unwrap_or(0)
    }

    /// Where a component stands among all ids.
    pub fn of_component(&self, component: ComponentIx) -> usize {
        self.component_ranks.get(component.0).copied().unwrap_or(0)
    }
}

fn by_id<T>(names: &Names<'_>, ix: impl Fn(usize) -> T) -> Vec<T> {
    names.values().map(ix).collect()
}

/// For each position its place in the order of ids.
fn ranks(names: &Names<'_>) -> Vec<usize> {
    let mut ranks = vec![0; names.len()];
    for (rank, at) in names.values().enumerate() {
        if let Some(place) = ranks.get_mut(at) {
            *place = rank;
        }
    }
    ranks
}

/// Puts an item behind all that `goes_before` says go before it. The lists are short, and a sort is
/// compiled anew for every type it is used on.
pub(crate) fn insert<T>(list: &mut Vec<T>, item: T, goes_before: impl Fn(&T) -> bool) {
    let at = list.partition_point(goes_before);
    list.insert(at, item);
}
