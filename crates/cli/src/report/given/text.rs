//! Where some answers lead, as text for people: a small table for each set of them, largest share first.

use super::Row;
use crate::{input, shares};
use matrix_engine::Rules;
use std::path::Path;

/// The tables.
pub fn report(path: &Path, rules: &Rules, rows: &[Row]) -> String {
    let mut lines = vec![format!("{}: {}", path.display(), input::described(rules))];
    for row in rows {
        let given = match row.answers.as_str() {
            "" => "no answers",
            answers => answers,
        };
        lines.push(format!("\nGiven {given}:"));
        lines.push(if row.open == 0 {
            "Every question is answered; this share ends with".to_owned()
        } else {
            shares::heading(&row.shares)
        });
        let sorted = shares::largest_first(rules, &row.shares);
        lines.extend(sorted.into_iter().map(|share| shares::line(rules, share)));
        lines.extend(shares::notes(&row.shares));
    }
    lines.push(String::new());
    input::plain(&lines.join("\n"))
}
