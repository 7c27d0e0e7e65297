//! People who decide together: what they agree on and which difference matters against a naive way, links that keep
//! their meaning, and any text that reads as somebody or nobody.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "oracle/files.rs"]
#[allow(dead_code, reason = "nothing is shuffled here")]
mod files;
#[path = "people/link.rs"]
mod link;
#[path = "oracle/mod.rs"]
#[allow(dead_code, reason = "only its names are needed")]
mod oracle;
#[path = "judgement/own.rs"]
#[allow(dead_code, reason = "nothing is written by hand here")]
mod own;

use files::{answers, config, given, plan, rules};
use matrix_engine::{
    Input, Move, NAME_CHARS, PEOPLE, People, PeopleComparison, PersonFault, Rules, evaluate, load,
    read_input, write_answer, write_answers,
};
use own::{judgement, judgements};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

static SMALL: LazyLock<Rules> =
    LazyLock::new(|| load(include_str!("data/small.json")).rules.unwrap());

fn people(rules: &Rules, said: &[&str]) -> People {
    let mut people = People::default();
    for (number, said) in said.iter().enumerate() {
        let (input, unread) = read_input(rules, said);
        assert_eq!(unread, []);
        people.add(&format!("P{number}"), input).unwrap();
    }
    people
}

fn compare(said: &[&str]) -> PeopleComparison {
    PeopleComparison::new(&SMALL, &people(&SMALL, said))
}

fn names(options: &[matrix_engine::OptionIx]) -> Vec<&'static str> {
    let options = options.iter();
    options.map(|it| SMALL.option(*it).id.as_str()).collect()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn what_matters_and_what_is_agreed_is_what_a_naive_way_finds(
        plan in plan(2),
        all in vec((answers(), judgements()), 0..5),
    ) {
        let rules = rules(&plan.text());
        let mut people = People::default();
        for (number, (answers, plans)) in all.iter().enumerate() {
            let input = Input {
                answers: given(&rules, &plan.named(answers)),
                judgement: judgement(&rules, plans),
            };
            people.add(&number.to_string(), input).unwrap();
        }
        let found = PeopleComparison::new(&rules, &people);
        let leaders = |input: &Input| evaluate(&rules.judged(&input.judgement), &input.answers).leaders;
        let said = |at: usize| people.get(at).unwrap().input();
        for question in rules.question_ixs() {
            // As text: other code than that which compares.
            let texts: Vec<_> = people.all().iter().map(|it| write_answer(&rules, &it.input().answers, question)).collect();
            let given: Vec<&String> = texts.iter().flatten().collect();
            let plain = |text: &str| text.trim_end_matches(['!', '*']).to_owned();
            let is_agreed = !given.is_empty() && given.iter().all(|text| plain(text) == plain(given[0]));
            let weighs = given.iter().any(|text| *text != given[0]);
            let agreement = found.agreements.iter().find(|it| it.question == question);
            prop_assert_eq!(agreement.is_some(), is_agreed);
            prop_assert_eq!(found.agreed.is_given(question), is_agreed);
            if let Some(agreement) = agreement {
                prop_assert_eq!(agreement.people.len(), given.len());
                let least = given.iter().map(|text| match text.chars().last() { Some('!') => 2, Some('*') => 1, _ => 0 }).min();
                let agreed = write_answer(&rules, &found.agreed, question).unwrap();
                let mark = match agreed.chars().last() { Some('!') => 2, Some('*') => 1, _ => 0 };
                prop_assert_eq!(Some(mark), least);
                prop_assert_eq!(plain(&agreed), plain(given[0]));
            }
            let differs = found.differences.iter().find(|it| it.question == question);
            let weighed = found.weights.iter().find(|it| it.question == question);
            prop_assert_eq!(differs.is_some(), !is_agreed && !given.is_empty());
            prop_assert_eq!(weighed.is_some(), is_agreed && weighs);
            let Some(difference) = differs.or(weighed) else { continue };
            let mut moves = Vec::new();
            for person in 0..people.len() {
                for answer in difference.choices() {
                    let donor = difference.answers.iter().position(|it| *it == answer).unwrap();
                    let (mine, theirs) = (write_answers(&rules, &said(person).answers), texts[donor].clone().unwrap());
                    let text = format!("{mine},{}={theirs}", rules.question(question).id);
                    let answers = read_input(&rules, &text).0.answers;
                    let taken = Input { answers, judgement: said(person).judgement.clone() };
                    let (from, to) = (leaders(said(person)), leaders(&taken));
                    if from != to {
                        let mut others = (0..people.len()).filter(|other| *other != person);
                        let unites = !to.is_empty() && others.all(|other| leaders(said(other)) == to);
                        let gap = evaluate(&rules.judged(&taken.judgement), &taken.answers).gap;
                        moves.push(Move { person, answer, from, to, gap, unites });
                    }
                }
            }
            prop_assert_eq!(&difference.moves, &moves);
        }
        let by_weight: Vec<_> = found.differences.iter().map(|it| (!it.unites(), !it.matters())).collect();
        prop_assert!(by_weight.is_sorted());
    }
}

#[test]
fn a_difference_matters_where_another_answer_moves_somebody() {
    let found = compare(&[
        "admin=yes,data=tables",
        "admin=no,data=tables",
        "data=documents",
    ]);
    let [admin, data] = &found.differences[..] else {
        panic!("two differences: {found:?}")
    };
    assert_eq!(SMALL.question(admin.question).id.text, "admin");
    assert_eq!(admin.moves.len(), 3);
    let [first, second, third] = &admin.moves[..] else {
        panic!()
    };
    assert_eq!((first.person, names(&first.to)), (0, vec![]));
    assert_eq!(
        (second.person, names(&second.from), names(&second.to)),
        (1, vec![], vec!["django"])
    );
    assert_eq!((third.person, names(&third.to)), (2, vec!["django"]));
    assert!(!first.unites && !second.unites);
    assert!(!data.matters());
    assert!(!found.is_united());
}

#[test]
fn an_importance_is_listed_apart_and_the_least_of_it_is_agreed() {
    let found = compare(&["admin=yes!,data=tables", "admin=yes*", "languages=python"]);
    assert_eq!(found.differences, []);
    assert_eq!(found.weights.len(), 1);
    assert_eq!(
        write_answers(&SMALL, &found.agreed),
        "admin=yes*,data=tables,languages=python"
    );
    let who: Vec<_> = found
        .agreements
        .iter()
        .map(|it| it.people.clone())
        .collect();
    assert_eq!(who, [vec![0, 1], vec![0], vec![2]]);
}

#[test]
fn one_answer_can_bring_all_together() {
    let found = compare(&["admin=yes", "admin=yes*", "admin=no"]);
    let moves = &found.differences[0].moves;
    let unites: Vec<_> = moves.iter().map(|it| (it.person, it.unites)).collect();
    assert_eq!(unites, [(0, false), (1, false), (2, true), (2, true)]);
    assert!(compare(&["admin=yes", "admin=yes*,data=tables"]).is_united());
    assert!(
        !compare(&["", "data=tables"]).is_united(),
        "nobody leads for either"
    );
    assert!(!compare(&[]).is_united());
}

#[test]
fn a_judgement_counts_for_whoever_has_it_and_not_in_what_all_agree_on() {
    let reason = "admin=yes,admin-built-in.flask=5,admin-built-in.django=0";
    let found = compare(&[reason, "admin=yes"]);
    let leaders: Vec<_> = found.results.iter().map(|it| names(&it.leaders)).collect();
    assert_eq!(leaders, [vec!["flask"], vec!["django"]]);
    let agreed = evaluate(&SMALL, &found.agreed);
    assert_eq!(names(&agreed.leaders), ["django"]);
}

#[test]
fn a_name_is_one_line_and_nobody_elses() {
    let mut people = People::default();
    let none = || Input::none(&SMALL);
    for (name, fault) in [
        ("", PersonFault::Empty),
        (" \n ", PersonFault::Empty),
        (&"x".repeat(NAME_CHARS + 1), PersonFault::TooLong),
        ("a\u{202e}b", PersonFault::Forbidden),
        ("a\tb", PersonFault::Forbidden),
    ] {
        assert_eq!(people.add(name, none()), Err(fault), "{name:?}");
    }
    people.add(" Ann ", none()).unwrap();
    assert_eq!(people.add("Ann", none()), Err(PersonFault::Taken));
    assert_eq!(people.free_name("Ann"), "Ann 2");
    people.add(&people.free_name("Ann"), none()).unwrap();
    assert_eq!(people.rename(1, "Ann"), Err(PersonFault::Taken));
    assert_eq!(people.rename(1, "Ann 2"), Ok(()));
    assert_eq!(people.rename(1, "Bob"), Ok(()));
    assert_eq!(people.find("Bob"), Some(1));
    people.remove(0);
    people.remove(9);
    assert_eq!(people.len(), 1);
    for number in 1..PEOPLE {
        people.add(&number.to_string(), none()).unwrap();
    }
    assert_eq!(people.add("one too many", none()), Err(PersonFault::Full));
    let long = "ü".repeat(NAME_CHARS);
    people.rename(0, &long).unwrap();
    assert_eq!(people.free_name(&long).chars().count(), NAME_CHARS);
}
