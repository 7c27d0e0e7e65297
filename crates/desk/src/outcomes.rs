//! Where the open questions lead: in which share of the ways to answer them each option wins.

use crate::page;
use crate::view::View;
use matrix_view::el::{El, el, el_class};
use matrix_view::{browser, words};

pub fn frame() -> El {
    el_class("details", "rest")
        .attr("id", "outcomes")
        .child(el("summary").text("Where the open questions lead"))
        .child(el_class("p", "quiet").attr("id", "outcomes-basis"))
        .child(el_class("ul", "outcomes").attr("id", "outcomes-list"))
}

pub fn show(view: &View) {
    browser::set_hidden("outcomes", !view.has_outcomes());
    let basis = words::basis(view.analysis.shares.basis);
    browser::set_text("outcomes-basis", &basis);
    page::fill("outcomes-list", rows(view));
}

/// Options by share, then what is no single winner.
fn rows(view: &View) -> Vec<El> {
    let shares = &view.analysis.shares;
    let row = |name: &str, share: f64, says: &str| {
        let bar = el_class("meter", "share")
            .attr("aria-hidden", "true")
            .attr("max", "1000")
            .attr("value", &words::per_mille(share).to_string());
        el("li")
            .child(el("span").text(name))
            .child(bar)
            .child(el_class("span", "runner-gap").text(says))
    };
    let sorted = words::by_share(view.rules.option_ixs(), shares);
    let options = sorted.iter().map(|option| {
        let says = words::wins(&view.result, shares, *option);
        let name = &view.rules.option(*option).name;
        row(name, words::share_of(shares, *option), &says)
    });
    let mut rows: Vec<El> = options.collect();
    let special = [
        ("Ties, split evenly above", shares.tied),
        ("Every option ruled out", shares.nobody),
    ];
    let special = special.iter().filter(|it| it.1 > 0.0);
    let percent = |share| words::percent(share, shares.basis);
    rows.extend(special.map(|(name, share)| row(name, *share, &percent(*share))));
    rows
}
