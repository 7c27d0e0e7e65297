//! Under the certainty: in which share of the outcomes it stays so, as a sentence and a thin bar, and
//! the ways on.

use crate::flips;
use crate::page;
use crate::view::View;
use matrix_engine::OptionIx;
use matrix_view::el::{El, el, el_class, svg};
use matrix_view::links::{jump, question_anchor};
use matrix_view::words;

/// Between two parts of one colour, in parts of a thousand.
const GAP: u32 = 4;

pub fn show(view: &View) {
    let said = words::win_shares(&view.rules, &view.result, &view.answers, &view.analysis);
    let mut parts = Vec::new();
    if !said.is_empty() {
        parts.push(el("p").text(&said));
    }
    if view.has_outcomes() {
        parts.push(bar(&divided(view)));
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
    fn new(class: &'static str, name: &str, share: f64, says: &str) -> Self {
        Self {
            class,
            says: format!("{name} {says}"),
            length: words::per_mille(share),
        }
    }
}

/// The shares of the options that are named, of the others together, and where nobody is left.
fn divided(view: &View) -> Vec<Part> {
    let shares = &view.analysis.shares;
    let mut left = 1.0 - shares.nobody;
    let mut parts = Vec::new();
    for (class, option) in named(view) {
        let share = words::share_of(shares, option);
        left -= share;
        let name = &view.rules.option(option).name;
        let says = words::wins(&view.result, shares, option);
        parts.push(Part::new(class, name, share, &says));
    }
    for (name, share) in [("Others", left), ("Nobody", shares.nobody)] {
        // What rounding leaves is not worth a word.
        if share > 0.005 {
            let says = words::percent(share, shares.basis);
            parts.push(Part::new("others", name, share, &says));
        }
    }
    parts
}

/// Every leader, the next one, and who wins most often where that is somebody else. Without a leader
/// the two who win most often.
fn named(view: &View) -> Vec<(&'static str, OptionIx)> {
    let shares = &view.analysis.shares;
    let wins = |option: &OptionIx| words::share_of(shares, *option) > 0.0;
    let sorted = |options: &mut dyn Iterator<Item = OptionIx>| words::by_share(options, shares);
    let most = sorted(&mut view.rules.option_ixs().filter(wins));
    let mut most = most.into_iter();
    let leaders = sorted(&mut view.result.leaders.iter().copied());
    if leaders.is_empty() {
        return ["first", "second"].into_iter().zip(most).collect();
    }
    let next = sorted(&mut next(view).filter(wins));
    let mut named: Vec<_> = leaders.into_iter().map(|it| ("first", it)).collect();
    named.extend(next.into_iter().take(1).map(|it| ("second", it)));
    let most = most.next();
    let known = named.iter().any(|(_, it)| Some(*it) == most);
    named.extend(most.filter(|_| !known).map(|it| ("third", it)));
    named
}

/// Who comes next behind the leaders, as the certainty names them.
fn next(view: &View) -> impl Iterator<Item = OptionIx> {
    let behind = view.result.ranking.iter().skip(view.result.leaders.len());
    let rank = behind.clone().next().map(|it| it.rank);
    let next = behind.take_while(move |it| Some(it.rank) == rank);
    next.map(|it| it.option)
}

/// The bar, with its numbers beside the names.
fn bar(parts: &[Part]) -> El {
    let mut from = 0;
    let bars = parts.iter().enumerate().map(|(at, part)| {
        // Two of one colour are kept apart.
        let like = parts.get(at + 1).is_some_and(|it| it.class == part.class);
        let gap = if like { GAP } else { 0 };
        let bar = svg("rect")
            .attr("class", part.class)
            .attr("x", &from.to_string())
            .attr("width", &part.length.saturating_sub(gap).to_string())
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
