//! Who is out of the running, and what put them out.

use super::breakdown::{Reason, ReasonLine};
use super::grounds::{Grounds, SmallPrint};
use crate::components::common::Each;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// An option out of the running, with everything that its entry shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Out {
    option: OptionIx,
    /// The rules that rule it out.
    vetoes: Vec<Grounds>,
    /// The reasons that go against what the visitor called a must.
    musts: Vec<Reason>,
}

fn ruled_out(app: AppState) -> Vec<Out> {
    app.of_reasoned(|now| {
        let out = now.result.ruled_out.iter().map(|out| Out {
            option: out.option,
            vetoes: Grounds::of(app, now, out.vetoes.iter().copied()),
            musts: Reason::of(app, now, &out.musts),
        });
        out.collect()
    })
}

/// The options that are ruled out; nothing when none is.
#[component]
pub(super) fn RuledOutOptions() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| ruled_out(app));
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <div>
                <h3>"Ruled out"</h3>
                <ul class="ruled-out">
                    <Each of=move || all.get() let:out>
                        <OutEntry out/>
                    </Each>
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn OutEntry(out: Out) -> impl IntoView {
    let rules = use_app().rules();
    let definition = rules.option(out.option);
    let vetoes = out.vetoes.into_iter().map(|grounds| {
        let because = &rules.rule(grounds.rule).because;
        view! {
            <p>{format!("By the rules: {because}")}</p>
            <SmallPrint grounds/>
        }
    });
    let has_musts = !out.musts.is_empty();
    let musts = out.musts.into_iter();
    view! {
        <li data-option=definition.id.to_string()>
            <strong>{definition.name.clone()}</strong>
            {vetoes.collect_view()}
            {has_musts
                .then(|| {
                    view! {
                        <p class="quiet">"By you: it goes against what you called a must."</p>
                        <ul class="bill">
                            {musts.map(|reason| view! { <ReasonLine reason/> }).collect_view()}
                        </ul>
                    }
                })}
        </li>
    }
}
