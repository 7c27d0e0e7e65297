//! The matrix: answers against options, points in the cells.

use super::matrix_table::{Head, MatrixTable, Row, table};
use super::of_newest;
use crate::components::common::Each;
use crate::state::use_app;
use leptos::prelude::*;

/// The section; hidden while there are no points.
#[component]
pub(super) fn Matrix() -> impl IntoView {
    let table = of_newest(use_app(), table);
    view! {
        <section
            class="wide"
            id="matrix"
            aria-labelledby="matrix-title"
            hidden=move || table.with(Option::is_none)
        >
            <h2 id="matrix-title">"The matrix"</h2>
            <p class="lead">"Your answers against every option. Points add up to the score."</p>
            // It scrolls sideways on narrow screens, so the keyboard must reach it.
            <div
                class="scroll"
                id="matrix-table"
                role="region"
                aria-label="Points for each answer"
                tabindex="0"
            >
                <Each of=move || table.get() let:table>
                    <Table table/>
                </Each>
            </div>
        </section>
    }
}

/// The table.
#[component]
fn Table(table: MatrixTable) -> impl IntoView {
    let scores = table.scores.into_iter();
    view! {
        <table class="matrix">
            <thead>
                <tr>
                    <th scope="col">"Your answers"</th>
                    {table.heads.into_iter().map(column_head).collect_view()}
                </tr>
            </thead>
            <tbody>{table.rows.into_iter().map(table_row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">"Score"</th>
                    {scores.map(|score| view! { <td>{score}</td> }).collect_view()}
                </tr>
            </tfoot>
        </table>
    }
}

fn column_head(head: Head) -> AnyView {
    let class = match (head.leads, head.is_out) {
        (true, _) => "is-lead",
        (_, true) => "is-out",
        _ => "",
    };
    view! {
        <th class=class scope="col">
            {head.name}
            {head.is_out.then(|| small("ruled out"))}
        </th>
    }
    .into_any()
}

fn table_row(row: Row) -> AnyView {
    let cells = row.cells.into_iter();
    view! {
        <tr>
            <th scope="row">{row.label} {row.doubled.map(small)}</th>
            {cells.map(|(sign, text)| view! { <td data-sign=sign>{text}</td> }).collect_view()}
        </tr>
    }
    .into_any()
}

fn small(text: &'static str) -> impl IntoView {
    view! { <span class="meta">{text}</span> }
}
