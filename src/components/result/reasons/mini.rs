//! The ranking in small, for the line that says who leads: the same line, a bar for each option, nothing to read.

use super::ranking_row::Sides;
use crate::state::use_app;
use leptos::prelude::*;
use matrix_engine::Recommendation;

/// How many options are shown.
const SHOWN: usize = 8;

/// One option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bar {
    sides: Sides,
    is_lead: bool,
}

/// The best options, and the room that they need on either side; none while nothing separates them.
fn bars(result: &Recommendation) -> (Vec<Bar>, Sides) {
    if result.verdict.is_undifferentiated() {
        return Default::default();
    }
    let best = result.ranking.iter().take(SHOWN);
    let bars = best.map(|ranked| Bar {
        sides: Sides::of(result, ranked.option),
        is_lead: result.leaders.contains(&ranked.option),
    });
    (bars.collect(), Sides::room(result))
}

/// The picture. It is for the eye alone: what stands beside it says who leads.
#[component]
pub fn MiniRanking() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| {
        if app.is_hidden() {
            Default::default()
        } else {
            app.of_reasoned(|now| bars(&now.result))
        }
    });
    let room = move |side: fn(Sides) -> u32| shown.with(|(_, room)| side(*room)).to_string();
    view! {
        <Show when=move || shown.with(|(bars, _)| !bars.is_empty())>
            <span
                class="mini"
                style=("--room-against", move || room(|room| room.against))
                style=("--room-for", move || room(|room| room.speaks_for))
            >
                {move || shown.get().0.into_iter().map(|bar| view! { <MiniBar bar/> }).collect_view()}
            </span>
        </Show>
    }
}

#[component]
fn MiniBar(bar: Bar) -> impl IntoView {
    let Sides {
        against,
        speaks_for,
    } = bar.sides;
    view! {
        <span
            data-lead=bar.is_lead.then_some("")
            style=("--against-points", against.to_string())
            style=("--for-points", speaks_for.to_string())
        ></span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    #[test]
    fn the_best_come_first_and_every_bar_has_room() {
        let (bars, room) = bars(&sample::analysed("realtime=core,admin=yes").1.result);
        assert!(bars.len() <= SHOWN && bars.len() > 1);
        assert!(bars[0].is_lead);
        for bar in &bars {
            assert!(bar.sides.against <= room.against);
            assert!(bar.sides.speaks_for <= room.speaks_for);
        }
    }

    #[test]
    fn there_is_none_while_nothing_separates_the_options() {
        assert!(bars(&sample::analysed("").1.result).0.is_empty());
    }
}
