//! Everybody who does not lead: two runners-up, the rest folded, the ruled out apart.

use super::bill::{bill_ledger, line};
use super::reason::small_print;
use crate::browser;
use crate::components::presets;
use crate::dom::{El, Live, el, el_class};
use crate::state::AppState;
use crate::words;
use leptos::prelude::*;
use matrix_engine::RuledOut;

/// How many runners-up are shown before the rest is folded away.
const SHOWN: usize = 2;

/// All options, while nothing puts one before another.
pub(super) fn level(state: AppState) -> El {
    let rules = state.rules();
    let options = rules.file().options.iter().map(|option| {
        el("li")
            .child(el("strong").text(&option.name))
            .child(el_class("p", "quiet").text(&option.summary))
    });
    let examples = !rules.file().presets.is_empty();
    el("div")
        .children(examples.then(|| el("h3").text("Start from an example")))
        .children(examples.then(|| presets::list(state, || browser::focus_in_place("result"))))
        .child(el("h3").text("In the running"))
        .child(el_class("ul", "level").children(options))
}

/// Whether nothing puts one option before another.
pub(super) fn is_level(state: AppState) -> bool {
    state
        .result
        .with(|result| result.verdict.is_undifferentiated())
}

/// The options behind the lead, best first; none while all are level.
fn behind(state: AppState) -> Vec<usize> {
    if is_level(state) {
        return Vec::new();
    }
    state.result.with(|result| {
        let others = result.ranking.iter().skip(result.leaders.len());
        others.map(|it| it.option.get()).collect()
    })
}

/// Whether somebody is behind the lead.
pub(super) fn any_behind(state: AppState) -> bool {
    !behind(state).is_empty()
}

/// Who comes next.
pub(super) fn runners_up(state: AppState) -> El {
    let first = move || behind(state).into_iter().take(SHOWN).collect();
    let rest = move || behind(state).into_iter().skip(SHOWN).collect();
    let rest_count = move || behind(state).len().saturating_sub(SHOWN);
    let folded = move || {
        let title = move || words::counted(rest_count(), "more option");
        el_class("details", "rest")
            .child(el("summary").live_text(title))
            .each(rest, move |at| runner(state, at))
    };
    el("div")
        .child(el("h3").text("Runners-up"))
        .each(first, move |at| runner(state, at))
        .when(move || rest_count() != 0, folded)
}

fn runner(state: AppState, at: usize) -> El {
    let rules = state.rules();
    let runner = el_class("details", "runner");
    let Some(option) = rules.option_at(at) else {
        return runner;
    };
    let definition = rules.option(option);
    // Its bill is made when somebody looks.
    let open = RwSignal::new(false);
    // Best score in the running, and this one.
    let scores = move || (state.lead(), state.score(option));
    let gap = move || {
        let (lead, mine) = scores();
        format!("{}, {} behind", words::in_points(mine), lead - mine)
    };
    let bar = el_class("meter", "share")
        .attr("aria-hidden", "true")
        .live_attr("max", move || Some(scores().0.max(1).to_string()))
        .live_attr("value", move || Some(scores().1.max(0).to_string()));
    let summary = el("summary")
        .child(el_class("span", "runner-name").text(&definition.name))
        .child(bar)
        .child(el_class("span", "runner-gap").live_text(gap));
    runner
        .attr("data-option", definition.id.as_str())
        .on("toggle", move |event| open.set(browser::is_open(&event)))
        .child(summary)
        .child(el_class("p", "summary").text(&definition.summary))
        .when(move || open.get(), move || bill_ledger(state, option))
        .child(compare(definition.id.as_str()))
}

/// The way to the comparison with the lead, which the desk shows.
fn compare(id: &str) -> El {
    let id = id.to_owned();
    el_class("button", "link-button to-compare")
        .attr("type", "button")
        .on("click", move |_| browser::send("matrix-compare", &id))
        .text("Compare with the lead")
}

/// Whether somebody is out of the running.
pub(super) fn any_ruled_out(state: AppState) -> bool {
    state.result.with(|result| !result.ruled_out.is_empty())
}

/// Who is out of the running, and what put them out.
pub(super) fn ruled_out(state: AppState) -> El {
    let list = move || {
        state.result.with(|result| {
            let out = result.ruled_out.iter();
            out.map(|it| ruled_out_option(state, it)).collect()
        })
    };
    el("div")
        .child(el("h3").text("Ruled out"))
        .child(el_class("ul", "ruled-out").live_children(list))
}

fn ruled_out_option(state: AppState, it: &RuledOut) -> El {
    let rules = state.rules();
    let definition = rules.option(it.option);
    let mut item = el("li")
        .attr("data-option", definition.id.as_str())
        .child(el("strong").text(&definition.name));
    for rule in &it.vetoes {
        let because = &rules.rule(*rule).because;
        item = item
            .child(el("p").text(&format!("By the rules: {because}")))
            .child(small_print(state, *rule));
    }
    if it.musts.is_empty() {
        return item;
    }
    let lines = it.musts.iter().map(|must| line(state, must));
    item.child(el_class("p", "quiet").text("By you: it goes against what you called a must."))
        .child(el_class("ul", "bill").children(lines))
}
