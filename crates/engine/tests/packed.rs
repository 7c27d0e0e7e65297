//! Packed rules: what travels to the page means the same as the file it was made from.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "oracle/files.rs"]
#[allow(dead_code, reason = "shared with the oracle, which uses all of it")]
mod files;
#[path = "oracle/mod.rs"]
#[allow(dead_code, reason = "only its types are used here")]
mod oracle;

use files::{answers, config, given, plan, rules};
use matrix_engine::{Rules, evaluate, load, stack};
use proptest::prelude::*;

const LARGE: &str = include_str!("../../../tests/rules.json");

#[test]
fn packed_rules_are_a_rule_file_without_findings() {
    let loaded = load(&rules(LARGE).to_packed());
    let errors = loaded.diagnostics.iter();
    let errors: Vec<String> = errors
        .filter(|it| it.code.as_str().starts_with('E'))
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn packing_twice_changes_nothing() {
    let packed = rules(LARGE).to_packed();
    let again = Rules::from_packed(&packed).unwrap().to_packed();
    assert_eq!(again, packed);
    assert_eq!(rules(&packed).to_packed(), packed);
}

#[test]
fn what_the_page_shows_survives() {
    let (before, packed) = (rules(LARGE), rules(LARGE).to_packed());
    let after = Rules::from_packed(&packed).unwrap();
    let questions = before.questions().iter().zip(after.questions());
    assert_eq!(before.questions().len(), after.questions().len());
    for (before, after) in questions {
        assert_eq!(before.ask, after.ask);
        assert_eq!(before.help, after.help);
        assert_eq!(before.short, after.short);
        assert_eq!(before.values.len(), after.values.len());
        for (before, after) in before.values.iter().zip(&after.values) {
            assert_eq!((&before.id, &before.label), (&after.id, &after.label));
        }
    }
    for (before, after) in before.file().rules.iter().zip(&after.file().rules) {
        assert_eq!(before.because, after.because);
        assert_eq!(before.warn, after.warn);
        assert_eq!(before.sources, after.sources);
    }
    assert_eq!(before.file().close, after.file().close);
    assert_eq!(before.file().words, after.file().words);
}

#[test]
fn anything_else_is_left_to_the_checker() {
    let packed = rules(LARGE).to_packed();
    for other in [
        "",
        "{",
        "{}",
        "null",
        LARGE,
        &packed[1..],
        &format!("{packed} "),
    ] {
        assert!(Rules::from_packed(other).is_none(), "{other:.40}");
    }
}

#[test]
fn the_mark_says_which_rules_these_are() {
    let packed = rules(LARGE).to_packed();
    let mark = Rules::packed_mark(&packed).unwrap();
    assert_eq!(mark.len(), 16);
    assert!(packed.starts_with(&format!("{{\"x-checked\":\"{mark}\"")));
    let other = LARGE.replacen("Django", "Djanga", 1);
    assert_ne!(
        Rules::packed_mark(&rules(&other).to_packed()).unwrap(),
        mark
    );
    let changed = packed.replacen("Django", "Djanga", 1);
    for unmarked in ["", "{}", LARGE, &changed, &packed[..20]] {
        assert_eq!(Rules::packed_mark(unmarked), None, "{unmarked:.40}");
    }
}

#[test]
fn a_packed_file_changed_by_hand_goes_to_the_checker() {
    let packed = rules(LARGE).to_packed();
    let changed = packed.replacen("Django", "Djanga", 1);
    assert_ne!(changed, packed);
    assert!(Rules::from_packed(&changed).is_none());
    assert!(load(&changed).rules.is_some());
}

#[test]
fn a_packed_file_cut_anywhere_is_refused() {
    let text = include_str!("data/small.json");
    let packed = rules(text).to_packed();
    for end in (0..packed.len()).filter(|end| packed.is_char_boundary(*end)) {
        assert!(Rules::from_packed(&packed[..end]).is_none(), "{end}");
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn packed_rules_decide_like_the_file(plan in plan(5), answers in answers()) {
        let before = rules(&plan.text());
        let after = Rules::from_packed(&before.to_packed()).unwrap();
        let named = plan.named(&answers);
        let expected = evaluate(&before, &given(&before, &named));
        let found = evaluate(&after, &given(&after, &named));
        prop_assert_eq!(&found, &expected);
        for option in before.option_ixs() {
            prop_assert_eq!(stack(&after, &found, option), stack(&before, &expected, option));
        }
    }

    /// A right mark does not make the rest right: whatever follows it must not stop the page.
    #[test]
    fn a_marked_file_with_damage_behind_the_mark_never_stops_the_page(
        at in any::<prop::sample::Index>(),
        byte in "[ -~]",
    ) {
        let packed = rules(include_str!("data/small.json")).to_packed();
        let body = packed.get(30..).unwrap();
        let at = at.index(body.len());
        let Some((before, after)) = body.split_at_checked(at) else { return Ok(()) };
        let after = after.get(1..).unwrap_or_default();
        let damaged = format!("{before}{byte}{after}");
        let mark = damaged.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let _ = Rules::from_packed(&format!("{{\"x-checked\":\"{mark:016x}{damaged}"));
    }
}
