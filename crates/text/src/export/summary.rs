//! The summary: a few lines of Markdown for a chat or an issue. The result comes first, then why, then
//! what would change it.

use super::content::Export;
use super::markdown::{Document, Inline};
use super::sentences;
use crate::words;
use matrix_engine::{Contribution, OptionIx, Verdict};

/// How many reasons of a kind, and how many changes.
const SHOWN: usize = 3;

pub fn write(export: &Export) -> String {
    let mut out = Document::default();
    let verdict = export.analysis.verdict(export.result);
    let headline = words::headline(export.rules, export.result, verdict);
    let headline = Inline::strong(&format!("{headline}."));
    out.line(&headline.and(&Inline::text(&sentences::certainty(export))));
    let answers = sentences::answers(export);
    if !answers.is_empty() {
        out.paragraph(&format!("Answers: {}.", answers.join("; ")));
    }
    if let Some(basis) = words::own::basis(export.rules, export.without) {
        out.paragraph(&basis);
    }
    for leader in &export.result.leaders {
        reasons(export, *leader, &mut out);
    }
    ruled_out(export, &mut out);
    for rule in &export.result.warnings {
        let warn = export.rules.rule(*rule).warn.as_deref();
        out.paragraph(&format!("Note: {}", warn.unwrap_or_default()));
    }
    if let [one] = export.result.leaders.as_slice() {
        stack(export, *one, &mut out);
    }
    if !export.result.verdict.is_undifferentiated() {
        out.paragraph(&sentences::changes_note(export));
        out.list(&sentences::changes(export, SHOWN));
    }
    if let Some(ask) = sentences::ask(export) {
        out.paragraph(&ask);
    }
    out.line(&sentences::origin(export));
    out.finish()
}

/// What speaks most for and against a leader.
fn reasons(export: &Export, option: OptionIx, out: &mut Document) {
    let breakdown = export.result.breakdown(option);
    let contributions = breakdown.map_or(&[][..], |breakdown| &breakdown.contributions);
    let name = &export.rules.option(option).name;
    let sentence = |contribution: &Contribution| {
        let because = &export.rules.rule(contribution.rule).because;
        let points = words::signed(contribution.points);
        match words::own::note(export.rules, contribution.rule, option) {
            Some(note) => format!("{because} ({points}, {note})"),
            None => format!("{because} ({points})"),
        }
    };
    let (pros, cons) = sentences::strongest(contributions);
    for (what, reasons) in [("For", pros), ("Against", cons)] {
        let mut items: Vec<String> = reasons
            .iter()
            .take(SHOWN)
            .map(|reason| sentence(reason))
            .collect();
        if let Some((count, points)) = sentences::not_shown(&reasons, SHOWN) {
            items.push(format!("and {count} more ({points})"));
        }
        if !items.is_empty() {
            out.paragraph(&format!("{what} {name}:"));
            out.list(&items);
        }
    }
}

/// Who is out; with the reasons when nobody is left.
fn ruled_out(export: &Export, out: &mut Document) {
    let options = export.result.ruled_out.iter();
    if export.result.verdict == Verdict::EverythingRuledOut {
        let reasons = options.map(|option| {
            let musts = option.musts.iter().map(|must| must.rule);
            let rules = option.vetoes.iter().copied().chain(musts);
            let because: Vec<&str> = rules
                .map(|rule| export.rules.rule(rule).because.as_str())
                .collect();
            let name = &export.rules.option(option.option).name;
            format!("{name}: {}", because.join(" "))
        });
        out.list(&reasons.collect::<Vec<_>>());
    } else {
        let options: Vec<OptionIx> = options.map(|out| out.option).collect();
        if !options.is_empty() {
            let names = words::listed(&words::names(export.rules, &options));
            out.paragraph(&format!("Ruled out: {names}."));
        }
    }
}

/// The stack, one line for each layer.
fn stack(export: &Export, option: OptionIx, out: &mut Document) {
    let layers = matrix_engine::stack(export.rules, export.result, option);
    let layers = layers.iter().map(|layer| {
        let parts = layer.parts.iter();
        let parts: Vec<&str> = parts
            .map(|part| export.rules.component(part.component).name.as_str())
            .collect();
        let title = &export.rules.layer(layer.layer).title;
        format!("{title}: {}", words::listed(&parts))
    });
    let layers: Vec<String> = layers.collect();
    if !layers.is_empty() {
        out.paragraph(&format!("{}:", export.rules.file().words.stack));
        out.list(&layers);
    }
}
