//! What an answer brings to the result: who leads and why, line by line, and everybody else.
//!
//! None of it is there before the first answer, so it comes with the analysis. Who leads, and how surely, does not
//! wait for it.

mod breakdown;
mod grounds;
mod leader;
mod ruled_out;
mod runners_up;
mod stack;
mod stack_rows;
mod warnings;

use crate::components::common::Each;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::OptionIx;

/// The options that lead, and what to know before taking that advice.
#[component]
pub fn Leaders() -> impl IntoView {
    let app = use_app();
    let leaders = Memo::new(move |_| app.of_reasoned(|now| now.result.leaders.clone()));
    view! {
        <Each of=move || leaders.get() let:option>
            <leader::Leader option/>
        </Each>
        <warnings::Warnings/>
    }
}

/// Who comes next, and who is out of the running.
#[component]
pub fn Others() -> impl IntoView {
    view! {
        <runners_up::RunnersUp/>
        <ruled_out::RuledOutOptions/>
    }
}

/// The options behind the lead, best first; none while nothing puts one before another.
fn behind(app: AppState) -> Vec<OptionIx> {
    app.of_reasoned(|now| {
        let result = &now.result;
        if result.verdict.is_undifferentiated() {
            return Vec::new();
        }
        let others = result.ranking.iter().skip(result.leaders.len());
        others.map(|ranked| ranked.option).collect()
    })
}
