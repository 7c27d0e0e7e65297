//! What would change this: the smallest steps to another winner, each to be tried and taken back.

use super::of_newest;
use super::proposals::{Proposal, note, proposals};
use crate::browser::{focus, scroll};
use crate::components::common::{Each, LiveText};
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::Input;
use matrix_text::words;

/// The id of the whole.
const REGION: &str = "flips";
/// The id of the heading.
pub(super) const HEADING: &str = "changes";
/// What the heading says.
pub(super) const TITLE: &str = "What would change this";
/// The id of the line that says what was tried.
const TRIED: &str = "flips-tried";
/// How many are shown before the rest is folded away.
const SHOWN: usize = 3;

/// What the visitor says after a try, with the try in words.
type Tried = Option<(Input, String)>;

/// The list of changes.
#[component]
pub(super) fn Changes() -> impl IntoView {
    let app = use_app();
    let tried = RwSignal::new(Tried::None);
    let said = Memo::new(move |_| present_try(app, tried));
    // A try that led to where nothing separates the options can still be taken back here.
    let is_hidden = Memo::new(move |_| {
        let newest = app.analysed.get();
        let is_level = newest.is_none_or(|newest| newest.is_level());
        is_level && said.with_untracked(Option::is_none)
    });
    let note = of_newest(app, |_, newest| note(newest));
    let all = of_newest(app, proposals);
    let first = move || all.get().into_iter().take(SHOWN);
    let rest = move || all.get().into_iter().skip(SHOWN);
    let folded = Memo::new(move |_| all.with(|all| all.len().saturating_sub(SHOWN)));
    view! {
        <section class="changes" id=REGION aria-labelledby=HEADING hidden=move || is_hidden.get()>
            <h3 id=HEADING tabindex="-1">
                {TITLE}
            </h3>
            <p class="tried" id=TRIED>
                {move || said.get().map(|said| view! { <TakeBack said/> })}
            </p>
            <p class="quiet" id="flips-note">
                <LiveText text=move || note.get()/>
            </p>
            <ul class="flips" id="flips-first">
                <Each of=first let:proposal>
                    <Entry proposal tried/>
                </Each>
            </ul>
            <details class="rest" id="flips-more" hidden=move || folded.get() == 0>
                <summary id="flips-count">
                    <LiveText text=move || words::counted(folded.get(), "more change")/>
                </summary>
                <ul class="flips" id="flips-rest">
                    <Each of=rest let:proposal>
                        <Entry proposal tried/>
                    </Each>
                </ul>
            </details>
        </section>
    }
}

/// What was tried, while that is what undo takes back.
fn present_try(app: AppState, tried: RwSignal<Tried>) -> Option<String> {
    if !app.can_undo_try() {
        return None;
    }
    tried.with(|tried| {
        let (after, said) = tried.as_ref()?;
        let is_present = app.input().with(|input| input == after);
        is_present.then(|| said.clone())
    })
}

/// Does something after which what stands above the list may be longer or shorter. The list keeps its place on the screen,
/// if that is where the visitor acts.
pub(super) fn keep_in_place(act: impl FnOnce()) {
    if focus::is_within(REGION) {
        scroll::keep_in_place(HEADING, act);
    } else {
        act();
    }
}

/// Does what changes the answers. The list is another one then, so the focus goes to its heading, and that stays
/// where it is.
fn act(change: impl FnOnce()) {
    focus::focus_in_place(HEADING);
    scroll::keep_in_place(HEADING, change);
}

/// The line about a try.
#[component]
fn TakeBack(said: String) -> impl IntoView {
    let app = use_app();
    on_cleanup(|| focus::leave(TRIED));
    view! {
        <span>{format!("Tried: {said}.")}</span>
        <button
            class="button"
            type="button"
            aria-label=format!("Undo the try: {said}")
            on:click=move |_| act(|| app.undo())
        >
            "Undo"
        </button>
    }
}

/// One change.
#[component]
fn Entry(proposal: Proposal, tried: RwSignal<Tried>) -> impl IntoView {
    let app = use_app();
    let Proposal {
        changes,
        steps,
        condition,
        ends,
        ..
    } = proposal;
    let label = format!("Try it: {steps}");
    let attempt = move |_| {
        act(|| {
            app.attempt(&changes);
            tried.set(Some((app.input().get_untracked(), steps.clone())));
        });
    };
    view! {
        <li>
            <p>{format!("{condition}: ")} <strong>{ends}</strong> "."</p>
            <button class="button" type="button" aria-label=label on:click=attempt>
                "Try it"
            </button>
        </li>
    }
}
