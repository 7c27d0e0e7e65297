//! Which sets of answers were searched, and how much a share is worth: every command that judges a rule
//! file as a whole says so.

use matrix_engine::Searched;
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

/// A share in per cent, in a column. What is there is never 0.
pub fn percent(share: f64) -> String {
    if share > 0.0 && share < 0.0005 {
        "< 0.1 %".to_owned()
    } else {
        format!("{:5.1} %", share * 100.0)
    }
}

/// A number with a comma between thousands.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_written_in_groups_of_three() {
        let written = [0, 999, 1_000, 20_000, 1_234_567].map(thousands);
        assert_eq!(written, ["0", "999", "1,000", "20,000", "1,234,567"]);
    }

    #[test]
    fn a_share_that_is_there_is_never_written_as_nothing() {
        assert_eq!(percent(0.0), "  0.0 %");
        assert_eq!(percent(0.000_4), "< 0.1 %");
        assert_eq!(percent(0.000_5), "  0.1 %");
        assert_eq!(percent(1.0), "100.0 %");
    }
}
