//! `matrix due`: sources past or near the day on which somebody should look at them again.

use crate::{Format, Output, day, input};
use matrix_engine::Rules;
use matrix_text::words::counted;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use time::Date;

/// Lists them for each file. A late source is a finding.
///
/// # Errors
/// A message when a file cannot be read.
pub fn run(
    files: &[PathBuf],
    on: Option<Date>,
    within: u16,
    format: Format,
) -> Result<Output, String> {
    let on = on.unwrap_or_else(day::today);
    let mut findings = false;
    let (mut text, mut values) = (String::new(), Vec::new());
    for path in files {
        let Some(rules) = input::rules(path)? else {
            findings = true;
            continue;
        };
        let due = Due::of(&rules, on, within);
        findings |= due.days.first().is_some_and(|(days, _)| *days < 0);
        match format {
            Format::Human => text += &due.text(path, &rules, on, within),
            Format::Json => values.push(due.value(path, &rules)),
        }
    }
    let text = match format {
        Format::Human => input::plain(&text),
        Format::Json => format!("{:#}\n", json!({ "on": on.to_string(), "files": values })),
    };
    Ok(Output { text, findings })
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
                let until = day::read(source.until.as_ref()?).ok()?;
                Some(((until - on).whole_days(), index))
            })
            .filter(|(days, _)| *days <= i64::from(within))
            .collect();
        days.sort_unstable();
        Self { days }
    }

    fn value(&self, path: &Path, rules: &Rules) -> Value {
        let of_source = |(days, index): &(i64, usize)| {
            let source = rules.file().sources.get(*index)?;
            Some(json!({
                "id": source.id.as_str(),
                "title": source.title,
                "url": source.url,
                "until": source.until,
                "days": days,
                "rules": resting_on(rules, source.id.as_str()),
            }))
        };
        let due: Vec<Value> = self.days.iter().filter_map(of_source).collect();
        json!({ "file": path.display().to_string(), "sources": rules.file().sources.len(), "due": due })
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

/// The rules that rest on a source.
fn resting_on<'r>(rules: &'r Rules, source: &str) -> Vec<&'r str> {
    let all = rules.file().rules.iter();
    let resting = all.filter(|rule| rule.sources.iter().any(|id| id.as_str() == source));
    resting.map(|rule| rule.id.as_str()).collect()
}

fn resting(rules: &Rules, source: &str) -> String {
    let names = resting_on(rules, source);
    match names.len() {
        0 => "no rule rests on it".to_owned(),
        count => format!("{}: {}", counted(count, "rule"), names.join(", ")),
    }
}
