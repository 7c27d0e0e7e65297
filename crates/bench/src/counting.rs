//! How many sets of answers a second one core looks at, when a whole file is judged or compared.

use matrix_engine::{Rules, Searched, impact, load, soundness};
use serde_json::{Value, json};
use std::time::Instant;

/// Sets of answers that are few enough to be counted, and enough for the clock.
const SETS: u64 = 20_000_000;

/// How fast one core counts.
#[derive(Clone, Copy, Debug)]
pub struct Speed {
    /// How many sets of answers were looked at.
    pub sets: u64,
    /// How long that took.
    pub seconds: f64,
}

impl Speed {
    /// Sets in a second, in millions.
    #[must_use]
    pub fn millions(self) -> f64 {
        let sets = u32::try_from(self.sets).map_or(f64::INFINITY, f64::from);
        sets / self.seconds / 1e6
    }

    fn of(run: impl FnOnce() -> Searched) -> Result<Self, String> {
        let start = Instant::now();
        let searched = run();
        let seconds = start.elapsed().as_secs_f64();
        match searched {
            Searched::Every { sets, .. } => Ok(Self { sets, seconds }),
            Searched::Sample { .. } => Err("these rules have too many sets of answers".to_owned()),
        }
    }
}

/// Judging a file.
///
/// # Errors
/// When it has more sets of answers than are counted.
pub fn report(rules: &Rules) -> Result<Speed, String> {
    Speed::of(|| soundness(rules).searched)
}

/// Comparing two files.
///
/// # Errors
/// When they have more sets of answers than are counted.
pub fn diff(before: &Rules, after: &Rules) -> Result<Speed, String> {
    Speed::of(|| impact(before, after).searched)
}

/// Rules as they are, with as many of their questions as can be counted: those that the most rules are about
/// first, so that no set is easier than in the whole file. Rules about the others are left out.
///
/// # Errors
/// When this is no rule file.
pub fn part(text: &str) -> Result<Rules, String> {
    let mut file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let rules = file["rules"].as_array().cloned().unwrap_or_default();
    let mut questions = file["questions"].as_array().cloned().unwrap_or_default();
    let about = |question: &Value, rule: &Value| names(&rule["if"], &question["id"]);
    questions.sort_by_key(|question| {
        std::cmp::Reverse(rules.iter().filter(|rule| about(question, rule)).count())
    });
    let mut sets = 1;
    let (kept, left): (Vec<Value>, Vec<Value>) = questions.into_iter().partition(|question| {
        let values = question["values"].as_array().map_or(2, Vec::len);
        let values = u32::try_from(values).unwrap_or(u32::MAX);
        let answers = match question["kind"].as_str() {
            Some("many") => 1 << values.min(30),
            _ => u64::from(values) + 1,
        };
        let fits = sets * answers <= SETS;
        if fits {
            sets *= answers;
        }
        fits
    });
    let is_about_the_rest = |rule: &Value| left.iter().any(|question| about(question, rule));
    let rules = rules.into_iter().filter(|rule| !is_about_the_rest(rule));
    file["rules"] = rules.collect();
    file["questions"] = json!(kept);
    for other in ["presets", "tests", "moved"] {
        if let Some(members) = file.as_object_mut() {
            members.remove(other);
        }
    }
    let loaded = load(&file.to_string());
    let first = loaded
        .diagnostics
        .first()
        .map(|found| found.message.clone());
    loaded.rules.ok_or_else(|| first.unwrap_or_default())
}

/// Whether a condition names a question.
fn names(condition: &Value, question: &Value) -> bool {
    let question = question.as_str().unwrap_or_default();
    match condition {
        Value::String(text) => text.split('=').next() == Some(question),
        Value::Array(members) => members.iter().any(|member| names(member, &json!(question))),
        Value::Object(members) => members
            .values()
            .any(|member| names(member, &json!(question))),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::part;
    use matrix_engine::{Rules, load};

    const RULES: &str = include_str!("../../../tests/rules.json");

    #[test]
    fn a_part_has_as_many_questions_as_can_be_counted() {
        let whole = load(RULES).rules.unwrap();
        let part = part(RULES).unwrap();
        let counts = |rules: &Rules| (rules.questions().len(), rules.file().rules.len());
        assert!(counts(&part).0 >= 8 && counts(&part).0 < counts(&whole).0);
        assert!(counts(&part).1 >= 30 && counts(&part).1 < counts(&whole).1);
        let asked: u64 = part
            .questions()
            .iter()
            .map(|question| question.values.len() as u64 + 1)
            .product();
        assert!(asked <= 20_000_000, "{asked}");
    }
}
