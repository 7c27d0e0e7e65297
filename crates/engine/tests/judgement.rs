//! A visitor's own judgement: what it does to a recommendation, how it travels, and that nothing which a
//! stranger writes gets further than that.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "oracle/files.rs"]
#[allow(dead_code, reason = "nothing is shuffled here")]
mod files;
#[path = "oracle/mod.rs"]
mod oracle;
#[path = "judgement/own.rs"]
mod own;
#[path = "judgement/text.rs"]
mod text;

use files::{answers, config, given, plan, rules};
use matrix_engine::{
    Author, Input, Judgement, OwnReason, OwnReasonFault, Rules, Verdict, analyse, evaluate, load,
};
use oracle::{expected, found};
use own::{judged, judgement, judgements};
use proptest::prelude::*;
use std::sync::LazyLock;

static SMALL: LazyLock<Rules> =
    LazyLock::new(|| load(include_str!("data/small.json")).rules.unwrap());

proptest! {
    #![proptest_config(config(500))]

    /// The oracle judges a file into which the changes were written by hand.
    #[test]
    fn judged_rules_say_what_the_oracle_says(
        plan in plan(3),
        answers in answers(),
        plans in judgements(),
    ) {
        let rules = rules(&plan.text());
        let named = plan.named(&answers);
        let judged = judged(&rules, &plans);
        let by_hand = own::by_hand(&rules, &judgement(&rules, &plans));
        let result = evaluate(&judged, &given(&judged, &named));
        prop_assert_eq!(found(&judged, &result), expected(&by_hand, &named));
    }

    #[test]
    fn no_judgement_changes_nothing(plan in plan(2), answers in answers()) {
        let rules = rules(&plan.text());
        let answers = given(&rules, &plan.named(&answers));
        let judged = rules.judged(&Judgement::default());
        prop_assert_eq!(evaluate(&judged, &answers), evaluate(&rules, &answers));
        prop_assert_eq!(analyse(&judged, &answers), analyse(&rules, &answers));
    }
}

fn reason(because: &str, points: i32) -> Result<OwnReason, OwnReasonFault> {
    let django = SMALL.find_option("django").unwrap();
    OwnReason::new(because, [(django, points)], Author::Visitor)
}

#[test]
fn a_reason_of_ones_own_counts_without_any_answer() {
    let mut judgement = Judgement::default();
    assert!(judgement.add(reason("We run it already.", 2).unwrap()));
    let rules = SMALL.judged(&judgement);
    let result = evaluate(&rules, &Input::none(&rules).answers);
    assert_ne!(result.verdict, Verdict::NothingSaid);
    assert_eq!(result.leaders, [rules.find_option("django").unwrap()]);
    let line = &result.ranking[0].breakdown.contributions[0];
    assert_eq!(rules.rule(line.rule).because, "We run it already.");
    assert_eq!(rules.rule(line.rule).id.as_str(), "own.1");
    assert_eq!(
        rules.author(line.rule, result.leaders[0]),
        Some(Author::Visitor)
    );
    assert_eq!((line.points, line.causes.len()), (2, 0));
}

#[test]
fn a_line_that_was_struck_stays_with_no_points() {
    let admin = SMALL.find_rule("admin-built-in").unwrap();
    let django = SMALL.find_option("django").unwrap();
    let mut judgement = Judgement::default();
    assert!(judgement.reweigh(&SMALL, admin, django, 0, Author::Visitor));
    let rules = SMALL.judged(&judgement);
    let (answers, _) = matrix_engine::read_answers(&rules, "admin=yes");
    let result = evaluate(&rules, &answers);
    let breakdown = result.breakdown(django).unwrap();
    let line = breakdown
        .contributions
        .iter()
        .find(|line| line.rule == admin)
        .unwrap();
    assert_eq!(line.points, 0);
    assert_eq!(
        rules.published_points(admin, django),
        SMALL.published_points(admin, django)
    );
    assert!(judgement.reweigh(
        &rules,
        admin,
        django,
        SMALL.published_points(admin, django).unwrap(),
        Author::Visitor
    ));
    assert!(
        judgement.is_empty(),
        "the points of the rule file are no change"
    );
}

#[test]
fn what_a_reason_cannot_be() {
    assert_eq!(reason("  ", 1), Err(OwnReasonFault::Empty));
    assert_eq!(reason(&"ä".repeat(141), 1), Err(OwnReasonFault::TooLong));
    assert!(reason(&"ä".repeat(140), 1).is_ok());
    assert_eq!(reason("a\u{202e}b", 1), Err(OwnReasonFault::Forbidden));
    assert_eq!(reason("a\nb", 1), Err(OwnReasonFault::Forbidden));
    assert_eq!(reason("Why", 0), Err(OwnReasonFault::NoPoints));
}

#[test]
fn there_is_room_for_so_much_and_no_more() {
    let mut judgement = Judgement::default();
    for _ in 0..matrix_engine::OWN_REASONS {
        assert!(judgement.add(reason("Why", 1).unwrap()));
    }
    assert!(!judgement.can_add() && !judgement.add(reason("Why", 1).unwrap()));
    let large = load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap();
    let mut judgement = Judgement::default();
    let lines = (0..large.file().rules.len()).flat_map(|rule| {
        let rule = large
            .find_rule(large.file().rules[rule].id.as_str())
            .unwrap();
        large.option_ixs().map(move |option| (rule, option))
    });
    for (rule, option) in lines {
        if let Some(points) = large.published_points(rule, option) {
            let other = if points == 5 { -5 } else { 5 };
            let had_room = judgement.can_change();
            assert_eq!(
                judgement.reweigh(&large, rule, option, other, Author::Visitor),
                had_room
            );
        }
    }
    assert_eq!(judgement.count(), matrix_engine::OWN_CHANGES);
    let first = judgement.reweighed()[0];
    assert!(
        judgement.reweigh(&large, first.rule, first.option, 1, Author::Visitor),
        "a change can be changed"
    );
}
