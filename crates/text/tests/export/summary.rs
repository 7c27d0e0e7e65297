//! The summary.

use super::support::small;
use matrix_text::export::Form;

#[test]
fn a_whole_summary_reads_as_reviewed() {
    let summary = small("admin=yes!,data=documents", Form::Summary);
    assert_eq!(summary, include_str!("../golden/summary.md"));
}

#[test]
fn every_state_begins_with_its_result() {
    for (answers, first) in [
        ("", "**Nothing said yet.** All options start level. Answer"),
        (
            "data=tables",
            "**Level so far.** Nothing you said separates these yet.",
        ),
        (
            "admin=no",
            "**Flask and Go.** A tie. 2 options share the lead;",
        ),
        ("admin=yes", "**Django.** Decided, by 3 points. Next: Go."),
        ("admin=yes!", "**Django.** Decided, by 6 points. Next: Go."),
        ("admin=yes,live=core", "**Django.** The only option left."),
        (
            "admin=no,live=none",
            "**Nothing is left.** Every option is ruled out.",
        ),
    ] {
        let summary = small(answers, Form::Summary);
        assert!(summary.starts_with(first), "{summary}");
    }
}

#[test]
fn a_tie_shows_the_reasons_of_each_and_no_stack() {
    let summary = small("admin=no", Form::Summary);
    for part in [
        "For Flask:\n\n* Nothing lies idle. (+2)\n",
        "For Go:\n\n* Nothing lies idle. (+2)\n",
    ] {
        assert!(summary.contains(part), "{summary}");
    }
    assert!(!summary.contains("Stack:"), "{summary}");
}

#[test]
fn when_nobody_is_left_each_has_its_reason() {
    let summary = small("admin=no,live=none", Form::Summary);
    let list = "* Django: A spreadsheet will do.\n* Flask: A spreadsheet will do.\n* Go: A spreadsheet will \
        do.\n";
    assert!(summary.contains(list), "{summary}");
}
