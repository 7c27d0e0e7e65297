//! `matrix due`: sources past or near the day on which somebody should look at them again.

use crate::{Output, day, input};
use matrix_engine::Rules;
use matrix_text::words::counted;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use time::Date;

/// Lists them for each file. A late source is a finding.
///
/// # Errors
/// A message when the day cannot be used or a file cannot be read.
pub fn run(files: &[PathBuf], on: Option<&str>, within: u16) -> Result<Output, String> {
    let on = match on {
        None => day::today(),
        Some(text) => day::read(text).ok_or_else(|| {
            format!("cannot use the date ‘{text}’: a date is a day that exists, written YYYY-MM-DD")
        })?,
    };
    let mut output = Output {
        text: String::new(),
        findings: false,
    };
    for path in files {
        let Some(rules) = input::rules(path)? else {
            output.findings = true;
            continue;
        };
        let due = Due::of(&rules, on, within);
        output.findings |= due.days.first().is_some_and(|(days, _)| *days < 0);
        output.text += &due.text(path, &rules, on, within);
    }
    output.text = input::plain(&output.text);
    Ok(output)
}

/// Sources by the days that are left, the latest first, each as its place in the file.
struct Due {
    days: Vec<(i64, usize)>,
}

impl Due {
    fn of(rules: &Rules, on: Date, within: u16) -> Self {
        let sources = rules.file().sources.iter().enumerate();
        let mut days: Vec<(i64, usize)> = sources
            .filter_map(|(index, source)| {
                let until = day::read(source.until.as_ref()?)?;
                Some(((until - on).whole_days(), index))
            })
            .filter(|(days, _)| *days <= i64::from(within))
            .collect();
        days.sort_unstable();
        Self { days }
    }

    fn text(&self, path: &Path, rules: &Rules, on: Date, within: u16) -> String {
        let name = path.display();
        let late = self.days.iter().filter(|(days, _)| *days < 0).count();
        let near = self.days.len() - late;
        let until = match within {
            0 => "due that day".to_owned(),
            days => format!("due within {}", counted(days.into(), "day")),
        };
        let mut text = format!(
            "{name}: {} of {} late on {on}, {near} {until}\n",
            late,
            counted(rules.file().sources.len(), "source"),
        );
        for (days, index) in &self.days {
            let Some(source) = rules.file().sources.get(*index) else {
                continue;
            };
            let until = source.until.as_deref().unwrap_or_default();
            let _ = writeln!(
                text,
                "  {until} ({}) {}: {}",
                distance(*days),
                source.id,
                source.title
            );
            if let Some(url) = &source.url {
                let _ = writeln!(text, "      {url}");
            }
            let _ = writeln!(text, "      {}", resting(rules, source.id.as_str()));
        }
        if late > 0 {
            text += "  help: read each late source again, mend what rests on it, then set `checked` to that day and `until` to the next\n";
        }
        text
    }
}

fn distance(days: i64) -> String {
    let count = counted(
        usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX),
        "day",
    );
    match days {
        0 => "today".to_owned(),
        ..0 => format!("{count} late"),
        _ => format!("in {count}"),
    }
}

/// Which rules rest on a source; most say more than the rest of a file.
fn resting(rules: &Rules, source: &str) -> String {
    let names: Vec<&str> = rules
        .file()
        .rules
        .iter()
        .filter(|rule| rule.sources.iter().any(|id| id.as_str() == source))
        .map(|rule| rule.id.as_str())
        .collect();
    match names.len() {
        0 => "no rule rests on it".to_owned(),
        count => format!("{}: {}", counted(count, "rule"), names.join(", ")),
    }
}
