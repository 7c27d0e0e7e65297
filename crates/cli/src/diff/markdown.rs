//! The comparison as Markdown, for a comment on a change: the verdict in one line, then the table, then what needs a
//! look. What is long is folded.

use super::{Compared, sentences, text};
use crate::searched;
use matrix_text::export::Inline;
use matrix_text::words::counted;

/// The comment.
pub fn diff(compared: &Compared<'_>) -> String {
    let Compared {
        before,
        after,
        impact,
        broken,
    } = compared;
    let (old, new) = (before.1.file(), after.1.file());
    let versions = if old.version == new.version {
        Inline::code(&new.version).to_string()
    } else {
        format!(
            "{} → {}",
            Inline::code(&old.version),
            Inline::code(&new.version)
        )
    };
    let mut blocks = vec![format!("### {}: {versions}", Inline::text(&new.title))];
    blocks.push(verdict(compared));
    if impact.questions > 0 {
        blocks.push(shares(compared));
    }
    if !broken.is_empty() {
        let items = broken.iter().map(|broken| item(&sentences::broken(broken)));
        let items: Vec<String> = items.collect();
        blocks.push(format!("**{}**", counted(broken.len(), "broken promise")));
        blocks.push(items.join("\n"));
    }
    if !impact.pairs.is_empty() {
        blocks.push(folded("Who moved to whom", &pairs(compared)));
    }
    let mut edits: Vec<String> = text::edits(&impact.edit)
        .iter()
        .map(|(what, names)| format!("- {what}: {}", Inline::code(names)))
        .collect();
    if edits.is_empty() {
        edits.push("Nothing that decides was edited.".to_owned());
    }
    blocks.push(folded("What was edited", &edits.join("\n")));
    if !impact.musts.is_empty() {
        let musts = impact.musts.iter().map(|must| item(&sentences::must(must)));
        blocks.push(folded(
            "Whom a must rules out (not counted above)",
            &musts.collect::<Vec<_>>().join("\n"),
        ));
    }
    if impact.questions > 0 {
        blocks.push(folded("What the figures are", &figures(compared)));
    }
    blocks.join("\n\n") + "\n"
}

fn verdict(compared: &Compared<'_>) -> String {
    let impact = &compared.impact;
    if impact.questions == 0 {
        return "**The two files have no question in common: no winner was compared.**".to_owned();
    }
    if impact.pairs.is_empty() {
        return "**The winner is the same for all answers that were looked at.**".to_owned();
    }
    let share = searched::percent(impact.differs);
    format!(
        "**The winner differs in {} of all ways to answer.**",
        share.trim_start().replace('<', "&lt;")
    )
}

fn shares(compared: &Compared<'_>) -> String {
    let mut lines = vec![
        "| Option | Before | After | Change |".to_owned(),
        "| --- | ---: | ---: | ---: |".to_owned(),
    ];
    let share = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), figure);
    for row in sentences::rows(compared) {
        let change = row.change();
        lines.push(format!(
            "| {} | {} | {} | {change} |",
            Inline::text(&row.name),
            share(row.shares.0),
            share(row.shares.1),
        ));
    }
    lines.join("\n")
}

fn pairs(compared: &Compared<'_>) -> String {
    let impact = &compared.impact;
    let mut lines = vec![
        "| Share | Before | After | Smallest example |".to_owned(),
        "| ---: | --- | --- | --- |".to_owned(),
    ];
    for pair in impact.pairs.iter().take(text::PAIRS) {
        let example = match sentences::example(compared, pair) {
            (then, _) if then.is_empty() => "no answer at all".to_owned(),
            (then, None) => Inline::code(&then).to_string(),
            (then, Some(was)) => {
                format!("{} (before: {})", Inline::code(&then), Inline::code(&was))
            }
        };
        lines.push(format!(
            "| {} | {} | {} | {example} |",
            figure(pair.share),
            Inline::text(&sentences::end(&compared.before.1, &pair.before)),
            Inline::text(&sentences::end(&compared.after.1, &pair.after)),
        ));
    }
    let more = impact.pairs.len().saturating_sub(text::PAIRS);
    if more > 0 {
        lines.push(String::new());
        lines.push(format!(
            "And {more} more; `matrix diff --format json` lists all."
        ));
    }
    lines.join("\n")
}

fn figures(compared: &Compared<'_>) -> String {
    let lines = searched::as_text(compared.impact.searched);
    let lines = lines.lines().map(|line| Inline::text(line).to_string());
    let lines: Vec<String> = lines.collect();
    format!(
        "{} Ties are split evenly. Both files ask {}; what only one of them asks stays without an answer.",
        lines.join(" "),
        counted(compared.impact.questions, "question")
    )
}

fn figure(share: f64) -> String {
    searched::percent(share).trim_start().replace('<', "&lt;")
}

fn item(plain: &str) -> String {
    // Between back quotes stand keys of the file.
    let parts = plain.split('`').enumerate();
    let parts: String = parts
        .map(|(at, part)| match at % 2 {
            0 => Inline::text(part).to_string(),
            _ => Inline::code(part).to_string(),
        })
        .collect();
    format!("- {parts}")
}

/// What opens with a click.
fn folded(summary: &str, content: &str) -> String {
    format!("<details><summary>{summary}</summary>\n\n{content}\n\n</details>")
}
