//! `matrix report --given`.

use super::{GOOD, LARGE, broken, run};
use matrix_engine::{Answers, Rules, Verdict, evaluate, load, read_answers};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A file in which answers can end in each way: one leads, several do, nothing separates them, none is left.
const SMALL: &str = r#"{
  "format": 1, "id": "small", "version": "7", "title": "Small",
  "groups": [{ "id": "all", "title": "All" }],
  "questions": [
    { "id": "admin", "group": "all", "kind": "toggle", "ask": "Admin?" },
    { "id": "fast", "group": "all", "kind": "toggle", "ask": "Fast?" },
    { "id": "size", "group": "all", "kind": "one", "ask": "Size?", "values": [
      { "id": "small", "label": "S" }, { "id": "medium", "label": "M" }, { "id": "large", "label": "L" }] },
    { "id": "knows", "group": "all", "kind": "many", "ask": "Known?", "values": [
      { "id": "python", "label": "P" }, { "id": "js", "label": "J" }] }
  ],
  "options": [
    { "id": "go", "name": "Go | chi", "summary": "G" },
    { "id": "django", "name": "Django", "summary": "D" },
    { "id": "flask", "name": "Flask", "summary": "F" }
  ],
  "rules": [
    { "id": "built-in", "if": "admin", "points": { "django": 2, "go": -2 }, "because": "It is built in." },
    { "id": "quick", "if": "fast", "points": { "go": 3 }, "because": "It is quick." },
    { "id": "known", "if": { "all": ["knows=python", "size=large"] }, "points": { "django": 1, "flask": 2 }, "because": "It is known." },
    { "id": "none", "if": { "all": ["size=medium", { "not": "knows=python" }] }, "veto": ["django", "go", "flask"], "because": "It is too odd." }
  ]
}"#;

const SETS: [&str; 6] = [
    "",
    "admin=yes",
    // The must counts twice, and rules Go out.
    "admin=yes!",
    "admin=yes*,fast=yes",
    "knows=js+python",
    "admin=no,fast=no,knows=js,size=small",
];

fn with_given<'a>(sets: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    let given = sets.iter().flat_map(|it| ["--given", *it]);
    ["report", "rules.json"]
        .into_iter()
        .chain(given)
        .chain(more.iter().copied())
        .collect()
}

/// All ways to answer the rest, one after the other.
fn complete(rules: &Rules, answers: &Answers) -> Vec<Answers> {
    let ways = [
        ("admin", &["yes", "no"][..]),
        ("fast", &["yes", "no"]),
        ("size", &["small", "medium", "large"]),
        ("knows", &["python", "js", "python+js"]),
    ];
    let mut all = vec![answers.clone()];
    for (id, ways) in ways {
        let question = rules.find_question(id).unwrap();
        if answers.is_given(question) {
            continue;
        }
        let mut next = Vec::new();
        for answers in all {
            for way in ways {
                let mut answers = answers.clone();
                for value in way.split('+') {
                    let value = rules.find_value(question, value).unwrap();
                    answers.toggle(rules, question, value);
                }
                next.push(answers);
            }
        }
        all = next;
    }
    all
}

/// The shares by hand: of the options, of ties, where nothing separates the options, where none is left.
fn brute(rules: &Rules, text: &str) -> BTreeMap<String, f64> {
    let (answers, unread) = read_answers(rules, text);
    assert_eq!(unread, []);
    let all = complete(rules, &answers);
    let one = 1.0 / f64::from(u32::try_from(all.len()).unwrap());
    let mut shares = BTreeMap::new();
    for key in [
        "django",
        "flask",
        "go",
        "tied",
        "nothing_separates",
        "nobody",
    ] {
        shares.insert(key.to_owned(), 0.0);
    }
    for answers in &all {
        let result = evaluate(rules, answers);
        let leaders = match result.verdict {
            Verdict::NothingSeparates => rules.option_ixs().collect(),
            _ => result.leaders,
        };
        let mut add = |key: &str, share: f64| *shares.get_mut(key).unwrap() += share;
        match result.verdict {
            Verdict::EverythingRuledOut => add("nobody", one),
            Verdict::NothingSeparates => add("nothing_separates", one),
            _ => {}
        }
        if leaders.len() > 1 {
            add("tied", one);
        }
        let split = one / f64::from(u32::try_from(leaders.len().max(1)).unwrap());
        for leader in leaders {
            add(rules.option(leader).id.as_str(), split);
        }
    }
    shares
}

#[test]
fn shares_of_all_ways_to_answer_the_rest_are_those_of_brute_force() {
    let rules = load(SMALL).rules.unwrap();
    let arguments = with_given(&SETS, &["--format", "json"]);
    let ran = run("given-brute", SMALL, &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let rows = found["given"].as_array().unwrap();
    assert_eq!(rows.len(), SETS.len());
    let mut met = BTreeMap::new();
    for (row, set) in rows.iter().zip(SETS) {
        assert_eq!(row["answers"], set);
        assert_eq!(row["basis"], "counted");
        for (key, expected) in brute(&rules, set) {
            let share = row.get(&key).unwrap_or(&row["shares"][&key]);
            let share = share.as_f64().unwrap();
            assert!((share - expected).abs() < 1e-9, "{key} in {row:#}");
            *met.entry(key).or_insert(0.0) += expected;
        }
    }
    assert!(met.values().all(|it| *it > 0.0), "each way to end: {met:?}");
}

#[test]
fn without_given_a_report_is_about_the_file() {
    let ran = run("given-none", SMALL, &["report", "rules.json"]);
    assert!(ran.out.contains("Looked at every set of answers: "));
    let ran = run("given-empty", SMALL, &with_given(&[""], &[]));
    assert!(ran.out.contains("\nGiven no answers:\n"), "{}", ran.out);
    assert!(!ran.out.contains("Looked at"), "{}", ran.out);
}

#[test]
fn people_read_a_small_table_for_each_set_with_the_largest_share_first() {
    let sets = [
        "admin=yes,size=small",
        "fast=no,admin=yes,size=large,knows=js",
    ];
    let ran = run("given-people", SMALL, &with_given(&sets, &[]));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(
        ran.out,
        "\
rules.json: small 7: 4 questions, 3 options, 4 rules

Given admin=yes,size=small:
Of all ways to answer the rest (every way was looked at), this share ends with
  100.0 % Django
    0.0 % Flask
    0.0 % Go | chi

Given admin=yes,fast=no,knows=js,size=large:
Every question is answered; this share ends with
  100.0 % Django
    0.0 % Flask
    0.0 % Go | chi
"
    );
    let level = run(
        "given-level",
        SMALL,
        &with_given(&["admin=no,fast=no"], &[]),
    );
    for line in [
        "   44.4 % Flask",
        "   22.2 % Django",
        "   22.2 % Go | chi",
        "  Ties, split evenly above: 66.7 %.",
        "  Among these ties, nothing separates the options: 66.7 %.",
        "  Every option ruled out: 11.1 %.",
    ] {
        assert!(level.out.lines().any(|it| it == line), "{}", level.out);
    }
}

#[test]
fn a_table_in_markdown_has_a_row_for_each_set_and_a_column_for_each_option() {
    let sets = ["admin=no,fast=no", "", "admin=yes!,size=small"];
    let arguments = with_given(&sets, &["--format", "markdown"]);
    let ran = run("given-markdown", SMALL, &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "| Answers | Django | Flask | Go \\| chi | Ties | Of these, level | All ruled out | Figures |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
            "| `admin=no,fast=no` | 22.2 | 44.4 | 22.2 | 66.7 | 66.7 | 11.1 | counted |",
        ]
    );
    assert!(lines[3].starts_with("| none | "), "{}", ran.out);
    assert_eq!(
        lines[4],
        "| `admin=yes!,size=small` | 100.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | counted |"
    );
    assert!(ran.out.ends_with(" Counted: every way was looked at.\n"));
    let plain = with_given(&["admin=yes,size=small"], &["--format", "markdown"]);
    let ran = run("given-markdown-plain", SMALL, &plain);
    assert!(
        ran.out
            .starts_with("| Answers | Django | Flask | Go \\| chi | Figures |\n"),
        "what never is has no column: {}",
        ran.out
    );
}

#[test]
fn answers_that_do_not_fit_are_named_as_explain_names_them() {
    let told = |command: &[&str]| {
        let ran = run("given-unfit", GOOD, command);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        ran.err
    };
    let unfit = "amdin=yes,fast=yas,admin=yes";
    let explain = told(&["explain", "rules.json", "--answers", unfit]);
    assert!(explain.contains("did you mean ‘admin’?"), "{explain}");
    // Also in a later set.
    assert_eq!(told(&with_given(&["admin=yes", unfit], &[])), explain);
}

#[test]
fn a_table_needs_answers_and_findings_are_of_the_whole_file() {
    let ran = run(
        "given-missing",
        GOOD,
        &["report", "rules.json", "--format", "markdown"],
    );
    assert_eq!(
        ran.err,
        "matrix: --format markdown is a table of answers and where they lead: name them with --given\n"
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    let both = with_given(&["admin=yes"], &["--deny-findings"]);
    assert_eq!(run("given-deny", GOOD, &both).code, Some(2));
    let ran = run("given-broken", broken(), &with_given(&["admin=yes"], &[]));
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
}

/// Too many ways to look at each: a sample says that it is one, says the same each time, and the same as
/// `explain`.
#[test]
fn a_sample_says_that_it_is_one() {
    let set = ["realtime=core!"];
    let json = ["report", LARGE, "--given", set[0], "--format", "json"];
    let ran = run("given-sample", GOOD, &json);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let row = &found["given"][0];
    assert_eq!(row["basis"], "sampled");
    assert_eq!(row["sample"], 5_000);
    assert!(row["margin"].as_f64().unwrap() > 0.019);
    assert_eq!(run("given-sample-again", GOOD, &json).out, ran.out);
    let explain = ["explain", LARGE, "--answers", set[0], "--format", "json"];
    let explained = run("given-explained", GOOD, &explain);
    let explained: Value = serde_json::from_str(&explained.out).unwrap();
    for (key, value) in explained["certainty"].as_object().unwrap() {
        assert_eq!(&row[key], value, "{key}");
    }
    let text = run(
        "given-sample-text",
        GOOD,
        &["report", LARGE, "--given", set[0]],
    );
    let said = "Of all ways to answer the rest (a sample of 5000 ways, each share within 1.9 percentage points with 95 % probability), this share ends with";
    assert!(text.out.lines().any(|it| it == said), "{}", text.out);
    let table = ["report", LARGE, "--given", set[0], "--format", "markdown"];
    let table = run("given-sample-table", GOOD, &table);
    let said = " Sampled: 5000 ways, always the same ones; each share is within 1.9 percentage points with 95 % probability.\n";
    assert!(table.out.ends_with(said), "{}", table.out);
    assert!(table.out.contains(" | sampled |\n"), "{}", table.out);
}

#[test]
fn the_json_names_file_rules_and_how_many_questions_are_open() {
    let arguments = with_given(&["admin=no"], &["--format", "json"]);
    let ran = run("given-json", GOOD, &arguments);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = json!({
        "file": "rules.json",
        "rules": { "id": "small", "version": "7" },
        "given": [{
            "answers": "admin=no", "open": 1, "decided": true,
            "shares": { "django": 1.0 / 3.0, "flask": 1.0 / 3.0, "go": 1.0 / 3.0 },
            "tied": 1.0, "nothing_separates": 1.0, "nobody": 0.0,
            "basis": "counted", "margin": 0.0,
        }],
    });
    assert_eq!(found, expected);
}
