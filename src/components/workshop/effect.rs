//! What the edit changes: in how many ways to answer another option wins than in the file as it was opened.

use super::bench::Bench;
use crate::browser::{clock, wait};
use crate::components::common::{Each, LiveText};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos::task::spawn_local;
use matrix_engine::{Impact, ImpactStudy, Rules};
use matrix_text::words::workshop;
use std::time::Duration;

/// How many ways in which the winner differs are shown.
const SHOWN: usize = 6;
/// How long the author has to rest before the two versions are compared.
const REST: Duration = Duration::from_millis(500);
/// The longest that keys and clicks wait for a slice of the comparison, in milliseconds.
const SLICE: f64 = 8.0;

/// What was worked out, in a sentence, and the ways in which the winner differs.
#[derive(Clone, Debug, Default)]
struct Found {
    said: String,
    pairs: Vec<String>,
}

/// It follows the last version that can be used, in slices: with many questions there are millions of ways to answer.
#[component]
pub(super) fn EffectPanel(bench: Bench) -> impl IntoView {
    let found = RwSignal::new(Found::default());
    let newest = StoredValue::new(0_u32);
    let mut compare = debounce(REST, move |()| {
        let Some(number) = newest.try_update_value(|it| {
            *it = it.wrapping_add(1);
            *it
        }) else {
            return;
        };
        let is_newest = move || newest.try_get_value() == Some(number);
        spawn_local(async move {
            let worked_out = work_out(bench, is_newest).await;
            if let Some(worked_out) = worked_out.filter(|_| is_newest()) {
                found.set(worked_out);
            }
        });
    });
    Effect::new(move || {
        bench.before.track();
        bench.usable.track();
        compare(());
    });
    view! {
        <section class="workshop-panel">
            <h2>"What the edit changes"</h2>
            <p role="status">
                <LiveText text=move || found.with(|found| found.said.clone())/>
            </p>
            <ul class="workshop-pairs">
                <Each of=move || found.get().pairs let:pair>
                    <li>{pair}</li>
                </Each>
            </ul>
            <p>
                <button
                    class="link-button"
                    type="button"
                    on:click=move |_| bench.before.set(bench.usable.get_untracked())
                >
                    "Compare from here on"
                </button>
            </p>
        </section>
    }
}

/// Compares the last version that can be used with the one to compare with; nothing where that is not wanted any more.
async fn work_out(bench: Bench, goes_on: impl Fn() -> bool) -> Option<Found> {
    let before = bench.before.try_get_untracked()?;
    let after = bench.usable.try_get_untracked()?;
    let (Some(before), Some(after)) = (before, after) else {
        return Some(only(
            "There is nothing to compare with yet: the file has had errors since it was opened.",
        ));
    };
    if before == after {
        return Some(only(
            "No edit yet. The next one is compared with the file as it is now.",
        ));
    }
    let impact = in_slices(&before, &after, goes_on).await?;
    let pairs = impact.pairs.iter().take(SHOWN);
    Some(Found {
        said: workshop::differs(&impact),
        pairs: pairs
            .map(|pair| workshop::pair(&before, &after, &impact, pair))
            .collect(),
    })
}

async fn in_slices(before: &Rules, after: &Rules, goes_on: impl Fn() -> bool) -> Option<Impact> {
    let study = ImpactStudy::new(before, after);
    let mut pieces = Vec::with_capacity(study.pieces());
    let mut end = clock::now() + SLICE;
    for piece in 0..study.pieces() {
        pieces.push(study.look(piece));
        if clock::now() > end {
            wait::turn().await;
            if !goes_on() {
                return None;
            }
            end = clock::now() + SLICE;
        }
    }
    Some(study.finish(pieces))
}

fn only(said: &str) -> Found {
    Found {
        said: said.to_owned(),
        pairs: Vec::new(),
    }
}
