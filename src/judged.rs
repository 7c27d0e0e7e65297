//! The rules as the visitor weighs them. Pure.

use matrix_engine::{Judgement, Rules};
use std::ops::Deref;
use std::sync::Arc;

/// The rules of the page with a judgement in them; without one those that were published. The page has one rule
/// file, so two of these are equal when their judgements are.
#[derive(Clone, Debug)]
pub struct Judged(Arc<Rules>);

impl Judged {
    /// The rules that were published with this judgement.
    #[must_use]
    pub fn new(published: &Arc<Rules>, judgement: &Judgement) -> Self {
        Self(if judgement.is_empty() {
            Arc::clone(published)
        } else {
            Arc::new(published.judged(judgement))
        })
    }

    /// The same, unless these have that judgement already.
    #[must_use]
    pub fn again(before: Option<&Self>, published: &Arc<Rules>, judgement: &Judgement) -> Self {
        let same = before.filter(|before| before.judgement() == judgement);
        same.map_or_else(|| Self::new(published, judgement), Self::clone)
    }
}

impl Deref for Judged {
    type Target = Rules;

    fn deref(&self) -> &Rules {
        &self.0
    }
}

impl PartialEq for Judged {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.judgement() == other.judgement()
    }
}

impl Eq for Judged {}
