//! The summary.

use super::support::{LARGE, export, rules, small};
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
            "**Flask and Go.** A tie. 2 options share the lead.",
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
    assert!(!summary.contains("The stack:"), "{summary}");
}

#[test]
fn when_nobody_is_left_each_has_its_reason() {
    let summary = small("admin=no,live=none", Form::Summary);
    let list = "* Django: A spreadsheet will do.\n* Flask: A spreadsheet will do.\n* Go: A spreadsheet will \
        do.\n";
    assert!(summary.contains(list), "{summary}");
}

#[test]
fn of_many_reasons_three_are_named_and_the_rest_is_counted() {
    let rules = rules(LARGE);
    let answers = "admin=yes,auth=roles!,realtime=some*,shape=both,data=document,languages=python";
    let summary = export(&rules, answers, Form::Summary);
    let (_, pros) = summary.split_once("For Django:\n\n").unwrap();
    let pros: Vec<&str> = pros.lines().take_while(|line| !line.is_empty()).collect();
    assert_eq!(pros.len(), 4, "{summary}");
    assert!(pros[3].starts_with("* and "), "{summary}");
    assert!(pros[3].contains(" more (+"), "{summary}");
}

#[test]
fn where_nobody_leads_yet_it_says_who_wins_most_often() {
    let rules = rules(LARGE);
    let summary = export(&rules, "ml=no", Form::Summary);
    let open = rules.question_ixs().count() - 1;
    let first = summary.lines().next().unwrap();
    assert!(
        first.contains(" most often: in about ") || first.contains("the others less often."),
        "{first}"
    );
    assert!(
        first.contains(&format!("of the ways to answer the {open} open questions")),
        "{first}"
    );
}
