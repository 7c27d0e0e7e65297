//! Who comes next: two runners-up, the rest folded.

use super::behind;
use super::breakdown::BreakdownTable;
use crate::browser::details;
use crate::components::common::{Each, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::OptionIx;
use matrix_text::words;

/// How many runners-up are shown before the rest is folded away.
const SHOWN: usize = 2;

/// The options behind the lead; nothing when there are none.
#[component]
pub(super) fn RunnersUp() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| behind(app));
    let first = move || all.get().into_iter().take(SHOWN);
    let rest = move || all.get().into_iter().skip(SHOWN);
    let folded = Memo::new(move |_| all.with(|all| all.len().saturating_sub(SHOWN)));
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <div>
                <h3>"Runners-up"</h3>
                <Each of=first let:option>
                    <RunnerUp option/>
                </Each>
                <Show when=move || folded.get() != 0>
                    <details class="rest">
                        <summary>
                            <LiveText text=move || words::counted(folded.get(), "more option")/>
                        </summary>
                        <Each of=rest let:option>
                            <RunnerUp option/>
                        </Each>
                    </details>
                </Show>
            </div>
        </Show>
    }
}

#[component]
fn RunnerUp(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let rules = app.rules();
    let definition = rules.option(option);
    // Its breakdown is made when somebody looks.
    let is_open = RwSignal::new(false);
    let scores = Memo::new(move |_| app.of_reasoned(|now| (now.best_score(), now.score(option))));
    let gap = move || {
        let (best, mine) = scores.get();
        format!("{}, {} behind", words::in_points(mine), best - mine)
    };
    view! {
        <details
            class="runner"
            data-option=definition.id.to_string()
            on:toggle=move |event| is_open.set(details::is_open(&event))
        >
            <summary>
                <span class="runner-name">{definition.name.clone()}</span>
                <meter
                    class="share"
                    aria-hidden="true"
                    max=move || scores.get().0.max(1).to_string()
                    value=move || scores.get().1.max(0).to_string()
                ></meter>
                <span class="runner-gap">
                    <LiveText text=gap/>
                </span>
            </summary>
            <p class="summary">{definition.summary.clone()}</p>
            <Show when=move || is_open.get()>
                <BreakdownTable option/>
            </Show>
            <button
                class="link-button to-compare"
                type="button"
                on:click=move |_| app.compare_with_lead(option)
            >
                "Compare with the lead"
            </button>
        </details>
    }
}
