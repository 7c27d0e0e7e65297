//! Documents to hand on: what they say in each state, that their form is right, and that no text of a
//! rule file becomes anything but text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "export/hostile.rs"]
mod hostile;
#[path = "export/outline.rs"]
mod outline;
#[path = "export/people.rs"]
mod people;
#[path = "export/record.rs"]
mod record;
#[path = "export/spreadsheet.rs"]
mod spreadsheet;
#[path = "export/summary.rs"]
mod summary;
#[path = "export/support.rs"]
mod support;
#[path = "export/table.rs"]
mod table;

use matrix_engine::Rules;
use matrix_text::explanation::explanation;
use matrix_text::export::{Export, Form, link};
use serde_json::{Value, json};
use support::{
    DATE, LARGE, LINK, SMALL, answers_of_tests, export, export_with, exports, rules, small,
};

#[test]
fn every_form_says_which_rules_when_and_how_to_open_it() {
    for form in Form::ALL {
        for answers in ["", "admin=yes", "admin=no,live=none"] {
            let text = small(answers, form);
            for part in ["small", "7", "Small matrix", DATE, LINK] {
                assert!(text.contains(part), "‘{part}’ is not in:\n{text}");
            }
        }
    }
}

#[test]
fn packed_rules_as_the_page_has_them_give_the_same_bytes() {
    let large = rules(LARGE);
    let packed = Rules::from_packed(&large.to_packed()).unwrap();
    for answers in [
        "",
        "admin=yes!,data=document*",
        "realtime=core,languages=js+python",
    ] {
        let here = exports(&large, answers, Form::ALL, LINK);
        assert_eq!(exports(&packed, answers, Form::ALL, LINK), here);
    }
}

#[test]
fn json_is_the_explanation_with_what_it_was_made_of() {
    let rules = rules(SMALL);
    let (answers, _) = matrix_engine::read_answers(&rules, "live=core,admin=yes!");
    let result = matrix_engine::evaluate(&rules, &answers);
    let analysis = matrix_engine::analyse(&rules, &answers);
    let mut expected = explanation(&Export {
        rules: &rules,
        answers: &answers,
        result: &result,
        without: None,
        analysis: &analysis,
        date: "",
        link: "",
    });
    expected["rules"] = json!({ "id": "small", "version": "7", "title": "Small matrix" });
    expected["date"] = json!(DATE);
    expected["answers"] = json!("admin=yes!,live=core");
    expected["link"] = json!(LINK);
    let text = export(&rules, "live=core,admin=yes!", Form::Data);
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
    assert!(text.ends_with("}\n"));

    let without = export_with(&rules, "", Form::Data, "");
    let without: Value = serde_json::from_str(&without).unwrap();
    assert_eq!(without["link"], Value::Null);
}

#[test]
fn a_link_is_an_address_a_fragment_or_nothing() {
    let site = Some("https://example.org/");
    for (site, fragment, expected) in [
        (site, "v=1", "https://example.org/#v=1"),
        (site, "", "https://example.org/"),
        (None, "v=1", "#v=1"),
        (None, "", ""),
    ] {
        assert_eq!(link(site, fragment), expected);
    }
}

#[test]
fn without_an_address_the_text_says_what_to_do_with_the_fragment() {
    let rules = rules(SMALL);
    for form in [Form::Record, Form::Summary] {
        let end = |answers, link| {
            let text = export_with(&rules, answers, form, link);
            text.lines().last().unwrap().to_owned()
        };
        let from = "From Small matrix, rules small version 7, on 2026-11-21.";
        assert_eq!(
            end("admin=yes", "#admin=yes&v=1"),
            format!(
                "{from} Open these answers with this behind the address of the page: `#admin=yes&v=1`"
            )
        );
        assert_eq!(end("", ""), from);
    }
}

#[test]
fn a_title_that_is_a_question_breaks_no_sentence() {
    let rules = rules(&SMALL.replace("Small matrix", "Which one is it?"));
    let record = export_with(&rules, "admin=yes", Form::Record, "");
    for part in [
        " in “Which one is it?”, version 7. What it does not ask",
        "From “Which one is it?”, rules small version 7, on ",
    ] {
        assert!(record.contains(part), "{record}");
    }
}

#[test]
fn files_are_named_after_what_they_are_the_rules_and_the_day() {
    let rules = rules(SMALL);
    let answers = matrix_engine::Answers::none(&rules);
    let result = matrix_engine::evaluate(&rules, &answers);
    let export = Export {
        rules: &rules,
        answers: &answers,
        result: &result,
        without: None,
        analysis: &matrix_engine::analyse(&rules, &answers),
        date: DATE,
        link: "",
    };
    assert_eq!(
        Form::ALL.map(|form| export.file_name(form)),
        [
            "decision-record-small-2026-11-21.md",
            "summary-small-2026-11-21.md",
            "recommendation-small-2026-11-21.json",
            "matrix-small-2026-11-21.csv",
        ]
    );
}

#[test]
fn a_large_file_can_be_exported_whatever_is_answered() {
    let rules = rules(LARGE);
    for answers in answers_of_tests(&rules) {
        let (read, _) = matrix_engine::read_answers(&rules, &answers);
        let leaders = matrix_engine::evaluate(&rules, &read).leaders;
        let names = matrix_text::words::names(&rules, &leaders);
        let [record, summary, data, csv] = exports(&rules, &answers, Form::ALL, LINK);
        record::has_the_layout_of_madr(&record);
        let title = match names.as_slice() {
            [] => "# Choose ".to_owned(),
            [one] => format!("# Choose {one}\n"),
            [first, ..] => format!("# Choose between {first}"),
        };
        assert!(record.contains(&title), "{record}");
        table::adds_up(&csv);
        let data: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["answers"], json!(answers));
        for text in [record, summary] {
            assert!(outline::of(&text).is_plain(), "{text}");
        }
    }
}
