//! What the page knows: one signal of answers, one memo of the recommendation.
//!
//! Everything else is derived. Components read signals and send the intents below. No component
//! calls an engine function that decides, and no effect changes the answers.

use crate::history::{self, Cause, History, Step};
use leptos::prelude::*;
use matrix_engine::{
    Answer, Answers, Breakdown, Importance, OptionIx, QuestionIx, Recommendation, Rules,
    StackLayer, ValueIx, Verdict, evaluate, read_answers, stack, write_answers,
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
    /// The answers, as text, for which the desk has proven that no further one changes the winner.
    decided: RwSignal<String>,
    history: RwSignal<History>,
    /// What happened to the answers apart from answering: undone, cleared, tried.
    said: RwSignal<String>,
    /// Whether the visitor wants to finish before seeing the result.
    hiding: RwSignal<bool>,
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
            decided: RwSignal::new(String::new()),
            history: RwSignal::new(History::default()),
            said: RwSignal::new(String::new()),
            hiding: RwSignal::new(false),
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

    /// What is said to one question; it passes on changes of this answer only.
    #[must_use]
    pub fn answer(self, question: QuestionIx) -> Memo<Answer> {
        let answers = self.answers;
        Memo::new(move |_| answers.with(|answers| answers.get(question)))
    }

    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.answers.with(Answers::is_empty)
    }

    /// How many questions are answered, and how many there are.
    #[must_use]
    pub fn progress(self) -> (usize, usize) {
        let all = self.rules().questions().len();
        (self.answers.with(Answers::count), all)
    }

    /// The points of an option.
    #[must_use]
    pub fn bill(self, option: OptionIx) -> Breakdown {
        self.result
            .with(|result| result.breakdown(option).cloned().unwrap_or_default())
    }

    /// The score of an option.
    #[must_use]
    pub fn score(self, option: OptionIx) -> i32 {
        self.result
            .with(|result| result.breakdown(option).map_or(0, |bill| bill.score))
    }

    /// The best score in the running.
    #[must_use]
    pub fn lead(self) -> i32 {
        self.result
            .with(|result| result.ranking.first().map_or(0, |it| it.breakdown.score))
    }

    /// The stack of an option.
    #[must_use]
    pub fn stack(self, option: OptionIx) -> Vec<StackLayer> {
        let rules = self.rules();
        self.result.with(|result| stack(&rules, result, option))
    }

    /// A sentence about the recommendation.
    #[must_use]
    pub fn say(self, sentence: fn(&Rules, &Recommendation, Verdict) -> String) -> String {
        let rules = self.rules();
        let state = self.certainty();
        self.result.with(|result| sentence(&rules, result, state))
    }

    /// How sure the recommendation is; `decided` only from the moment it is proven for these answers.
    #[must_use]
    pub fn certainty(self) -> Verdict {
        let decided = self
            .decided
            .with(|text| !text.is_empty() && *text == self.text());
        let state = self.result.with(|result| result.verdict);
        if decided { Verdict::Decided } else { state }
    }

    /// The answers in the form in which they are kept and sent.
    #[must_use]
    pub fn text(self) -> String {
        let rules = self.rules();
        self.answers.with(|answers| write_answers(&rules, answers))
    }

    /// The desk has proven that no further answer changes the winner for these answers; for none, when
    /// they are empty.
    pub fn decide(self, answers: String) {
        self.decided.set(answers);
    }

    /// What last happened to the answers apart from answering.
    #[must_use]
    pub fn said(self) -> String {
        self.said.get()
    }

    /// Says something about the answers that the page begins with.
    pub fn say_at_start(self, remark: &str) {
        self.said.set(remark.to_owned());
    }

    /// Whether a step can be taken back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.history.with(|history| history.last().is_some())
    }

    /// Whether a step can be made again.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Whether the result is out of sight: the visitor wants to finish first, and has not.
    #[must_use]
    pub fn is_hidden(self) -> bool {
        self.hiding.get()
    }

    /// Intent: hide the result until every question is answered, or show it at once.
    pub fn hide(self, hide: bool) {
        self.hiding.set(hide);
    }

    /// Intent: this value and no other.
    pub fn choose(self, question: QuestionIx, value: ValueIx) {
        self.step(Cause::Answer, |_, answers| answers.set(question, value));
    }

    /// Intent: this value too, or no longer.
    pub fn toggle(self, question: QuestionIx, value: ValueIx) {
        self.step(Cause::Answer, |rules, answers| {
            answers.toggle(rules, question, value);
        });
    }

    /// Intent: take an answer back.
    pub fn clear(self, question: QuestionIx) {
        self.step(Cause::Answer, |_, answers| answers.clear(question));
    }

    /// Intent: this answer matters so much.
    pub fn weigh(self, question: QuestionIx, importance: Importance) {
        self.step(Cause::Answer, |_, answers| {
            answers.weigh(question, importance);
        });
    }

    /// Intent: see what these answers do, which the desk has proposed.
    pub fn attempt(self, text: &str) {
        self.put(Cause::Try, text);
    }

    /// Intent: these answers and no others, from a link, from what was kept, or from a host page.
    pub fn take(self, text: &str) {
        self.put(Cause::Taken, text);
    }

    /// Intent: the answers of an example, by its place in the rule file, and no others.
    pub fn apply_preset(self, at: usize) {
        self.step(Cause::Preset(at), |rules, answers| {
            if let Some(preset) = rules.file().presets.get(at) {
                *answers = rules.answers_from(&preset.answers);
            }
        });
    }

    /// Intent: take every answer back.
    pub fn start_over(self) {
        self.step(Cause::StartOver, |rules, answers| {
            *answers = Answers::none(rules);
        });
    }

    /// Intent: take the last step back.
    pub fn undo(self) {
        self.travel(History::undo, "Undone", |step| &step.before);
    }

    /// Intent: make the step again that was taken back last.
    pub fn redo(self) {
        self.travel(History::redo, "Redone", |step| &step.after);
    }

    fn put(self, cause: Cause, text: &str) {
        self.step(cause, |rules, answers| {
            *answers = read_answers(rules, text).0;
        });
    }

    fn step(self, cause: Cause, change: impl FnOnce(&Rules, &mut Answers)) {
        let rules = self.rules();
        let before = self.answers.get_untracked();
        let mut after = before.clone();
        change(&rules, &mut after);
        if after == before {
            return;
        }
        let step = Step {
            cause,
            before,
            after,
        };
        self.said.set(match cause {
            Cause::Answer => String::new(),
            Cause::Try => format!("Tried: {}.", history::said(&rules, &step)),
            Cause::Taken => format!("Opened: {}.", history::said(&rules, &step)),
            Cause::Preset(_) | Cause::StartOver => format!("{}.", history::said(&rules, &step)),
        });
        self.put_in_place(&step.after);
        self.history.update(|history| history.add(step));
    }

    fn travel(
        self,
        travel: fn(&mut History) -> Option<Step>,
        what: &str,
        to: fn(&Step) -> &Answers,
    ) {
        let Some(step) = self.history.try_update(travel).flatten() else {
            return;
        };
        self.said
            .set(format!("{what}: {}.", history::said(&self.rules(), &step)));
        self.put_in_place(to(&step));
    }

    /// With the last answer a hidden result appears.
    fn put_in_place(self, answers: &Answers) {
        if answers.count() == self.rules().questions().len() {
            self.hiding.set(false);
        }
        self.answers.set(answers.clone());
    }
}
