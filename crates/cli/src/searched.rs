//! Which sets of answers were searched, and how much a share is worth: every command that judges a rule
//! file as a whole says so.

use matrix_engine::Searched;
use matrix_text::words::thousands;
use serde_json::{Value, json};

/// The sets, a sentence or two in a line.
pub fn as_text(searched: Searched) -> String {
    match searched {
        Searched::Every { sets, complete } => format!(
            "Looked at every set of answers: {}, of which {} answer every question.\n\
             Answers have normal importance. Shares are of sets that answer every question.",
            thousands(sets),
            thousands(complete)
        ),
        Searched::Sample { walks, answers } => format!(
            "Looked at every set of at most {}, and at a sample of {} sets that answer every question.\n\
             Answers have normal importance. Shares are of the sample, within {:.1} % with 95 % probability.\n\
             What none of the sample shows is, with 95 % probability, in at most {:.3} % of all such sets.",
            if answers == 1 {
                "1 answer"
            } else {
                "2 answers"
            },
            thousands(walks),
            searched.margin() * 100.0,
            searched.unseen() * 100.0
        ),
    }
}

/// The same for scripts.
pub fn as_json(searched: Searched) -> Value {
    match searched {
        Searched::Every { sets, complete } => json!({
            "basis": "counted", "sets": sets, "complete": complete, "margin": 0.0, "unseen": 0.0,
        }),
        Searched::Sample { walks, answers } => json!({
            "basis": "sampled", "answers": answers, "complete": walks,
            "margin": searched.margin(), "unseen": searched.unseen(),
        }),
    }
}

/// A share in per cent, in a column.
pub fn percent(share: f64) -> String {
    format!("{:>5} %", tenths(share))
}

/// A share in per cent with one digit, never rounded to all or nothing.
pub fn tenths(share: f64) -> String {
    match share * 100.0 {
        low if low > 0.0 && low < 0.05 => "<0.1".to_owned(),
        high if (99.95..100.0).contains(&high) => ">99.9".to_owned(),
        percent => format!("{percent:.1}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{percent, tenths};

    #[test]
    fn a_share_is_never_rounded_to_all_or_nothing() {
        let written = [0.0, 0.000_4, 0.000_6, 0.5, 0.9994, 0.9996, 1.0].map(tenths);
        assert_eq!(
            written,
            ["0.0", "<0.1", "0.1", "50.0", "99.9", ">99.9", "100.0"]
        );
    }

    #[test]
    fn shares_in_a_column_end_below_each_other() {
        let written = [0.0, 0.000_4, 0.9996, 1.0].map(percent);
        assert_eq!(written, ["  0.0 %", " <0.1 %", ">99.9 %", "100.0 %"]);
    }
}
