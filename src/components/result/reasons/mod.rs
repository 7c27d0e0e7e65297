//! What an answer brings to the result: how every option stands, why, line by line, and the stacks of those that lead.
//!
//! None of it is there before the first answer, so it comes with the analysis. Who leads, and how surely, does not
//! wait for it.

mod breakdown;
mod grounds;
mod leader;
mod mini;
mod moved;
mod option;
mod own;
mod ranking;
pub(crate) mod ranking_row;
mod ruled_out;
mod stack;
mod stack_rows;
mod warnings;
mod weigh;

pub use mini::MiniRanking;
pub use ranking::{Ranking, glide_to};
pub use stack::Stacks;

use crate::components::common::Each;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// Why the leaders lead, and what to know before taking that advice.
#[component]
pub fn Leaders() -> impl IntoView {
    let app = use_app();
    let leaders = leaders(app);
    view! {
        <Each of=move || leaders.get() let:option>
            <leader::Leader option/>
        </Each>
        <warnings::Warnings/>
        <Show when=move || !app.is_empty()>
            <own::OwnJudgement/>
        </Show>
    }
}

/// The options that lead.
fn leaders(app: AppState) -> Memo<Vec<OptionIx>> {
    Memo::new(move |_| app.of_reasoned(|now| now.result.leaders.clone()))
}
