//! One question at a time: how far one is, and what there is to say at the end.

use super::counted;

/// How far the visitor is, in short: `4 of 17 answered`.
#[must_use]
pub fn answered((answered, all): (usize, usize)) -> String {
    format!("{answered} of {all} answered")
}

/// How many of the open questions can still matter; nothing when none is open.
#[must_use]
pub fn still_counting((counting, open): (usize, usize)) -> String {
    match open {
        0 => String::new(),
        _ => format!("{counting} of {} can still matter", counted_open(open)),
    }
}

/// What is said when no question comes any more: a heading and what can be done. `counting` of the `open` questions can still
/// matter: those that were skipped.
#[must_use]
pub fn end(counting: usize, open: usize) -> (&'static str, String) {
    match (counting, open) {
        (_, 0) => (
            "All questions are answered",
            "Every answer can still be changed.".to_owned(),
        ),
        (0, _) => (
            "Nothing left can change the result",
            format!(
                "{} no longer matter{} here.",
                counted_open(open),
                if open == 1 { "s" } else { "" }
            ),
        ),
        _ => (
            "That was every question",
            format!(
                "{} that you skipped can still matter.",
                counted(counting, "question")
            ),
        ),
    }
}

fn counted_open(open: usize) -> String {
    counted(open, "open question")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn how_far_one_is_counts_what_can_still_matter() {
        assert_eq!(
            plain(&still_counting((8, 13))),
            "8 of 13 open questions can still matter"
        );
        assert_eq!(
            plain(&still_counting((0, 1))),
            "0 of 1 open question can still matter"
        );
        assert_eq!(still_counting((0, 0)), "");
        assert_eq!(answered((4, 17)), "4 of 17 answered");
    }

    #[test]
    fn the_end_says_why_it_is_one() {
        let said = [(0, 0), (0, 1), (0, 4), (1, 4), (2, 2)].map(|(counting, open)| {
            let (heading, more) = end(counting, open);
            plain(&format!("{heading}. {more}"))
        });
        assert_eq!(
            said,
            [
                "All questions are answered. Every answer can still be changed.",
                "Nothing left can change the result. 1 open question no longer matters here.",
                "Nothing left can change the result. 4 open questions no longer matter here.",
                "That was every question. 1 question that you skipped can still matter.",
                "That was every question. 2 questions that you skipped can still matter.",
            ]
        );
    }
}
