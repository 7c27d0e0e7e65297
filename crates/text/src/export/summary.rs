//! The summary: a few lines of Markdown for a chat or an issue. The result comes first, then why, then
//! what would change it.

use super::Export;
use super::markdown::{Document, Inline};
use super::said;
use crate::words;
use matrix_engine::{OptionIx, Verdict};

/// How many reasons of a kind, and how many changes.
const SHOWN: usize = 3;

pub fn write(it: &Export) -> String {
    let mut out = Document::default();
    let state = it.analysis.verdict(it.result);
    let headline = words::headline(it.rules, it.result, state);
    let headline = Inline::strong(&format!("{headline}."));
    out.line(&headline.and(&Inline::text(&said::certainty(it))));
    let answers = said::answers(it);
    if !answers.is_empty() {
        out.paragraph(&format!("Answers: {}.", answers.join("; ")));
    }
    for leader in &it.result.leaders {
        reasons(it, *leader, &mut out);
    }
    ruled_out(it, &mut out);
    for rule in &it.result.warnings {
        let warn = it.rules.rule(*rule).warn.as_deref();
        out.paragraph(&format!("Note: {}", warn.unwrap_or_default()));
    }
    if let [one] = it.result.leaders.as_slice() {
        stack(it, *one, &mut out);
    }
    if !it.result.verdict.is_undifferentiated() {
        out.paragraph(&said::changes_note(it));
        out.list(&said::changes(it, SHOWN));
    }
    if let Some(ask) = said::ask(it) {
        out.paragraph(&ask);
    }
    // In a chat an address is of more use than Markdown around it.
    let link = |open: &str, to: &str| Inline::text(&format!("{open}:")).and(&Inline::address(to));
    out.line(&said::origin(it, link));
    out.finish()
}

/// What speaks most for and against a leader.
fn reasons(it: &Export, option: OptionIx, out: &mut Document) {
    let bill = it.result.breakdown(option);
    let lines = bill.map_or(&[][..], |bill| &bill.contributions);
    let name = &it.rules.option(option).name;
    let say = |line: &matrix_engine::Contribution| {
        let because = &it.rules.rule(line.rule).because;
        format!("{because} ({})", words::signed(line.points))
    };
    let (pros, cons) = said::strongest(lines);
    for (what, reasons) in [("For", pros), ("Against", cons)] {
        let mut items: Vec<String> = reasons.iter().take(SHOWN).map(|it| say(it)).collect();
        if let Some((count, points)) = said::not_shown(&reasons, SHOWN) {
            items.push(format!("and {count} more ({points})"));
        }
        if !items.is_empty() {
            out.paragraph(&format!("{what} {name}:"));
            out.list(&items);
        }
    }
}

/// Who is out; with the reasons when nobody is left.
fn ruled_out(it: &Export, out: &mut Document) {
    let options = it.result.ruled_out.iter();
    if it.result.verdict == Verdict::EverythingRuledOut {
        let reasons = options.map(|option| {
            let musts = option.musts.iter().map(|line| line.rule);
            let rules = option.vetoes.iter().copied().chain(musts);
            let because: Vec<&str> = rules
                .map(|rule| it.rules.rule(rule).because.as_str())
                .collect();
            let name = &it.rules.option(option.option).name;
            format!("{name}: {}", because.join(" "))
        });
        out.list(&reasons.collect::<Vec<_>>());
    } else {
        let options: Vec<OptionIx> = options.map(|it| it.option).collect();
        if !options.is_empty() {
            let names = words::listed(&words::names(it.rules, &options));
            out.paragraph(&format!("Ruled out: {names}."));
        }
    }
}

/// The stack, one line for each layer.
fn stack(it: &Export, option: OptionIx, out: &mut Document) {
    let layers = matrix_engine::stack(it.rules, it.result, option);
    let layers = layers.iter().map(|layer| {
        let parts = layer.parts.iter();
        let parts: Vec<&str> = parts
            .map(|part| it.rules.component(part.component).name.as_str())
            .collect();
        let title = &it.rules.layer(layer.layer).title;
        format!("{title}: {}", words::listed(&parts))
    });
    let layers: Vec<String> = layers.collect();
    if !layers.is_empty() {
        out.paragraph("Stack:");
        out.list(&layers);
    }
}
