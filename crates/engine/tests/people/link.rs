//! Groups as links.

use super::files::{answers, config, given, plan, rules};
use super::own::{judgement, judgements};
use super::{SMALL, people};
use matrix_engine::{
    Input, Pasted, People, PeopleLink, Person, PersonFault, read_link, read_pasted, read_people,
    write_input, write_people,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn read(fragment: &str) -> PeopleLink {
    read_people(&SMALL, fragment).unwrap()
}

fn said(people: &People) -> Vec<(String, String)> {
    let say = |person: &Person| {
        let said = write_input(&SMALL, person.input());
        (person.name().to_owned(), said)
    };
    people.all().iter().map(say).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, said): &(&str, &str)| ((*name).to_owned(), (*said).to_owned());
    all.iter().map(owned).collect()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn what_is_written_reads_back_equal(
        plan in plan(1),
        all in vec(("\\PC{1,40}", answers(), judgements()), 0..12),
    ) {
        let rules = rules(&plan.text());
        let mut people = People::default();
        for (name, answers, plans) in &all {
            let input = Input {
                answers: given(&rules, &plan.named(answers)),
                judgement: judgement(&rules, plans),
            };
            // Some of these names are none.
            let _ = people.add(name, input);
        }
        let text = write_people(&rules, &people);
        prop_assert_eq!(text.is_empty(), people.is_empty());
        prop_assert!(!text.ends_with(|c: char| !c.is_ascii_alphanumeric()), "{}", text);
        prop_assert!(!text.contains(['#', '?', '%', ' ', '"', '<', '>']), "{}", text);
        if !people.is_empty() {
            let link = read_people(&rules, &text).unwrap();
            prop_assert_eq!(&link.people, &people);
            prop_assert!(link.unread.is_empty() && link.left_out.is_empty() && link.called.is_empty());
            prop_assert!(!link.is_cut && link.form.is_none() && link.renamed.is_empty());
            // Through programs that encode what they carry.
            let encoded = text.replace('=', "%3D").replace(',', "%2C").replace(':', "%253A");
            prop_assert_eq!(&read_people(&rules, &encoded).unwrap().people, &people);
            // And cut anywhere.
            for end in (0..text.len()).step_by(7) {
                if let Some(cut) = read_people(&rules, &text[..end]) {
                    prop_assert!(cut.is_cut || cut.made_with.is_none());
                    prop_assert!(cut.people.len() <= people.len());
                }
            }
        }
    }

    #[test]
    fn any_text_reads_as_somebody_or_nobody(text in "[a-z0-9.=_~:!&,+% #?-]{0,80}", whole in "\\PC{0,60}") {
        for text in [
            format!("person.1={text}&v=2"),
            format!("rules=small@1&person.1=A:{text}&person.1=A:{whole}&person.99999999999={text}"),
            whole,
            text,
        ] {
            if let Some(link) = read_people(&SMALL, &text) {
                for (_, unread) in &link.unread {
                    prop_assert!(!unread.why(&SMALL).is_empty());
                }
                let again = write_people(&SMALL, &link.people);
                let back = read_people(&SMALL, &again).map(|link| link.people).unwrap_or_default();
                prop_assert_eq!(back, link.people);
            }
            let _ = read_pasted(&SMALL, &text);
        }
    }
}

/// Published in 2026. Never change this text; a form that is written differently gets another `v`.
#[test]
fn a_published_group_keeps_its_meaning() {
    let text = "rules=small@1&person.1=Back_end:admin=yes!,data=documents,languages=js+python*\
        &person.2=Zo~c3~ab~2c_Ops:admin=no,admin-built-in.django=-2,own.1=We_run_it~21,own.1.flask=3\
        &person.3=Nobody_yet:&v=2";
    let link = read(text);
    assert_eq!(
        said(&link.people),
        pairs(&[
            ("Back end", "admin=yes!,data=documents,languages=js+python*"),
            (
                "Zoë, Ops",
                "admin=no,admin-built-in.django=-2,own.1=We_run_it~21,own.1.flask=3"
            ),
            ("Nobody yet", ""),
        ])
    );
    assert_eq!(link.made_with, Some(("small".into(), "1".into())));
    assert!(link.form.is_none() && !link.is_cut && !link.too_long);
    assert!(link.unread.is_empty() && link.left_out.is_empty() && link.called.is_empty());
    assert!(link.renamed.is_empty() && !link.is_for_others(&SMALL));
    assert_eq!(write_people(&SMALL, &link.people), text);
}

#[test]
fn what_was_renamed_is_followed_and_what_is_lost_is_listed() {
    let link = read(
        "rules=small@0.9&person.2=Bob:staff=no,data=xml&person.1=Ann:staff=yes,store=x,nope=1&v=2",
    );
    assert_eq!(
        said(&link.people),
        pairs(&[("Ann", "admin=yes"), ("Bob", "admin=no,data=documents")]),
        "in the order of numbers"
    );
    assert_eq!(
        link.renamed,
        pairs(&[("staff", "admin"), ("data=xml", "data=documents")])
    );
    let unread = link.unread.iter();
    let unread: Vec<_> = unread
        .map(|(name, unread)| (name.as_str(), unread.part.as_str()))
        .collect();
    assert_eq!(unread, [("Ann", "store=x"), ("Ann", "nope=1")]);
}

#[test]
fn whoever_is_damaged_nameless_or_too_many_is_left_out_and_equal_names_are_told_apart() {
    let long = "x".repeat(41);
    let link = read(&format!(
        "person.1=:admin=yes&person.2=A~zz:admin=yes&person.3=A&person.4={long}:&person.5=a~e2~80~ae:&admin=yes\
         &person.6=Ann:admin=yes&person.7=Ann:admin=no&utm_source=mail&v=2"
    ));
    assert_eq!(
        said(&link.people),
        pairs(&[("Ann", "admin=yes"), ("Ann 2", "admin=no")])
    );
    assert_eq!(link.called, pairs(&[("Ann", "Ann 2")]));
    let faults: Vec<_> = link.left_out.iter().map(|it| it.fault).collect();
    assert_eq!(
        faults,
        [
            Some(PersonFault::Empty),
            None,
            None,
            Some(PersonFault::TooLong),
            Some(PersonFault::Forbidden),
            None
        ]
    );
    assert_eq!(link.left_out[5].part, "admin=yes");
    let all: Vec<String> = (1..=13).map(|it| format!("person.{it}=P{it}:")).collect();
    let link = read(&all.join("&"));
    assert_eq!(link.people.len(), 12);
    assert_eq!(link.left_out[0].part, "person.13=P13:");
    assert_eq!(link.left_out[0].fault, Some(PersonFault::Full));
}

#[test]
fn other_rules_give_nobody() {
    let link = read("rules=tea@1&person.1=Ann:admin=yes&v=2");
    assert!(link.is_for_others(&SMALL));
    assert!(link.people.is_empty());
}

#[test]
fn a_text_longer_than_any_group_is_not_read() {
    let link = read(&format!("person.1=Ann:{}", "x".repeat(5_000_000)));
    assert!(link.too_long && link.people.is_empty());
    assert_eq!(read_people(&SMALL, &"x=".repeat(3_000_000)), None);
}

#[test]
fn a_judgement_in_somebodys_link_is_theirs() {
    let link = read_link(&SMALL, "own.1=Why&own.1.flask=2&v=2").unwrap();
    let input = link.reading.input;
    assert!(input.judgement.has_sender());
    let mut people = People::default();
    people.add("Ann", input).unwrap();
    assert!(!people.all()[0].input().judgement.has_sender());
}

#[test]
fn a_link_is_found_in_whatever_is_pasted() {
    let link = "rules=small@1&was=django&admin=yes!&v=1";
    for text in [
        link.to_owned(),
        format!("#{link}"),
        format!("  https://example.org/m/#{link}\n"),
        format!("[Our stack](https://example.org/?rules=a.json#{link})."),
        format!("See <https://example.org/#{link}> please"),
        "admin=yes!".to_owned(),
        "admin=yes!,own.1=Why,own.1.flask=0".to_owned(),
    ] {
        let Some(Pasted::Answers(link)) = read_pasted(&SMALL, &text) else {
            panic!("{text}")
        };
        let answers = matrix_engine::write_answers(&SMALL, &link.reading.input.answers);
        assert_eq!(answers, "admin=yes!", "{text}");
    }
    let group = people(&SMALL, &["admin=yes", "data=tables,languages=js"]);
    let text = write_people(&SMALL, &group);
    for text in [
        text.clone(),
        format!("https://example.org/#{text}\n"),
        format!("Us: https://example.org/#{text}."),
    ] {
        let Some(Pasted::People(link)) = read_pasted(&SMALL, &text) else {
            panic!("{text}")
        };
        assert_eq!(link.people, group, "{text}");
        assert_eq!(link.form, None);
    }
    for text in [
        "",
        "hello",
        "https://example.org/",
        "https://example.org/?a=b",
        "#place",
    ] {
        assert_eq!(read_pasted(&SMALL, text), None, "{text}");
    }
}
