//! What the edit changes: in how many ways to answer another option wins than in the file as it was opened.

use super::bench::Bench;
use crate::browser::wait::after_paint;
use crate::components::common::LiveText;
use leptos::prelude::*;
use matrix_engine::impact;
use matrix_text::words::workshop;

/// How many ways in which the winner differs are shown.
const SHOWN: usize = 6;

/// What was worked out, in a sentence, and the ways in which the winner differs.
type Found = (String, Vec<String>);

/// It is worked out when asked for: with many questions it takes a moment.
#[component]
pub(super) fn EffectPanel(bench: Bench) -> impl IntoView {
    let found = RwSignal::new(Found::default());
    // What was said is about another version then.
    Effect::watch(
        move || bench.usable.track(),
        move |(), _, _| found.set(Found::default()),
        false,
    );
    let work = move |_| {
        found.set(("Working it out …".to_owned(), Vec::new()));
        after_paint(move || {
            let _ = found.try_set(work_out(bench));
        });
    };
    let as_start = move |_| {
        bench.before.set(bench.usable.get_untracked());
        found.set((
            "The next edit is compared with the file as it is now.".to_owned(),
            Vec::new(),
        ));
    };
    let pairs = move || {
        let pairs = found.get().1.into_iter();
        pairs.map(|pair| view! { <li>{pair}</li> }).collect_view()
    };
    view! {
        <section class="workshop-panel">
            <h2>"What the edit changes"</h2>
            <p class="workshop-acts">
                <button class="button" type="button" on:click=work>
                    "Compare with the file as it was opened"
                </button>
                <button class="link-button" type="button" on:click=as_start>
                    "Compare from here on"
                </button>
            </p>
            <p role="status">
                <LiveText text=move || found.with(|(said, _)| said.clone())/>
            </p>
            <ul>{pairs}</ul>
        </section>
    }
}

fn work_out(bench: Bench) -> Found {
    let both = bench
        .before
        .get_untracked()
        .zip(bench.usable.get_untracked());
    let Some((before, after)) = both else {
        return (
            "There is nothing to compare yet: the file has had errors since it was opened."
                .to_owned(),
            Vec::new(),
        );
    };
    let found = impact(&before, &after);
    let pairs = found.pairs.iter().take(SHOWN);
    let pairs = pairs.map(|pair| workshop::pair(&before, &after, &found, pair));
    (workshop::differs(&found), pairs.collect())
}
