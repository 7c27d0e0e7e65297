//! One question at a time: how far one is, the ways on and back, and the way to the list of all questions. The question itself is
//! that of the list. It comes as a chunk of its own, to those who want it.

use super::layout::{END, focus_at_hand, lay_out};
use crate::browser::focus;
use crate::components::common::{LiveText, question_anchor};
use crate::lazy::StepsPart;
use crate::state::{AppState, use_app};
use crate::steps::Layout;
use crate::walk::Walk;
use leptos::prelude::*;
use matrix_engine::QuestionIx;
use matrix_text::words::{self, labels};

/// More blocks than these are too small to be counted.
const BLOCKS: usize = 40;

/// What the page calls.
pub const PART: StepsPart = StepsPart {
    progress: || view! { <Progress/> }.into_any(),
    ways: || view! { <Ways/> }.into_any(),
    go_on,
};

fn go_on(app: AppState) {
    app.go_on();
    focus_at_hand(app);
}

/// How far one is, in words and in blocks.
#[component]
fn Progress() -> impl IntoView {
    let app = use_app();
    let still = move || {
        let counts = app.still_counting();
        counts.map(words::steps::still_counting).unwrap_or_default()
    };
    let all = app.rules().questions().len();
    let part = move |at: usize| {
        let (answered, _) = app.progress();
        let settled = app
            .still_counting()
            .map_or(0, |(counting, open)| open - counting);
        if at < answered {
            "answered"
        } else if at < all - settled {
            "open"
        } else {
            "settled"
        }
    };
    let blocks = (all <= BLOCKS).then(|| {
        let blocks = (0..all).map(|at| view! { <span data-part=move || part(at)></span> });
        view! {
            <div class="blocks" aria-hidden="true">
                {blocks.collect_view()}
            </div>
        }
    });
    view! {
        <div class="steps-progress">
            <p>
                <strong>
                    <LiveText text=move || words::steps::answered(app.progress())/>
                </strong>
                " "
                <LiveText text=still/>
            </p>
            {blocks}
        </div>
    }
}

/// What follows the question.
#[component]
fn Ways() -> impl IntoView {
    let app = use_app();
    let at_hand = Memo::new(move |_| app.question_at_hand());
    view! {
        <End at_hand/>
        <StepButtons at_hand/>
    }
}

/// What stands in place of a question at the end.
#[component]
fn End(at_hand: Memo<Option<QuestionIx>>) -> impl IntoView {
    let app = use_app();
    let counts = move || {
        let (answered, all) = app.progress();
        (app.worth_asking().len(), all - answered)
    };
    let said = move || {
        let (counting, open) = counts();
        words::steps::end(counting, open)
    };
    let resume = move |_| {
        app.resume();
        focus_at_hand(app);
    };
    view! {
        <Show when=move || at_hand.get().is_none()>
            <div class="steps-end">
                <h2 id=END tabindex="-1">
                    <LiveText text=move || said().0/>
                </h2>
                <p>
                    <LiveText text=move || said().1/>
                </p>
                <Show when=move || { counts().0 > 0 }>
                    <button class="button" type="button" on:click=resume>
                        "Go through them"
                    </button>
                </Show>
            </div>
        </Show>
    }
}

/// Back, on, and to the list.
#[component]
fn StepButtons(at_hand: Memo<Option<QuestionIx>>) -> impl IntoView {
    let app = use_app();
    let can_go_back = move || app.steps.walk.with(Walk::can_go_back);
    let back = move |_| {
        if can_go_back() {
            app.go_back();
            focus_at_hand(app);
        }
    };
    let is_answered = Memo::new(move |_| {
        let given = |question| app.input().with(|input| input.answers.is_given(question));
        at_hand.get().is_some_and(given)
    });
    let to_list = move |_| {
        let question = at_hand
            .get_untracked()
            .or_else(|| app.rules().question_ixs().next());
        lay_out(app, Layout::Page);
        if let Some(question) = question {
            focus::show_after_update(question_anchor(app.rules(), question));
        }
    };
    view! {
        <div class="steps-ways">
            <button
                class="button"
                type="button"
                aria-disabled=move || (!can_go_back()).then_some("true")
                on:click=back
            >
                "Back"
            </button>
            <button
                class="button step-on"
                type="button"
                hidden=move || at_hand.get().is_none()
                data-answered=move || is_answered.get().then_some("")
                on:click=move |_| go_on(app)
            >
                <LiveText text=move || if is_answered.get() { "Next" } else { "Skip" }/>
            </button>
            <button class="button to-list" type="button" on:click=to_list>
                {labels::ALL_QUESTIONS}
            </button>
        </div>
    }
}
