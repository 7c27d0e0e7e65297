//! What the result rests on: the reasons that would change the winner if they counted otherwise.

use super::of_newest;
use super::tipping_rows::{TippingRow, rows};
use crate::browser::details;
use crate::components::common::{Each, LiveText};
use crate::state::use_app;
use leptos::prelude::*;
use matrix_text::words;

/// How many are shown before the rest is folded away.
const SHOWN: usize = 8;
const NOTE: &str = "The winner changes if one of these reasons counts this much more or less. The smallest changes come first.";

/// The reasons, which are listed when somebody looks.
#[component]
pub(super) fn TippingPoints() -> impl IntoView {
    let is_open = RwSignal::new(false);
    let all = of_newest(use_app(), rows);
    let listed = Memo::new(move |_| if is_open.get() { all.get() } else { Vec::new() });
    let first = move || listed.get().into_iter().take(SHOWN);
    let rest = move || listed.get().into_iter().skip(SHOWN);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let folded = Memo::new(move |_| all.with(|all| all.len().saturating_sub(SHOWN)));
    view! {
        <details
            class="rest"
            id="rests"
            hidden=move || is_empty.get()
            on:toggle=move |event| is_open.set(details::is_open(&event))
        >
            <summary>"Which points it rests on"</summary>
            <p class="quiet">{NOTE}</p>
            <ul class="bill rests" id="rests-list">
                <Each of=first let:row>
                    <Entry row/>
                </Each>
            </ul>
            <details class="rest" id="rests-more" hidden=move || folded.get() == 0>
                <summary id="rests-count">
                    <LiveText text=move || words::counted(folded.get(), "more reason")/>
                </summary>
                <ul class="bill rests" id="rests-rest">
                    <Each of=rest let:row>
                        <Entry row/>
                    </Each>
                </ul>
            </details>
        </details>
    }
}

/// One reason.
#[component]
fn Entry(row: TippingRow) -> impl IntoView {
    view! {
        <li data-sign=row.sign>
            <span class="points">{row.much}</span>
            <div>
                <p>{row.because}</p>
                <p class="meta">{row.whose}</p>
            </div>
        </li>
    }
}
