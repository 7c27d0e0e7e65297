//! The comparison as text for people: what was edited, then which answers end otherwise.

use super::Compared;
use crate::{input, searched};
use matrix_engine::{Edit, End, Renamed, Rules, write_answers};
use matrix_text::words::{counted, listed};

/// More pairs than this would be a list that nobody reads; the JSON has all of them.
const PAIRS: usize = 20;

/// The comparison.
pub fn diff(compared: &Compared<'_>) -> String {
    let Compared {
        before,
        after,
        impact,
    } = compared;
    let named = |(path, rules): &(&std::path::Path, Rules)| {
        format!(
            "{} ({} {})",
            path.display(),
            rules.file().id,
            rules.file().version
        )
    };
    let mut lines = vec![format!("{} → {}", named(before), named(after))];
    edited(&impact.edit, &mut lines);
    lines.push(String::new());
    lines.push(format!(
        "Both ask {}; what only one of them asks stays without an answer.",
        counted(impact.questions, "question")
    ));
    lines.push(searched::as_text(impact.searched));
    lines.push(String::new());
    if impact.pairs.is_empty() {
        lines.push("The winner is the same in all of them.".to_owned());
    } else {
        lines.push(format!(
            "The winner differs in {} of sets:",
            searched::percent(impact.differs).trim_start()
        ));
    }
    for pair in impact.pairs.iter().take(PAIRS) {
        let then = write_answers(&after.1, &pair.example.1);
        let was = write_answers(&before.1, &pair.example.0);
        let example = if then.is_empty() {
            "without any answer".to_owned()
        } else if then == was {
            format!("for example {then}")
        } else {
            format!("for example {then} (before: {was})")
        };
        lines.push(format!(
            "  {} {} → {}; {example}",
            searched::percent(pair.share),
            end(&before.1, &pair.before),
            end(&after.1, &pair.after),
        ));
    }
    if let Some(more) = impact
        .pairs
        .len()
        .checked_sub(PAIRS)
        .filter(|more| *more > 0)
    {
        lines.push(format!("  and {more} more; --format json lists all"));
    }
    lines.push(String::new());
    input::plain(&lines.join("\n"))
}

fn edited(edit: &Edit, lines: &mut Vec<String>) {
    if edit.is_empty() {
        lines.push("Nothing that decides was edited.".to_owned());
        return;
    }
    for (kind, names) in [
        ("Questions", &edit.questions),
        ("Values", &edit.values),
        ("Options", &edit.options),
    ] {
        renamed(kind, names, lines);
    }
    let rules = &edit.rules;
    named("Rules added", &rules.added, lines);
    named("Rules removed", &rules.removed, lines);
    named("Rules changed", &rules.changed, lines);
}

fn renamed(kind: &str, names: &Renamed, lines: &mut Vec<String>) {
    named(&format!("{kind} added"), &names.added, lines);
    named(&format!("{kind} removed"), &names.removed, lines);
    let moved = names.moved.iter();
    let moved: Vec<String> = moved.map(|(from, to)| format!("{from} → {to}")).collect();
    named(&format!("{kind} moved"), &moved, lines);
}

fn named(what: &str, names: &[String], lines: &mut Vec<String>) {
    if !names.is_empty() {
        lines.push(format!("  {what}: {}", names.join(", ")));
    }
}

fn end(rules: &Rules, end: &End) -> String {
    match end {
        End::Undifferentiated => "nothing separates the options".to_owned(),
        End::Nobody => "every option ruled out".to_owned(),
        End::Leaders(options) => {
            let ids = options.iter();
            let ids = ids.map(|option| rules.option(*option).id.as_str());
            listed(&ids.collect::<Vec<_>>())
        }
    }
}
