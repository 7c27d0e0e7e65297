//! What is said of a comparison in every form for people: sentences without any layout.

use super::Compared;
use matrix_engine::{Broken, End, MustChange, Rules, write_answers};
use matrix_text::words::listed;

/// What is wrong, and what to do about it.
pub fn broken(broken: &Broken) -> String {
    match broken {
        Broken::SetId { before, after } => format!(
            "the id of the set is ‘{after}’ and was ‘{before}’: links and kept answers of before are not taken any \
             more; keep the id"
        ),
        Broken::NothingShared => {
            "the two files have no question in common, so nothing was compared; is one of them another file, or is \
             `moved` missing?"
                .to_owned()
        }
        Broken::Version { before, after } if before == after => {
            format!("the version is still ‘{after}’; raise `version`, which links and records name")
        }
        Broken::Version { before, after } => format!(
            "the version went back from ‘{before}’ to ‘{after}’; give it one that is higher than before"
        ),
        Broken::Gone { what, id } => format!(
            "{} ‘{id}’ is gone; say under `moved` what it is called now, or null where nothing took its place",
            what.as_str()
        ),
        Broken::TestLost { name } => {
            format!("the test ‘{name}’ is gone; put it back; where it no longer holds, accept that by leaving out --deny-broken")
        }
    }
}

/// Who leads.
pub fn end(rules: &Rules, end: &End) -> String {
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

/// The answers of an example: after the edit, and before it where they are written otherwise.
pub fn example(compared: &Compared<'_>, pair: &matrix_engine::Pair) -> (String, Option<String>) {
    let then = write_answers(&compared.after.1, &pair.example.1);
    let was = write_answers(&compared.before.1, &pair.example.0);
    let differs = then != was;
    (then, differs.then_some(was))
}

/// Whom a must rules out now, or no longer.
pub fn must(change: &MustChange) -> String {
    let MustChange { rule, option, now } = change;
    let what = if *now {
        "is ruled out now"
    } else {
        "is no longer ruled out"
    };
    format!("{option} {what} where an answer behind rule ‘{rule}’ is a must")
}

/// An option with its share before and after.
pub struct Row {
    /// What it is called: after, before where it is gone, with what it was called where that differs.
    pub name: String,
    /// The shares before and after; nothing where it was not, or is not there.
    pub shares: (Option<f64>, Option<f64>),
}

impl Row {
    /// How much more it wins, in points of a hundred: `+1.2`; nothing where that is nothing to speak of.
    pub fn change(&self) -> String {
        let change = (self.shares.1.unwrap_or(0.0) - self.shares.0.unwrap_or(0.0)) * 100.0;
        if change.abs() < 0.05 {
            String::new()
        } else {
            format!("{change:+.1}")
        }
    }
}

/// Every option, the largest share after the edit first, equals in the order of ids; then in how many sets
/// nothing separates the options, or all are ruled out, where there are such sets.
pub fn rows(compared: &Compared<'_>) -> Vec<Row> {
    let impact = &compared.impact;
    let (before, after) = (&compared.before.1, &compared.after.1);
    let mut shifts: Vec<_> = impact.shifts.iter().collect();
    shifts.sort_by(|one, other| {
        let is_there = (other.after.is_some()).cmp(&one.after.is_some());
        is_there.then_with(|| other.shares.1.total_cmp(&one.shares.1))
    });
    let options = shifts.into_iter().map(|shift| {
        let was = shift
            .before
            .iter()
            .map(|option| before.option(*option).id.as_str());
        let was: Vec<&str> = was.collect();
        let now = shift.after.map(|option| after.option(option).id.as_str());
        let name = match now {
            None => format!("{} (gone)", listed(&was)),
            Some(now) if was.is_empty() => format!("{now} (new)"),
            Some(now) if was == [now] => now.to_owned(),
            Some(now) => format!("{now} (was {})", listed(&was)),
        };
        Row {
            name,
            shares: (
                (!was.is_empty()).then_some(shift.shares.0),
                shift.after.map(|_| shift.shares.1),
            ),
        }
    });
    let extras = [
        (
            "none: nothing separates the options",
            impact.undifferentiated,
        ),
        ("none: every option ruled out", impact.nobody),
    ];
    let extras = extras
        .into_iter()
        .filter(|(_, shares)| *shares != (0.0, 0.0));
    let extras = extras.map(|(name, (was, is))| Row {
        name: name.to_owned(),
        shares: (Some(was), Some(is)),
    });
    options.chain(extras).collect()
}
