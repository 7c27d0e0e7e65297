//! The record of people who decide together: names, sentences and texts of a rule file stay text.

use super::hostile::{file, hostile, rules};
use super::outline;
use matrix_engine::{Author, Input, NAME_CHARS, OWN_REASON_CHARS, OwnReason};
use matrix_engine::{People, PeopleComparison, Rules, analyse, evaluate, read_input, write_input};
use matrix_text::people::PeopleRecord;
use proptest::prelude::*;

const SAID: [&str; 3] = ["a=yes!,b=two", "a=no,b=one+two", "b=two*"];

fn record(rules: &Rules, names: &[String], because: &str) -> String {
    let mut people = People::default();
    for (number, (said, name)) in SAID.iter().zip(names).enumerate() {
        let (mut input, _) = read_input(rules, said);
        if number == 1 {
            judge(rules, &mut input, because);
        }
        let name = name.chars().take(NAME_CHARS - 3).collect::<String>();
        let free = people.free_name(&name);
        people.add(&free, input).unwrap();
    }
    let comparison = PeopleComparison::new(rules, &people);
    let record = PeopleRecord {
        rules,
        people: &people,
        comparison: &comparison,
        result: &evaluate(rules, &comparison.agreed),
        analysis: &analyse(rules, &comparison.agreed),
        date: "2026-11-27",
        link: "https://example.org/#a=b&v=2",
    };
    assert!(!write_input(rules, people.all()[0].input()).is_empty());
    record.write()
}

fn judge(rules: &Rules, input: &mut Input, because: &str) {
    let because: String = because.chars().take(OWN_REASON_CHARS).collect();
    let option = rules.option_ixs().next().unwrap();
    let reason = OwnReason::new(&because, [(option, 2)], Author::Visitor).unwrap();
    assert!(input.judgement.add(reason));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_name_and_no_text_makes_structure(texts in prop::collection::vec(hostile(), 4)) {
        let plain = ["Ann", "Bob", "Cy"].map(str::to_owned);
        let pick = |place: &str| texts[place.len() % texts.len()].clone();
        let expected = outline::of(&record(&rules(&file(str::to_owned)), &plain, "Why"));
        let markdown = record(&rules(&file(pick)), &texts[..3], &texts[3]);
        let found = outline::of(&markdown);
        prop_assert_eq!(&found.structure, &expected.structure, "{}", markdown);
        prop_assert!(found.is_plain());
        prop_assert_eq!(found.blocks.len(), expected.blocks.len());
        // The head is YAML in three lines, whatever people are called.
        let head: Vec<&str> = markdown.lines().take_while(|line| !line.starts_with('#')).collect();
        prop_assert_eq!(head.len(), 6, "{}", markdown);
        prop_assert!(head[3].starts_with("decision-makers: [\"") && head[3].ends_with("\"]"));
        let has_signs = head[3].contains(['{', '<', '&', '$', '`']);
        prop_assert!(!has_signs);
    }
}
