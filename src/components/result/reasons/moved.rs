//! What the last change moved, in one sentence.

use crate::components::common::LiveText;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::OptionIx;
use matrix_text::words::glance;

/// The scores of all options, and by how much the last change has moved them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Scores {
    now: Vec<i32>,
    moves: Vec<(OptionIx, i32)>,
}

impl Scores {
    fn of(app: AppState, before: Option<&Self>) -> Self {
        let options: Vec<OptionIx> = app.rules().option_ixs().collect();
        let now: Vec<i32> =
            app.of_reasoned(|now| options.iter().map(|option| now.score(*option)).collect());
        // What a page begins with has moved nothing.
        let before = before.filter(|before| !before.now.is_empty());
        let before = before.map_or(&now, |before| &before.now);
        let moves = now.iter().zip(before).map(|(now, before)| now - before);
        let moves = options.into_iter().zip(moves).collect();
        Self { now, moves }
    }
}

/// The sentence; nothing where nothing moved.
#[component]
pub(super) fn Moved() -> impl IntoView {
    let app = use_app();
    let scores = Memo::new(move |before: Option<&Scores>| Scores::of(app, before));
    let moved = Memo::new(move |_| scores.with(|scores| glance::moved(app.rules(), &scores.moves)));
    view! {
        <div class="moved">
            <Show when=move || moved.with(|moved| !moved.is_empty())>
                <p>
                    <strong>"Last change: "</strong>
                    <LiveText text=move || moved.get()/>
                </p>
            </Show>
        </div>
    }
}
