//! Judgements in links and in what is kept.

use super::SMALL;
use super::files::{answers, config, given, plan, rules};
use super::own::{judgement, judgements};
use matrix_engine::{Author, Input, Judgement, read_input, read_link, write_input, write_link};
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn what_is_written_reads_back_equal(plan in plan(1), answers in answers(), plans in judgements()) {
        let rules = rules(&plan.text());
        let input = Input {
            answers: given(&rules, &plan.named(&answers)),
            judgement: judgement(&rules, &plans),
        };
        let text = write_input(&rules, &input);
        prop_assert_eq!(read_input(&rules, &text), (input.clone(), vec![]), "{}", text);
        let link = write_link(&rules, &input, &[]);
        prop_assert_eq!(link.is_empty(), input.is_empty());
        prop_assert!(!link.ends_with(|c: char| !c.is_ascii_alphanumeric()), "{}", link);
        if let Some(back) = read_link(&rules, &link) {
            let mut judgement = back.reading.input.judgement;
            prop_assert_eq!(back.reading.unread, vec![]);
            prop_assert_eq!(judgement.has_sender(), !judgement.is_empty());
            // Once it is known whose words they are, they are those that were written.
            judgement.claim(&input.judgement);
            prop_assert_eq!(judgement, input.judgement);
            prop_assert_eq!(back.reading.input.answers, input.answers);
        }
    }

    #[test]
    fn any_text_reads_as_something(text in "[a-z0-9.=_~:!&+ -]{0,80}") {
        let link = format!("own.1={text}&own.2.django={text}&{text}&v=2");
        if let Some(link) = read_link(&SMALL, &link) {
            for unread in &link.reading.unread {
                prop_assert!(!unread.why(&SMALL).is_empty());
            }
            let again = write_link(&SMALL, &link.reading.input, &[]);
            if let Some(back) = read_link(&SMALL, &again) {
                prop_assert_eq!(back.reading.input, link.reading.input);
            }
        }
    }
}

/// Published in 2026. Never change this text; a form that is written differently gets another `v`.
#[test]
fn a_published_link_of_the_second_form_keeps_its_meaning() {
    let text = "rules=small@1&was=flask&admin=yes&admin-built-in.django=-2\
        &own.1=We_run_Flask~2c_it_pays~21&own.1.django=-1&own.1.flask=3&v=2";
    let link = read_link(&SMALL, text).unwrap();
    assert_eq!(link.form, None);
    assert_eq!(link.reading.unread, []);
    let judgement = &link.reading.input.judgement;
    assert_eq!(judgement.count(), 2);
    assert_eq!(judgement.reweighed()[0].points, -2);
    assert_eq!(judgement.reweighed()[0].author, Author::Sender);
    let [reason] = judgement.reasons() else {
        panic!("one reason")
    };
    assert_eq!(reason.because(), "We run Flask, it pays!");
    let points: Vec<_> = ["django", "flask"]
        .map(|id| reason.points_of(SMALL.find_option(id).unwrap()))
        .into();
    assert_eq!(points, [-1, 3]);
    assert_eq!(
        write_link(&SMALL, &link.reading.input, &[]),
        text.replace("&was=flask", "")
    );
}

#[test]
fn what_is_kept_tells_whose_words_they_are() {
    let text = "admin=yes,admin-built-in.django=1:sender,own.1=Why:sender,own.1.flask=2";
    let (input, unread) = read_input(&SMALL, text);
    assert_eq!(unread, []);
    assert!(input.judgement.has_sender());
    assert_eq!(write_input(&SMALL, &input), text);
    let mut mine = input.judgement.clone();
    mine.remove_sender();
    assert_eq!(mine, Judgement::default());
}

#[test]
fn what_does_not_fit_is_listed_with_what_is_wrong() {
    for (part, why) in [
        (
            "admin-build-in.django=1",
            "no rule ‘admin-build-in’; did you mean ‘admin-built-in’?",
        ),
        (
            "admin-built-in.djago=1",
            "no option ‘djago’; did you mean ‘django’?",
        ),
        ("admin-built-in.django=6", "points go from -5 to 5"),
        ("admin-built-in.django=one", "points go from -5 to 5"),
        (
            "admin-built-in.django.veto=0",
            "the rule says nothing of this kind about this option",
        ),
        ("own.1=Why", "this reason gives no option points"),
        ("own.6=Why", "at most 5 reasons can be added"),
        ("own.1=~", "the sentence is damaged"),
    ] {
        let (input, unread) = read_input(&SMALL, part);
        assert!(input.is_empty(), "{part}");
        let [unread] = unread.as_slice() else {
            panic!("{part}: {unread:?}")
        };
        assert_eq!(unread.part, part);
        assert!(
            unread.in_short(&SMALL).starts_with(why),
            "{}",
            unread.in_short(&SMALL)
        );
    }
}

#[test]
fn rules_that_have_moved_are_found_and_may_have_the_name_of_a_question_that_moved() {
    let small = include_str!("../data/small.json");
    let moved = small
        .replace(r#""id": "admin-built-in""#, r#""id": "staff""#)
        .replace(r#""moved": {"#, r#""moved": { "admin-built-in": "staff","#);
    let rules = rules(&moved);
    // `staff` is a question that moved, and a rule.
    for part in ["admin-built-in.django=1", "staff.django=1"] {
        let (input, unread) = read_input(&rules, &format!("staff=yes,{part}"));
        assert_eq!(unread, []);
        assert_eq!(write_input(&rules, &input), "admin=yes,staff.django=1");
    }
    let both = small.replace(
        r#""moved": {"#,
        r#""moved": { "admin-built-in": "documents","#,
    );
    let found = matrix_engine::load(&both).diagnostics;
    assert!(
        found
            .iter()
            .any(|it| it.code == matrix_engine::Code::MovedInUse),
        "{found:?}"
    );
}
