//! Sentences about how sure a result is and what would change it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

use matrix_engine::{
    Analysis, Answers, Basis, Change, Flip, Flips, OptionIx, Recommendation, Rules, Shares,
    analyse, evaluate, load, read_answers,
};
use matrix_text::words;

const SMALL: &str = include_str!("data/small.json");

/// The small rules, answers, and what follows from them.
fn evaluated(answers: &str) -> (Rules, Answers, Recommendation, Analysis) {
    let rules = load(SMALL).rules.unwrap();
    let (answers, unread) = read_answers(&rules, answers);
    assert!(unread.is_empty(), "{unread:?}");
    let result = evaluate(&rules, &answers);
    let analysis = analyse(&rules, &answers);
    (rules, answers, result, analysis)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_sample_proves_neither_all_nor_nothing() {
    for (share, counted, sampled) in [
        (0.0, "none", "less than 1 %"),
        (0.0004, "less than 1 %", "less than 1 %"),
        (0.512, "51 %", "about 51 %"),
        (0.9996, "more than 99 %", "more than 99 %"),
        (1.0, "100 %", "more than 99 %"),
    ] {
        assert_eq!(plain(&words::percent(share, Basis::Counted)), counted);
        assert_eq!(plain(&words::percent(share, Basis::Sampled)), sampled);
    }
}

#[test]
fn who_is_ruled_out_wins_in_none_even_in_a_sample() {
    let (rules, _, result, _) = evaluated("live=core");
    let shares = Shares {
        options: vec![0.9, 0.0, 0.1],
        basis: Basis::Sampled,
        ..Shares::default()
    };
    let wins = rules.option_ixs();
    let wins: Vec<String> = wins
        .map(|option| plain(&words::wins(&result, &shares, option)))
        .collect();
    assert_eq!(wins, ["about 90 %", "none", "about 10 %"]);
}

#[test]
fn the_win_shares_name_who_wins_most_often() {
    // Shares of Django, Flask and Go.
    for (answers, shares, said) in [
        (
            "",
            [0.5, 0.3, 0.2],
            "Django wins most often: in 50 % of the ways to answer the 3 open questions.",
        ),
        (
            "",
            [0.45, 0.45, 0.1],
            "Django wins in 45 % and Flask in 45 % of the ways to answer the 3 open questions, the others less often.",
        ),
        (
            "",
            [0.33, 0.33, 0.34],
            "No option wins clearly more often than another in the ways to answer the 3 open questions.",
        ),
        ("", [0.0, 0.0, 0.0], ""),
        (
            "live=core",
            [0.1, 0.0, 0.9],
            "Go wins in 90 % of the ways to answer the 2 open questions.",
        ),
        (
            "live=core",
            [0.9, 0.0, 0.1],
            "Go wins in 10 % of the ways to answer the 2 open questions. Django wins more often: in 90 %.",
        ),
        (
            "live=core",
            [1.0, 0.0, 0.0],
            "Go wins in none of the ways to answer the 2 open questions. Django wins more often: in 100 %.",
        ),
        (
            "admin=no",
            [0.1, 0.2, 0.7],
            "Go wins in 70 % and Flask in 20 % of the ways to answer the 2 open questions.",
        ),
        (
            "admin=no",
            [0.7, 0.2, 0.1],
            "Flask wins in 20 % and Go in 10 % of the ways to answer the 2 open questions. Django wins more often: in 70 %.",
        ),
    ] {
        let (rules, answers, result, mut analysis) = evaluated(answers);
        analysis.decided = None;
        analysis.shares = Shares {
            options: shares.to_vec(),
            ..Shares::default()
        };
        let win_shares = words::win_shares(&rules, &result, &answers, &analysis);
        assert_eq!(plain(&win_shares), said);
    }
}

#[test]
fn what_a_sample_cannot_tell_apart_is_not_ranked() {
    let (rules, answers, result, mut analysis) = evaluated("live=core");
    analysis.decided = None;
    analysis.shares = Shares {
        options: vec![0.505, 0.0, 0.495],
        basis: Basis::Sampled,
        ..Shares::default()
    };
    let win_shares = words::win_shares(&rules, &result, &answers, &analysis);
    assert!(!win_shares.contains("more often"), "{win_shares}");
}

#[test]
fn the_list_of_changes_says_what_it_is() {
    let flip = Flip {
        changes: Vec::new(),
        leaders: Vec::new(),
        gap: None,
        size: 0,
    };
    for (steps, found, complete, note) in [
        (1, 1, true, "One change is enough:"),
        (2, 1, true, "No single change is enough. Two together are:"),
        (
            2,
            1,
            false,
            "No single change is enough. Two together are, among the first 20,000 pairs, the only ones tried:",
        ),
        (
            2,
            0,
            true,
            "No single change is enough, and no two together.",
        ),
        (
            2,
            0,
            false,
            "No single change is enough, and none of the first 20,000 pairs, the only ones tried.",
        ),
    ] {
        let flips = Flips {
            list: vec![flip.clone(); found],
            steps,
            complete,
        };
        assert_eq!(words::flips_note(&flips), note);
    }
}

#[test]
fn a_change_reads_as_a_condition_and_says_which_importance_it_keeps() {
    use matrix_engine::Importance::{More, Must, Normal};
    let (rules, answers, _, _) = evaluated("admin=yes!,live=none*");
    let question = |id: &str| rules.find_question(id).unwrap();
    let (admin, live, data) = (question("admin"), question("live"), question("data"));
    let value = |of, id: &str| rules.find_value(of, id).unwrap();
    for (changes, said) in [
        (
            vec![Change::Clear(admin)],
            "Without an answer to Staff screens",
        ),
        (
            vec![Change::Give(admin, value(admin, "no"))],
            "If Staff screens were “No”, as a must",
        ),
        (
            vec![Change::Give(live, value(live, "core"))],
            "If Live updates were “Nearly all” and mattered more",
        ),
        (
            vec![Change::Give(data, value(data, "tables"))],
            "If Data were “Tables”",
        ),
        (
            vec![Change::Weigh(live, Must)],
            "If “Live updates: None of it” were a must",
        ),
        (
            vec![Change::Weigh(live, More)],
            "If “Live updates: None of it” mattered more",
        ),
        (
            vec![Change::Weigh(admin, Normal), Change::Clear(live)],
            "If “Staff screens: Yes” counted normally, and without an answer to Live updates",
        ),
    ] {
        assert_eq!(words::condition(&rules, &answers, &changes), said);
    }
}

#[test]
fn a_question_without_a_short_name_is_quoted() {
    let text = SMALL.replace(", \"short\": \"Staff screens\"", "");
    let rules = load(&text).rules.unwrap();
    let (answers, _) = read_answers(&rules, "admin=yes");
    let admin = rules.find_question("admin").unwrap();
    let no = rules.find_value(admin, "no").unwrap();
    for (change, said) in [
        (
            Change::Give(admin, no),
            "If the answer to “Does it need staff screens?” were “No”",
        ),
        (
            Change::Clear(admin),
            "Without the answer to “Does it need staff screens?”",
        ),
    ] {
        assert_eq!(words::condition(&rules, &answers, &[change]), said);
    }
}

#[test]
fn options_stand_by_share_and_equals_in_their_order() {
    let (rules, ..) = evaluated("");
    let shares = Shares {
        options: vec![0.2, 0.4, 0.4],
        ..Shares::default()
    };
    let sorted: Vec<OptionIx> = words::by_share(rules.option_ixs(), &shares);
    assert_eq!(words::names(&rules, &sorted), ["Flask", "Go", "Django"]);
}
