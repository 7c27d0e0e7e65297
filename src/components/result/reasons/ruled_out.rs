//! What put an option out of the running.

use super::breakdown::{Reason, ReasonLine};
use super::grounds::{Causes, Grounds, Sources};
use crate::components::common::Each;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::{OptionIx, RuleIx};

/// The rules of the file that rule it out.
fn vetoes(app: AppState, option: OptionIx) -> Vec<Grounds> {
    app.of_reasoned(|now| {
        let mut out = now.result.ruled_out.iter();
        let vetoes = out.find(|out| out.option == option).map(|out| &out.vetoes);
        Grounds::of(now, vetoes.into_iter().flatten().copied())
    })
}

/// The reasons that go against what the visitor called a must.
fn musts(app: AppState, option: OptionIx) -> Vec<Reason> {
    app.of_reasoned(|now| {
        let mut out = now.result.ruled_out.iter();
        let out = out.find(|out| out.option == option);
        out.map(|out| Reason::of(now, option, &out.musts))
            .unwrap_or_default()
    })
}

/// Lets an option run that a rule has ruled out.
#[component]
fn LiftVeto(rule: RuleIx, option: OptionIx) -> impl IntoView {
    let app = use_app();
    let name = &app.rules().option(option).name;
    view! {
        <button
            class="link-button"
            type="button"
            aria-label=format!("Let {name} run all the same")
            on:click=move |_| app.lift_veto(rule, option)
        >
            "Let it run all the same"
        </button>
    }
}

/// What rules an option out; nothing while it is in the running.
#[component]
pub(super) fn RuledOutBy(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let vetoes = Memo::new(move |_| vetoes(app, option));
    let musts = Memo::new(move |_| musts(app, option));
    view! {
        <Each of=move || vetoes.get() let:grounds>
            <div class="ruled-out">
                <p>
                    {format!("By the rules: {}", grounds.because)} " " <Sources rule=grounds.rule/>
                </p>
                <LiftVeto rule=grounds.rule option/>
                <Causes grounds/>
            </div>
        </Each>
        <Show when=move || musts.with(|musts| !musts.is_empty())>
            <p class="ruled-out">"By you: it goes against what you called a must."</p>
            <ul class="bill">
                <Each of=move || musts.get() let:reason>
                    <ReasonLine reason/>
                </Each>
            </ul>
        </Show>
    }
}
