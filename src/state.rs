//! What the page knows: one signal of what the visitor says, one memo of the recommendation.
//!
//! Everything else is derived. Components read signals and send intents (`intents.rs`). No component
//! calls an engine function that decides, and no effect changes the answers.

mod intents;
mod judgement;
mod steps;

use crate::analysed::Analysed;
use crate::dialog::Dialog;
use crate::history::{Cause, History};
use crate::judged::Judged;
use crate::lazy::Lazy;
use crate::origin::{Checked, Origin, Reading};
use crate::reasoned::Reasoned;
use crate::steps::Steps;
use crate::together::Together;
use leptos::prelude::*;
use matrix_engine::{
    Answer, Answers, Input, OptionIx, QuestionIx, Recommendation, RuleIx, Rules, Verdict, evaluate,
    write_link,
};
use matrix_text::facts::FactSheet;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// The state of the page. It is there for as long as the page, so every closure that uses it holds no more than a
/// reference.
#[derive(Clone, Copy)]
pub struct AppState(&'static Page);

impl Deref for AppState {
    type Target = Page;

    fn deref(&self) -> &Page {
        self.0
    }
}

/// What the page knows.
pub struct Page {
    rules: Arc<Rules>,
    origin: Origin,
    /// The day the page was opened, `YYYY-MM-DD`.
    today: String,
    /// What the visitor says: answers, and their own judgement.
    input: RwSignal<Input>,
    evaluate: Evaluator,
    /// The rules as the visitor weighs them. Whatever names a rule of a recommendation asks these, which have the
    /// visitor's reasons as well.
    pub judged: Memo<Judged>,
    /// What the engine says about the answers.
    pub result: Memo<Recommendation>,
    /// How sure that is; `decided` only from the moment it is proven for these answers.
    pub verdict: Memo<Verdict>,
    /// The fragment of the link to the answers; empty without answers. It does not give away a result that
    /// the visitor has hidden.
    pub link: Memo<String>,
    /// The recommendation whose reasons are shown: see [`crate::reasoned`].
    pub reasoned: RwSignal<Option<Arc<Reasoned>>>,
    /// The newest analysis that is finished. It may be about older answers while newer ones are looked at.
    pub analysed: RwSignal<Option<Arc<Analysed>>>,
    /// The parts of the page that come later.
    pub lazy: Lazy,
    /// One question at a time.
    pub steps: Steps,
    /// The dialog that is open.
    pub dialog: RwSignal<Option<Dialog>>,
    /// Who decides together.
    pub together: RwSignal<Together>,
    history: RwSignal<History>,
    /// What happened to the answers apart from answering: undone, cleared, tried.
    status: RwSignal<String>,
    /// What there is to say about the link that was opened, until the visitor puts it away.
    pub link_notice: RwSignal<Vec<String>>,
    /// Whether the visitor wants to finish before seeing the result.
    hiding: RwSignal<bool>,
    /// Whether answers survive a reload.
    pub is_remembered: RwSignal<bool>,
    /// What names the packed rules that the page runs on, and the facts beside them; none for other rules.
    pub mark: OnceLock<String>,
    /// What the checker said about the rules; none for packed ones, which were checked before.
    pub checked: OnceLock<Checked>,
    /// Where there is something to read about the rules.
    pub reading: RwSignal<Reading>,
    /// Whether the result is what one sees; noted on narrow screens.
    pub at_result: RwSignal<bool>,
    /// The line of a breakdown that the visitor is weighing: what a rule gives an option.
    pub weighing: RwSignal<Option<(RuleIx, OptionIx)>>,
    /// The option that the visitor wants to see beside the lead.
    pub to_compare: RwSignal<Option<OptionIx>>,
    /// What is known about each option beside the rules, once it is here.
    pub facts: RwSignal<Option<Arc<FactSheet>>>,
}

/// How answers become a recommendation.
pub type Evaluator = fn(&Rules, &Answers) -> Recommendation;

/// The state, which [`crate::app::App`] provides to every component.
#[must_use]
pub fn use_app() -> AppState {
    expect_context()
}

impl AppState {
    /// A page over the rules of its site that begins with this on the day `today` (`YYYY-MM-DD`).
    #[must_use]
    pub fn new(rules: Arc<Rules>, input: Input, today: String) -> Self {
        Self::with_evaluator(rules, Origin::Site, input, today, evaluate)
    }

    /// The same for rules of any origin, and with another evaluator, so that a test can count its calls.
    #[must_use]
    pub fn with_evaluator(
        rules: Arc<Rules>,
        origin: Origin,
        input: Input,
        today: String,
        evaluate: Evaluator,
    ) -> Self {
        let input = RwSignal::new(input);
        let judged = Memo::new({
            let rules = Arc::clone(&rules);
            move |before: Option<&Judged>| {
                input.with(|input| Judged::again(before, &rules, &input.judgement))
            }
        });
        let analysed = RwSignal::new(None::<Arc<Analysed>>);
        let hiding = RwSignal::new(false);
        let result = Memo::new(move |_| {
            judged.with(|rules| input.with(|input| evaluate(rules, &input.answers)))
        });
        let verdict = Memo::new(move |_| {
            let proven = analysed.with(|analysed| {
                let analysed = analysed.as_ref()?;
                input
                    .with(|input| *input == analysed.input)
                    .then(|| analysed.verdict())
            });
            proven.unwrap_or_else(|| result.with(|result| result.verdict))
        });
        let link = Memo::new({
            let rules = Arc::clone(&rules);
            move |_| {
                let hidden = hiding.get();
                input.with(|input| {
                    result.with(|result| {
                        let leaders = if hidden {
                            &[]
                        } else {
                            result.leaders.as_slice()
                        };
                        write_link(&rules, input, leaders)
                    })
                })
            }
        });
        let page = Page {
            rules,
            origin,
            today,
            input,
            judged,
            result,
            evaluate,
            verdict,
            link,
            reasoned: RwSignal::new(None),
            analysed,
            lazy: Lazy::default(),
            steps: Steps::default(),
            dialog: RwSignal::new(None),
            together: RwSignal::new(Together::default()),
            history: RwSignal::new(History::default()),
            status: RwSignal::new(String::new()),
            link_notice: RwSignal::new(Vec::new()),
            hiding,
            is_remembered: RwSignal::new(true),
            reading: RwSignal::new(Reading::Nowhere),
            at_result: RwSignal::new(false),
            weighing: RwSignal::new(None),
            to_compare: RwSignal::new(None),
            facts: RwSignal::new(None),
            mark: OnceLock::new(),
            checked: OnceLock::new(),
        };
        Self(Box::leak(Box::new(page)))
    }

    /// The rules as they were published. They never change while the page lives.
    #[must_use]
    pub fn rules(self) -> &'static Rules {
        &self.0.rules
    }

    /// Where the rules come from.
    #[must_use]
    pub fn origin(self) -> &'static Origin {
        &self.0.origin
    }

    /// The day the page was opened, `YYYY-MM-DD`.
    #[must_use]
    pub fn today(self) -> &'static str {
        &self.0.today
    }

    /// All that the visitor says.
    #[must_use]
    pub fn input(self) -> Signal<Input> {
        self.input.into()
    }

    /// Whether the visitor weighs something otherwise than the rule file.
    #[must_use]
    pub fn is_judged(self) -> bool {
        self.input.with(|input| !input.judgement.is_empty())
    }

    /// What the engine would say without the visitor's judgement; none without one. It is worked out anew for
    /// whoever asks.
    #[must_use]
    pub fn without_judgement(self) -> Option<Recommendation> {
        self.is_judged().then(|| {
            self.input
                .with(|input| (self.evaluate)(&self.0.rules, &input.answers))
        })
    }

    /// The answer to one question; it passes on changes of this answer only.
    #[must_use]
    pub fn answer(self, question: QuestionIx) -> Memo<Answer> {
        let input = self.input;
        Memo::new(move |_| input.with(|input| input.answers.get(question)))
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.input.with(Input::is_empty)
    }

    /// How many questions are answered, and how many there are.
    #[must_use]
    pub fn progress(self) -> (usize, usize) {
        let all = self.rules().questions().len();
        (self.input.with(|input| input.answers.count()), all)
    }

    /// Something of the recommendation whose reasons are shown; the default before the first.
    pub fn of_reasoned<T: Default>(self, read: impl FnOnce(&Reasoned) -> T) -> T {
        self.reasoned
            .with(|reasoned| reasoned.as_deref().map(read).unwrap_or_default())
    }

    /// A sentence about the recommendation.
    #[must_use]
    pub fn sentence(self, sentence: fn(&Rules, &Recommendation, Verdict) -> String) -> String {
        let verdict = self.verdict.get();
        self.judged
            .with(|rules| self.result.with(|result| sentence(rules, result, verdict)))
    }

    /// What last happened to the answers apart from answering.
    #[must_use]
    pub fn status(self) -> Signal<String> {
        self.status.into()
    }

    /// Says something about the answers that the page begins with.
    pub fn say_at_start(self, remark: &str) {
        self.status.set(remark.to_owned());
    }

    /// Whether a step can be taken back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.history.with(|history| history.last().is_some())
    }

    /// Whether the step that undo takes back is a change that the page had proposed.
    #[must_use]
    pub fn can_undo_try(self) -> bool {
        self.history.with(|history| {
            let last = history.last();
            last.is_some_and(|last| last.cause == Cause::Try)
        })
    }

    /// Whether the newest analysis is about what the visitor says now.
    #[must_use]
    pub fn is_analysed(self) -> bool {
        self.analysed.with(|analysed| {
            let analysed = analysed.as_ref();
            analysed.is_some_and(|analysed| self.input.with(|now| *now == analysed.input))
        })
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
}
