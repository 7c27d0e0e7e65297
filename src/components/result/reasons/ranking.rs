//! All options at a glance: what speaks against and for each, left and right of one line, and the sum.

use super::moved::Moved;
use super::option::OptionReasons;
use super::ranking_row::{RankingRow, Sides, order};
use crate::browser::{details, motion};
use crate::components::common::{Each, LiveText};
use crate::components::result::level::Axis;
use crate::reasoned::Reasoned;
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use matrix_engine::OptionIx;
use matrix_text::words::{self, glance};

/// The id of the rows.
const ROWS: &str = "ranking-rows";

/// Lets the rows glide to where the coming reasons put them. Call it just before these are shown: what nothing has
/// changed yet is measured at no cost.
pub fn glide_to(app: AppState, coming: &Reasoned) {
    let moves = app.reasoned.with_untracked(|shown| {
        let shown = shown.as_ref();
        shown.is_some_and(|shown| order(&shown.result) != order(&coming.result))
    });
    if moves {
        motion::glide(ROWS);
    }
}

/// The ranking. Its blocks are for the eye; each row says the same in words.
#[component]
pub fn Ranking() -> impl IntoView {
    let app = use_app();
    let order = Memo::new(move |_| app.of_reasoned(|now| order(&now.result)));
    let room = Memo::new(move |_| app.of_reasoned(|now| Sides::room(&now.result)));
    view! {
        <div
            class="ranking"
            style=("--room-against", move || room.get().against.to_string())
            style=("--room-for", move || room.get().speaks_for.to_string())
        >
            <Axis/>
            <ol id=ROWS>
                <Each of=move || order.get() let:option>
                    <Row option/>
                </Each>
            </ol>
            <Moved/>
            <Show when=move || app.is_judged()>
                <p class="own-note">{words::own::DASHED}</p>
            </Show>
        </div>
    }
}

/// An option. What it is and why it stands where it stands comes out when it is opened.
#[component]
fn Row(option: OptionIx) -> impl IntoView {
    let app = use_app();
    let definition = app.rules().option(option);
    let row = Memo::new(move |before: Option<&RankingRow>| {
        app.of_reasoned(|now| RankingRow::of(&now.rules, &now.result, option, before))
    });
    let is_open = RwSignal::new(false);
    let in_words = move || {
        let RankingRow { sides, is_out, .. } = row.get();
        if is_out {
            why_out(app, option)
        } else {
            glance::row(sides.speaks_for, sides.against, sides.sum())
        }
    };
    view! {
        <li
            class="row"
            data-option=definition.id.to_string()
            data-lead=move || row.get().is_lead.then_some("")
            data-out=move || row.get().is_out.then_some("")
        >
            <details on:toggle=move |event| is_open.set(details::is_open(&event))>
                <summary>
                    <span class="name">{definition.name.clone()}</span>
                    <Bar side=Side::Against row/>
                    <Bar side=Side::For row/>
                    <span class="sum" aria-hidden="true">
                        <LiveText text=move || words::signed(row.get().sides.sum())/>
                    </span>
                    <span class="in-words">
                        <LiveText text=in_words/>
                    </span>
                </summary>
                <p class="summary">{definition.summary.clone()}</p>
                <Show when=move || is_open.get()>
                    <OptionReasons option/>
                </Show>
            </details>
        </li>
    }
}

/// A side of the line.
#[derive(Clone, Copy)]
enum Side {
    Against,
    For,
}

/// One side of a row: as many blocks as points.
#[component]
fn Bar(side: Side, row: Memo<RankingRow>) -> impl IntoView {
    let on_side = move |sides: Sides| match side {
        Side::Against => sides.against,
        Side::For => sides.speaks_for,
    };
    let points = move || on_side(row.get().sides);
    let label = move || match (points(), side) {
        (0, _) => String::new(),
        (points, Side::Against) => words::signed(-points.cast_signed()),
        (points, Side::For) => words::signed(points.cast_signed()),
    };
    let class = match side {
        Side::Against => "bar against",
        Side::For => "bar for",
    };
    view! {
        <span
            class=class
            aria-hidden="true"
            style=("--points", move || points().to_string())
            style=("--new", move || on_side(row.get().grown).to_string())
            style=("--own-points", move || on_side(row.get().own).to_string())
            data-own=move || on_side(row.get().own).to_string()
        >
            <LiveText text=label/>
        </span>
    }
}

/// What ruled an option out, in one sentence.
fn why_out(app: AppState, option: OptionIx) -> String {
    app.of_reasoned(|now| {
        let mut ruled_out = now.result.ruled_out.iter();
        let out = ruled_out.find(|out| out.option == option);
        let veto = out.and_then(|out| out.vetoes.first());
        let must = out.and_then(|out| out.musts.first());
        let because = |rule| &now.rules.rule(rule).because;
        match (veto, must) {
            (Some(rule), _) => format!("Ruled out: {}", because(*rule)),
            (None, Some(against)) => format!(
                "Ruled out by your must ({}): {}",
                words::signed(against.points),
                because(against.rule)
            ),
            (None, None) => String::new(),
        }
    })
}
