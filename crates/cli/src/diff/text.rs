//! The comparison as text for people: how often each option wins, who moved to whom, what is broken, and what was
//! edited.

use super::{Compared, sentences};
use crate::{input, searched};
use matrix_engine::{Edit, IdChanges, Rules};
use matrix_text::words::counted;
use std::path::Path;

/// More pairs than this would be a list that nobody reads; the JSON has all of them.
pub const PAIRS: usize = 20;

/// The comparison.
pub fn diff(compared: &Compared<'_>) -> String {
    let Compared {
        before,
        after,
        impact,
        broken,
    } = compared;
    let mut lines = vec![
        format!("{} → {}", named(before), named(after)),
        String::new(),
    ];
    if impact.questions == 0 {
        lines.push("The files have no question in common: no winner was compared.".to_owned());
    } else {
        lines.push(format!(
            "Both ask {}; what only one of them asks stays without an answer.",
            counted(impact.questions, "question")
        ));
        lines.push(searched::as_text(impact.searched));
        shares(compared, &mut lines);
        moved(compared, &mut lines);
    }
    if !broken.is_empty() {
        lines.push(format!("\n{}:", counted(broken.len(), "broken promise")));
        lines.extend(
            broken
                .iter()
                .map(|broken| format!("  {}", sentences::broken(broken))),
        );
    }
    lines.push(String::new());
    edited(&impact.edit, &mut lines);
    if !impact.musts.is_empty() {
        lines.push(
            "\nAnswers that are a must were not compared. There this edit changes whom they rule out:".to_owned(),
        );
        lines.extend(
            impact
                .musts
                .iter()
                .map(|must| format!("  {}", sentences::must(must))),
        );
    }
    lines.push(String::new());
    input::plain(&lines.join("\n"))
}

fn named((path, rules): &(&Path, Rules)) -> String {
    let file = rules.file();
    format!("{} ({} {})", path.display(), file.id, file.version)
}

fn shares(compared: &Compared<'_>, lines: &mut Vec<String>) {
    lines.push("\nHow often each option wins, before → after, ties split evenly:".to_owned());
    let share = |share: Option<f64>| share.map_or_else(|| "      –".to_owned(), searched::percent);
    for row in sentences::rows(compared) {
        let change = row.change();
        lines.push(format!(
            "  {} → {} {change:>6}  {}",
            share(row.shares.0),
            share(row.shares.1),
            row.name
        ));
    }
}

fn moved(compared: &Compared<'_>, lines: &mut Vec<String>) {
    let impact = &compared.impact;
    lines.push(String::new());
    if impact.pairs.is_empty() {
        lines.push("The winner is the same in all of them.".to_owned());
        return;
    }
    lines.push(format!(
        "The winner differs in {} of sets:",
        searched::percent(impact.differs).trim_start()
    ));
    for pair in impact.pairs.iter().take(PAIRS) {
        let example = match sentences::example(compared, pair) {
            (then, _) if then.is_empty() => "without any answer".to_owned(),
            (then, None) => format!("for example {then}"),
            (then, Some(was)) => format!("for example {then} (before: {was})"),
        };
        lines.push(format!(
            "  {} {} → {}; {example}",
            searched::percent(pair.share),
            sentences::end(&compared.before.1, &pair.before),
            sentences::end(&compared.after.1, &pair.after),
        ));
    }
    let more = impact.pairs.len().checked_sub(PAIRS);
    if let Some(more) = more.filter(|more| *more > 0) {
        lines.push(format!("  and {more} more; --format json lists all"));
    }
}

fn edited(edit: &Edit, lines: &mut Vec<String>) {
    if edit.is_empty() {
        lines.push("Nothing that decides was edited.".to_owned());
        return;
    }
    lines.push("Edited:".to_owned());
    lines.extend(
        edits(edit)
            .into_iter()
            .map(|(what, names)| format!("  {what}: {names}")),
    );
}

/// What was edited, in words, with the names.
pub fn edits(edit: &Edit) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut note = |what: String, names: &[String]| {
        if !names.is_empty() {
            found.push((what, names.join(", ")));
        }
    };
    for (kind, names) in [
        ("Questions", &edit.questions),
        ("Values", &edit.values),
        ("Options", &edit.options),
        ("Rules", &edit.rules.ids),
    ] {
        let IdChanges {
            added,
            removed,
            moved,
        } = names;
        note(format!("{kind} added"), added);
        note(format!("{kind} removed"), removed);
        let moved = moved.iter().map(|(from, to)| format!("{from} → {to}"));
        note(format!("{kind} moved"), &moved.collect::<Vec<_>>());
    }
    note("Rules changed".to_owned(), &edit.rules.changed);
    found
}
