//! The matrix: answers against options, points in the cells.

use crate::page;
use crate::view::View;
use matrix_engine::{Matrix, MatrixRow, matrix};
use matrix_view::el::{El, el, el_class};
use matrix_view::{browser, words};

pub fn show(view: &View) {
    let frame = || {
        // The frame scrolls sideways on narrow screens, so the keyboard must reach it.
        let scroll = el_class("div", "scroll")
            .attr("id", "matrix-table")
            .attr("role", "region")
            .attr("aria-label", "Points for each answer")
            .attr("tabindex", "0");
        let lead = "Your answers against every option. Points add up to the score.";
        let section = el_class("section", "wide")
            .attr("id", "matrix")
            .attr("aria-labelledby", "matrix-title")
            .child(el("h2").attr("id", "matrix-title").text("The matrix"))
            .child(el_class("p", "lead").text(lead))
            .child(scroll);
        vec![section]
    };
    if page::frame("desk-matrix", frame) {
        browser::set_hidden("matrix", !view.result.has_points());
        page::fill("matrix-table", vec![table(view)]);
    }
}

fn table(view: &View) -> El {
    let table = matrix(&view.result);
    let rows = table.rows.iter().map(|it| row(view, it));
    let scores = table.scores.iter();
    let scores = scores.map(|score| el("td").text(&words::score(*score)));
    let foot = el("tr").child(row_head("Score")).children(scores);
    el_class("table", "matrix")
        .child(el("thead").child(head(view, &table)))
        .child(el("tbody").children(rows))
        .child(el("tfoot").child(foot))
}

fn row_head(label: &str) -> El {
    el("th").attr("scope", "row").text(label)
}

fn head(view: &View, table: &Matrix) -> El {
    let columns = table.options.iter().enumerate().map(|(column, option)| {
        let leads = view.result.leaders.contains(option);
        let out = column >= table.in_the_running;
        let class = match (leads, out) {
            (true, _) => "is-lead",
            (_, true) => "is-out",
            _ => "",
        };
        el_class("th", class)
            .attr("scope", "col")
            .text(&view.rules.option(*option).name)
            .children(out.then(|| small("ruled out")))
    });
    el("tr")
        .child(el("th").attr("scope", "col").text("Your answers"))
        .children(columns)
}

fn row(view: &View, row: &MatrixRow) -> El {
    let causes = row.causes.iter();
    let causes = causes.map(|it| words::answer(&view.rules, &view.answers, *it));
    let causes: Vec<String> = causes.collect();
    let doubled = words::doubled(row.importance).map(small);
    let cells = row.points.iter().map(|points| match points {
        Some(points) => el("td")
            .attr("data-sign", words::sign(*points))
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
