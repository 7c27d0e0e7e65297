//! The matrix: answers against options, points in the cells.

use super::result::sign;
use crate::dom::{El, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::{Matrix, MatrixRow, Recommendation, Rules, matrix};

/// The table of points.
#[must_use]
pub fn matrix_table(state: AppState) -> El {
    let empty = move || !state.result.with(Recommendation::has_points);
    // The frame scrolls sideways on narrow screens, so the keyboard must reach it.
    let frame = move || {
        el_class("div", "scroll")
            .attr("role", "region")
            .attr("aria-label", "Points for each answer")
            .attr("tabindex", "0")
            .live_children(move || vec![table(state)])
    };
    el_class("section", "wide")
        .attr("aria-labelledby", "matrix-title")
        .child(el("h2").attr("id", "matrix-title").text("The matrix"))
        .child(
            el_class("p", "lead")
                .text("Your answers against every option. Points add up to the score."),
        )
        .when(empty, || {
            el_class("p", "quiet").text("No points yet. They appear with your answers.")
        })
        .when(move || !empty(), frame)
}

fn table(state: AppState) -> El {
    let rules = state.rules();
    let table = state.result.with(matrix);
    let rows = table.rows.iter().map(|it| row(state, &rules, it));
    let scores = table
        .scores
        .iter()
        .map(|score| el("td").text(&words::score(*score)));
    el_class("table", "matrix")
        .child(el("thead").child(head(state, &rules, &table)))
        .child(el("tbody").children(rows))
        .child(el("tfoot").child(el("tr").child(row_head("Score")).children(scores)))
}

fn row_head(label: &str) -> El {
    el("th").attr("scope", "row").text(label)
}

fn head(state: AppState, rules: &Rules, table: &Matrix) -> El {
    let columns = table.options.iter().enumerate().map(|(column, option)| {
        let leads = state.result.with(|result| result.leaders.contains(option));
        let out = column >= table.in_the_running;
        let class = match (leads, out) {
            (true, _) => "is-lead",
            (_, true) => "is-out",
            _ => "",
        };
        el_class("th", class)
            .attr("scope", "col")
            .text(&rules.option(*option).name)
            .children(out.then(|| small("ruled out")))
    });
    el("tr")
        .child(el("th").attr("scope", "col").text("Your answers"))
        .children(columns)
}

fn row(state: AppState, rules: &Rules, row: &MatrixRow) -> El {
    let causes: Vec<String> = state.answers().with(|answers| {
        let causes = row.causes.iter();
        causes
            .map(|it| words::answer(rules, answers, *it))
            .collect()
    });
    let doubled = words::doubled(row.importance).map(small);
    let cells = row.points.iter().map(|points| match points {
        Some(points) => el("td")
            .attr("data-sign", sign(*points))
            .text(&words::signed(*points)),
        None => el("td").attr("data-sign", "none").text("·"),
    });
    el("tr")
        .child(row_head(&causes.join(" + ")).children(doubled))
        .children(cells)
}

fn small(text: &str) -> El {
    el_class("span", "meta").text(text)
}
