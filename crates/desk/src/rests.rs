//! What it rests on: the lines of all bills that would change the winner if they counted otherwise.

use crate::page;
use crate::view::View;
use matrix_engine::{TippingPoint, sensitivity};
use matrix_view::el::{El, el, el_class};
use matrix_view::{browser, words};

/// How many are shown before the rest is folded away, the smallest changes first.
const SHOWN: usize = 8;
/// The most points that a rule can give; what would need more is out of reach.
const REACH: i32 = 5;

pub fn frame() -> El {
    let note = "The winner changes if one of these reasons counts this much more or less. The smallest changes come first.";
    let more = el_class("details", "rest")
        .attr("id", "rests-more")
        .child(el("summary").attr("id", "rests-count"))
        .child(el_class("ul", "bill rests").attr("id", "rests-rest"));
    el_class("details", "rest")
        .attr("id", "rests")
        .child(el("summary").text("Which points it rests on"))
        .child(el_class("p", "quiet").text(note))
        .child(el_class("ul", "bill rests").attr("id", "rests-list"))
        .child(more)
}

pub fn show(view: &View) {
    let rules = &view.rules;
    let within = |it: &TippingPoint| {
        let points = &rules.rule(it.rule).points;
        let option = &rules.option(it.option).id;
        let own = points.iter().find(|(of, _)| of == option);
        own.is_some_and(|(_, own)| (own + it.change).abs() <= REACH)
    };
    let mut sorted: Vec<TippingPoint> = Vec::new();
    for it in sensitivity(&view.result).into_iter().filter(within) {
        let size = it.change.abs();
        let at = sorted.partition_point(|other| other.change.abs() <= size);
        sorted.insert(at, it);
    }
    browser::set_hidden("rests", sorted.is_empty());
    let (first, rest) = sorted.split_at(sorted.len().min(SHOWN));
    let items = |rests: &[TippingPoint]| rests.iter().map(|it| item(view, *it)).collect();
    page::fill("rests-list", items(first));
    page::fill("rests-rest", items(rest));
    browser::set_hidden("rests-more", rest.is_empty());
    browser::set_text("rests-count", &words::counted(rest.len(), "more reason"));
}

fn item(view: &View, it: TippingPoint) -> El {
    let name = &view.rules.option(it.option).name;
    let reason = el("div")
        .child(el("p").text(&view.rules.rule(it.rule).because))
        .child(el_class("p", "meta").text(&format!("for {name}")));
    el("li")
        .attr("data-sign", words::sign(it.change))
        .child(el_class("span", "points").text(&much(it.change)))
        .child(reason)
}

/// How much more or less: `4 less`. A signed number would read as the points themselves.
fn much(change: i32) -> String {
    let way = if change < 0 { "less" } else { "more" };
    format!("{}\u{a0}{way}", change.unsigned_abs())
}
