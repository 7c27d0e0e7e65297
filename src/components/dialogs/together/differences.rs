//! Where people differ: a table that scrolls by itself, what matters first. On narrow screens each row is a card, and its cells
//! say what their column is.

use super::shared::Shared;
use super::view::{DifferenceRow, rows_of};
use crate::components::common::Each;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::PeopleComparison;
use matrix_text::people;

/// The head of the last column.
const MATTERS: &str = "Does it matter?";

/// The differences, and apart from them what is only weighed otherwise.
#[component]
pub(super) fn DifferencesSection(shared: Shared) -> impl IntoView {
    let differs = Memo::new(move |_| {
        shared
            .comparison
            .with(|comparison| !comparison.differences.is_empty())
    });
    let weighs = Memo::new(move |_| {
        shared
            .comparison
            .with(|comparison| !comparison.weights.is_empty())
    });
    view! {
        <section>
            <h3>"Where you differ"</h3>
            <Show
                when=move || differs.get()
                fallback=|| view! { <p class="quiet">{people::NO_DIFFERENCE}</p> }
            >
                <Table shared label="Where you differ" weights=false/>
            </Show>
            <Show when=move || weighs.get()>
                <h4>"The same answer, weighed otherwise"</h4>
                <Table shared label="Weighed otherwise" weights=true/>
            </Show>
        </section>
    }
}

#[component]
fn Table(
    shared: Shared,
    /// Its name.
    label: &'static str,
    /// Whether it is about answers that are only weighed otherwise.
    weights: bool,
) -> impl IntoView {
    let rules = use_app().rules();
    let list = move |comparison: &PeopleComparison| {
        if weights {
            comparison.weights.clone()
        } else {
            comparison.differences.clone()
        }
    };
    let rows = move || shared.with(|people, comparison| rows_of(rules, people, &list(comparison)));
    let names = move || {
        shared.with(|people, _| {
            let all = people.all().iter();
            all.map(|person| person.name().to_owned())
                .collect::<Vec<_>>()
        })
    };
    view! {
        // It scrolls by itself, so the keyboard must reach it.
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class="differences">
                <thead>
                    <tr>
                        <th scope="col">"Question"</th>
                        <Each of=names let:name>
                            <th scope="col">{name}</th>
                        </Each>
                        <th scope="col">{MATTERS}</th>
                    </tr>
                </thead>
                <tbody>
                    <Each of=rows let:row>
                        <Row row/>
                    </Each>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(row: DifferenceRow) -> impl IntoView {
    let cells = row.cells.into_iter().map(|cell| {
        view! {
            <td
                data-name=format!("{}:", cell.name)
                data-odd=cell.is_odd.then_some("")
                data-open=(!cell.is_given).then_some("")
            >
                <span>{cell.text}</span>
            </td>
        }
    });
    let verdict = if row.matters {
        let sentences = row.sentences.into_iter();
        let sentences = sentences.map(|sentence| view! { <li>{sentence}</li> });
        view! {
            <strong>"Yes."</strong>
            <ul>{sentences.collect_view()}</ul>
        }
        .into_any()
    } else {
        view! { <span class="quiet">{people::MOVES_NOBODY}</span> }.into_any()
    };
    view! {
        <tr data-matters=row.matters.then_some("")>
            <th scope="row">{row.topic}</th>
            {cells.collect_view()}
            <td data-name=MATTERS>{verdict}</td>
        </tr>
    }
}
