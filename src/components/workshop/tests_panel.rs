//! The tests of the file: which pass, and how all options stand in each.

use super::bench::Bench;
use crate::components::common::{Each, LiveText};
use leptos::prelude::*;
use matrix_engine::test_outcomes;
use matrix_text::words::workshop;

/// One test.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Row {
    name: String,
    scores: String,
    faults: Vec<String>,
}

/// The tests of the last version that can be used.
#[component]
pub(super) fn TestsPanel(bench: Bench) -> impl IntoView {
    let shown = Memo::new(move |_| {
        bench.usable.with(|rules| {
            let rules = rules.as_deref();
            rules.map_or_else(Default::default, |rules| {
                let outcomes = test_outcomes(rules);
                let passed = workshop::tests_passed(&outcomes);
                let rows = outcomes.into_iter().map(|it| Row {
                    scores: workshop::scores(rules, &it.result),
                    name: it.name,
                    faults: it.faults,
                });
                (passed, rows.collect::<Vec<_>>())
            })
        })
    });
    let passed = move || shown.with(|(passed, _)| passed.clone());
    view! {
        <section class="workshop-panel">
            <h2>"Tests of the file"</h2>
            <p>
                <LiveText text=passed/>
            </p>
            <ul class="workshop-tests">
                <Each of=move || shown.get().1 let:row>
                    <TestRow row/>
                </Each>
            </ul>
        </section>
    }
}

#[component]
fn TestRow(row: Row) -> impl IntoView {
    let passes = row.faults.is_empty();
    let verdict = if passes { "Passes" } else { "Fails" };
    let faults = row.faults.into_iter();
    view! {
        <li data-fails=(!passes).then_some("")>
            <p>
                <strong>{verdict}</strong>
                {format!(": {}", row.name)}
            </p>
            {faults.map(|fault| view! { <p>{format!("{fault}.")}</p> }).collect_view()}
            // A fault says how all of them stand.
            {passes.then(|| view! { <p class="quiet">{row.scores}</p> })}
        </li>
    }
}
