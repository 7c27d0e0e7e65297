//! Sentences and marks made from values. Pure: the same words in the page and in its tests.

mod answers;
mod changes;
pub mod glance;
pub mod labels;
mod numbers;
pub mod own;
mod shares;
pub mod steps;
mod verdict;
pub mod workshop;

pub use answers::{answer, chosen, doubled, progress, so_far, topic, weighed};
pub use changes::{change, condition, ends, flips_note};
pub use numbers::{counted, in_points, number, points, score, sign, signed, thousands};
pub use shares::{basis, by_share, per_mille, percent, share_of, win_shares, wins};
pub use verdict::{announcement, certainty, headline, meaning, short_certainty};

use matrix_engine::{OptionIx, Rules, Source, month};

/// Names as people list them: `A`, `A and B`, `A, B and C`.
#[must_use]
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A title within a sentence: one that ends as a sentence does, such as a question, stands in quotation marks.
#[must_use]
pub fn titled(title: &str) -> String {
    if title.ends_with(['.', '?', '!', '…', ':', ';', ',']) {
        format!("“{title}”")
    } else {
        title.to_owned()
    }
}

/// The names of some options.
#[must_use]
pub fn names<'r>(rules: &'r Rules, options: &[OptionIx]) -> Vec<&'r str> {
    let options = options.iter();
    options
        .map(|option| rules.option(*option).name.as_str())
        .collect()
}

/// When a source was looked up, and whether that is too long ago on the day `today`.
#[must_use]
pub fn dated(source: &Source, today: &str) -> (String, bool) {
    let old = source.until.as_deref().is_some_and(|until| until < today);
    let checked = format!("checked {}", month(&source.checked));
    if old {
        (format!("{checked}, due for another look"), true)
    } else {
        (checked, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_like_speech() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&["A", "B"]), "A and B");
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn a_source_is_old_from_the_day_after_its_last() {
        let source = Source {
            checked: "2026-11-21".to_owned(),
            until: Some("2027-05-21".to_owned()),
            ..Source::default()
        };
        assert_eq!(
            dated(&source, "2027-05-21"),
            ("checked Nov 2026".to_owned(), false)
        );
        assert!(dated(&source, "2027-05-22").1);
    }

    #[test]
    fn a_title_that_is_a_sentence_does_not_end_the_one_around_it() {
        assert_eq!(
            super::titled("Framework Decision Matrix"),
            "Framework Decision Matrix"
        );
        assert_eq!(super::titled("Which data store?"), "“Which data store?”");
    }
}
