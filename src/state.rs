//! What the page knows: one signal of answers, one memo of the recommendation.
//!
//! Everything else is derived. Components read signals and send the intents below. No component
//! calls the engine's `evaluate`, and no effect changes what is here.

use leptos::prelude::*;
use matrix_engine::{
    Answers, Bill, Importance, OptionIx, QuestionIx, Recommendation, Rules, StackLayer, ValueIx,
    evaluate, stack,
};
use std::sync::Arc;

/// The state of the page. Copying it copies handles, not values.
#[derive(Clone, Copy, Debug)]
pub struct AppState {
    rules: StoredValue<Arc<Rules>>,
    /// The day the page was opened, `YYYY-MM-DD`.
    today: StoredValue<String>,
    answers: RwSignal<Answers>,
    /// What the engine says about the answers.
    pub result: Memo<Recommendation>,
    /// The answers before the last start-over, until the next answer.
    cleared: RwSignal<Option<Answers>>,
}

/// How answers become a recommendation.
pub type Evaluator = fn(&Rules, &Answers) -> Recommendation;

impl AppState {
    /// A page over these rules that begins with these answers on the day `today` (`YYYY-MM-DD`).
    #[must_use]
    pub fn new(rules: Rules, answers: Answers, today: String) -> Self {
        Self::with_evaluator(rules, answers, today, evaluate)
    }

    /// The same with another evaluator, so that a test can count its calls.
    #[must_use]
    pub fn with_evaluator(
        rules: Rules,
        answers: Answers,
        today: String,
        evaluate: Evaluator,
    ) -> Self {
        let rules = Arc::new(rules);
        let answers = RwSignal::new(answers);
        let result = Memo::new({
            let rules = Arc::clone(&rules);
            move |_| answers.with(|answers| evaluate(&rules, answers))
        });
        Self {
            rules: StoredValue::new(rules),
            today: StoredValue::new(today),
            answers,
            result,
            cleared: RwSignal::new(None),
        }
    }

    /// The rules. They never change while the page lives.
    #[must_use]
    pub fn rules(self) -> Arc<Rules> {
        self.rules.get_value()
    }

    /// Reads the day the page was opened.
    pub fn today<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.today.with_value(|today| read(today))
    }

    /// The answers.
    #[must_use]
    pub fn answers(self) -> Signal<Answers> {
        self.answers.into()
    }

    /// Whether a value is part of an answer.
    #[must_use]
    pub fn has(self, question: QuestionIx, value: ValueIx) -> bool {
        self.answers.with(|answers| answers.has(question, value))
    }

    /// Whether a question has an answer.
    #[must_use]
    pub fn is_given(self, question: QuestionIx) -> bool {
        self.answers.with(|answers| answers.is_given(question))
    }

    /// How much an answer matters.
    #[must_use]
    pub fn importance(self, question: QuestionIx) -> Importance {
        self.answers.with(|answers| answers.importance(question))
    }

    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.answers.with(Answers::is_empty)
    }

    /// Whether the last start-over can still be taken back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.cleared.with(Option::is_some)
    }

    /// The points of an option.
    #[must_use]
    pub fn bill(self, option: OptionIx) -> Bill {
        self.result
            .with(|result| result.bill(option).cloned().unwrap_or_default())
    }

    /// The score of an option.
    #[must_use]
    pub fn score(self, option: OptionIx) -> i32 {
        self.result
            .with(|result| result.bill(option).map_or(0, |bill| bill.score))
    }

    /// The best score in the running.
    #[must_use]
    pub fn lead(self) -> i32 {
        self.result
            .with(|result| result.ranking.first().map_or(0, |it| it.bill.score))
    }

    /// The stack of an option.
    #[must_use]
    pub fn stack(self, option: OptionIx) -> Vec<StackLayer> {
        let rules = self.rules();
        self.result.with(|result| stack(&rules, result, option))
    }

    /// A sentence about the recommendation.
    #[must_use]
    pub fn say(self, sentence: fn(&Rules, &Recommendation) -> String) -> String {
        let rules = self.rules();
        self.result.with(|result| sentence(&rules, result))
    }

    /// Intent: this value and no other.
    pub fn choose(self, question: QuestionIx, value: ValueIx) {
        self.change(|answers| answers.set(question, value));
    }

    /// Intent: this value too, or no longer.
    pub fn toggle(self, question: QuestionIx, value: ValueIx) {
        let rules = self.rules();
        self.change(|answers| answers.toggle(&rules, question, value));
    }

    /// Intent: take an answer back.
    pub fn clear(self, question: QuestionIx) {
        self.change(|answers| answers.clear(question));
    }

    /// Intent: this answer matters so much.
    pub fn weigh(self, question: QuestionIx, importance: Importance) {
        self.change(|answers| answers.weigh(question, importance));
    }

    /// Intent: take every answer back, in a way that can be undone.
    pub fn start_over(self) {
        let before = self.answers.get_untracked();
        if !before.is_empty() {
            self.answers.set(Answers::none(&self.rules()));
            self.cleared.set(Some(before));
        }
    }

    /// Intent: bring back what start-over took.
    pub fn undo_start_over(self) {
        if let Some(before) = self.cleared.get_untracked() {
            self.answers.set(before);
            self.cleared.set(None);
        }
    }

    fn change(self, change: impl FnOnce(&mut Answers)) {
        self.answers.update(change);
        if self.cleared.with_untracked(Option::is_some) {
            self.cleared.set(None);
        }
    }
}
