//! What the parts of the dialog share. Copying it copies handles.

use super::super::given::Given;
use crate::browser::location;
use crate::state::AppState;
use leptos::prelude::*;
use matrix_engine::{
    Analysis, Answers, Input, People, PeopleComparison, Recommendation, analyse, evaluate,
    write_link,
};
use std::sync::Arc;

/// Where what all agree on leads.
#[derive(Clone, PartialEq)]
pub struct Agreed {
    pub answers: Answers,
    pub result: Recommendation,
    pub analysis: Analysis,
}

#[derive(Clone, Copy)]
pub struct Shared {
    app: AppState,
    given: StoredValue<Arc<Given>>,
    pub comparison: Memo<Arc<PeopleComparison>>,
    pub agreed: Memo<Arc<Agreed>>,
    /// What happened last.
    pub said: RwSignal<String>,
}

impl Shared {
    pub fn new(app: AppState, given: Arc<Given>, said: RwSignal<String>) -> Self {
        let rules = app.rules();
        let comparison = Memo::new(move |_| {
            app.together
                .with(|together| Arc::new(PeopleComparison::new(rules, together.people())))
        });
        let answers = Memo::new(move |_| comparison.with(|comparison| comparison.agreed.clone()));
        let agreed = Memo::new(move |_| {
            let answers = answers.get();
            Arc::new(Agreed {
                result: evaluate(rules, &answers),
                analysis: analyse(rules, &answers),
                answers,
            })
        });
        Self {
            app,
            given: StoredValue::new(given),
            comparison,
            agreed,
            said,
        }
    }

    /// The page at the moment when the dialog opened.
    pub fn given(self) -> Arc<Given> {
        self.given.get_value()
    }

    /// How many people there are.
    pub fn count(self) -> usize {
        self.app.together.with(|together| together.people().len())
    }

    /// Something of the people and what follows from what they say.
    pub fn with<T>(self, read: impl FnOnce(&People, &PeopleComparison) -> T) -> T {
        self.comparison.with(|comparison| {
            self.app
                .together
                .with(|together| read(together.people(), comparison))
        })
    }

    /// Says what happened.
    pub fn say(self, what: impl Into<String>) {
        self.said.set(what.into());
    }

    /// Closes the dialog and shows what somebody says on the page, as opening their link does; of nobody, what all
    /// agree on.
    pub fn show_on_page(self, at: Option<usize>) {
        let rules = self.app.rules();
        let link = untrack(move || match at {
            Some(at) => self.with(|people, comparison| {
                let input = people.get(at)?.input();
                let result = comparison.results.get(at)?;
                Some(write_link(rules, input, &result.leaders))
            }),
            None => self.agreed.with(|agreed| {
                let input = Input::from(agreed.answers.clone());
                Some(write_link(rules, &input, &agreed.result.leaders))
            }),
        });
        if let Some(link) = link.filter(|link| !link.is_empty()) {
            self.app.together.update(|together| together.show(at));
            self.app.dialog.set(None);
            location::follow_fragment(&link);
        }
    }
}
