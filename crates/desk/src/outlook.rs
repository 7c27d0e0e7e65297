//! Under the certainty: in which share of the outcomes it stays so, as a sentence and a thin bar, and
//! the ways on.

use crate::flips;
use crate::page;
use crate::view::View;
use matrix_engine::{Basis, OptionIx};
use matrix_view::el::{El, el, el_class, svg};
use matrix_view::links::{jump, question_anchor};
use matrix_view::words;

pub fn show(view: &View) {
    let said = words::outlook(&view.rules, &view.result, &view.answers, &view.analysis);
    let mut parts = Vec::new();
    if !said.is_empty() {
        parts.push(el("p").text(&said));
    }
    let shares = divided(view);
    if view.has_open() {
        parts.push(bar(&shares));
    }
    let ways = ways_on(view);
    if !ways.is_empty() {
        parts.push(el_class("p", "ways-on").children(ways));
    }
    page::fill("desk-outlook", parts);
    // While the result is hidden, this is there in its place.
    page::fill("desk-ask", ask_next(view).into_iter().collect());
}

/// A part of the bar: what it says, and how long it is in parts of a thousand.
struct Part {
    class: &'static str,
    says: String,
    length: u32,
}

impl Part {
    fn new(class: &'static str, name: &str, share: f64, basis: Basis) -> Self {
        Self {
            class,
            says: format!("{name} {}", words::percent(share, basis)),
            length: words::per_mille(share),
        }
    }
}

/// The leader's share, that of the best of the others, the rest, and where every option is ruled out.
fn divided(view: &View) -> Vec<Part> {
    let shares = &view.analysis.shares;
    let share = |option: OptionIx| shares.options.get(option.get()).copied().unwrap_or(0.0);
    let most = |besides: Option<OptionIx>| {
        let others = view.rules.option_ixs().filter(|it| Some(*it) != besides);
        others.reduce(|best, it| if share(it) > share(best) { it } else { best })
    };
    let first = match view.result.leaders.as_slice() {
        [only] => Some(*only),
        _ => most(None),
    };
    let mut left = 1.0;
    let mut parts = Vec::new();
    for (class, option) in [("first", first), ("second", most(first))] {
        let Some(option) = option.filter(|it| share(*it) > 0.0) else {
            continue;
        };
        left -= share(option);
        let name = &view.rules.option(option).name;
        parts.push(Part::new(class, name, share(option), shares.basis));
    }
    left -= shares.nobody;
    for (name, share) in [("Others", left), ("Nobody", shares.nobody)] {
        // What rounding leaves is not worth a word.
        if share > 0.005 {
            parts.push(Part::new("others", name, share, shares.basis));
        }
    }
    parts
}

/// The bar, with its numbers beside the names.
fn bar(parts: &[Part]) -> El {
    let mut from = 0;
    let bars = parts.iter().map(|part| {
        let bar = svg("rect")
            .attr("class", part.class)
            .attr("x", &from.to_string())
            .attr("width", &part.length.to_string())
            .attr("height", "1");
        from += part.length;
        bar
    });
    let picture = svg("svg")
        .attr("viewBox", "0 0 1000 1")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(bars);
    let names = parts.iter();
    let names = names.map(|part| el_class("li", part.class).text(&part.says));
    let names = el("ul")
        .attr("aria-label", "Wins among all ways to answer the rest")
        .children(names);
    el_class("div", "shares").child(picture).child(names)
}

/// The question to answer next, and what would change the result: each one key away.
fn ways_on(view: &View) -> Vec<El> {
    let mut ways: Vec<El> = ask_next(view).into_iter().collect();
    if !view.is_level() {
        ways.push(jump("", flips::HEADING, "What would change this"));
    }
    ways
}

fn ask_next(view: &View) -> Option<El> {
    let ask = view.analysis.ask.first()?;
    let label = format!("Ask next: {}", words::topic(&view.rules, ask.question));
    let target = question_anchor(&view.rules, ask.question);
    let link = jump("", &target, &label);
    Some(link.attr("id", "ask-next").attr("accesskey", "n"))
}
