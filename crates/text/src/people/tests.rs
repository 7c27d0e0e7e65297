use super::*;
use crate::people::notice::sentences;
use matrix_engine::{analyse, evaluate, load, read_input, read_people};

/// Tea for people of different tastes.
const TEA: &str = r#"{ "format": 1, "id": "tea", "version": "2", "title": "Tea",
    "groups": [{ "id": "a", "title": "A" }],
    "questions": [
        { "id": "hot", "group": "a", "kind": "toggle", "ask": "Hot?", "short": "Hot" },
        { "id": "sweet", "group": "a", "kind": "toggle", "ask": "Sweet?", "short": "Sweet" },
        { "id": "leaves", "group": "a", "kind": "toggle", "ask": "With leaves?" }],
    "options": [{ "id": "black", "name": "Black", "summary": "B" },
                { "id": "green", "name": "Green", "summary": "G" },
                { "id": "mint", "name": "Mint", "summary": "M" }],
    "rules": [
        { "id": "h", "if": "hot", "points": { "black": 3 }, "because": "H." },
        { "id": "c", "if": { "not": "hot" }, "points": { "mint": 2 }, "because": "C." },
        { "id": "s", "if": "sweet", "points": { "mint": 1 }, "because": "S." }],
    "moved": { "warm": "hot" } }"#;

struct Tea {
    rules: Rules,
    people: People,
    comparison: PeopleComparison,
}

fn tea(all: &[(&str, &str)]) -> Tea {
    let rules = load(TEA).rules.expect("it is sound");
    let mut people = People::default();
    for (name, said) in all {
        let (input, unread) = read_input(&rules, said);
        assert!(unread.is_empty());
        people.add(name, input).expect("a name");
    }
    let comparison = PeopleComparison::new(&rules, &people);
    Tea {
        rules,
        people,
        comparison,
    }
}

impl Tea {
    fn title(&self) -> String {
        title(&self.rules, &self.comparison)
    }

    fn union(&self) -> String {
        union(&self.rules, &self.people, &self.comparison, Voice::You).replace('\u{a0}', " ")
    }

    fn moves(&self, at: usize) -> Vec<String> {
        let difference = &self.comparison.differences[at];
        let moves = moves(&self.rules, &self.people, difference, Voice::You);
        moves.iter().map(|it| it.replace('\u{a0}', " ")).collect()
    }

    fn leads_to(&self) -> String {
        let agreed = &self.comparison.agreed;
        let result = evaluate(&self.rules, agreed);
        let analysis = analyse(&self.rules, agreed);
        leads_to(&self.rules, agreed, &result, &analysis).replace('\u{a0}', " ")
    }

    fn record(&self) -> String {
        let agreed = &self.comparison.agreed;
        let record = PeopleRecord {
            rules: &self.rules,
            people: &self.people,
            comparison: &self.comparison,
            result: &evaluate(&self.rules, agreed),
            analysis: &analyse(&self.rules, agreed),
            date: "2026-11-27",
            link: "https://example.org/#x=y&v=2",
        };
        record.write().replace('\u{a0}', " ")
    }
}

#[test]
fn the_title_says_who_is_for_what() {
    for (said, words) in [
        (&[][..], "Who decides?"),
        (&["hot=yes"], "One for Black"),
        (&["hot=yes", "hot=yes!"], "Both for Black"),
        (&["", "", ""], "All three undecided"),
        (
            &["hot=no", "hot=yes", "hot=yes"],
            "Two for Black, one for Mint",
        ),
        (
            &["hot=yes", "hot=no", ""],
            "One for Black, one for Mint, one undecided",
        ),
        (
            &["own.1=x,own.1.black=1,own.1.mint=1", "hot=no"],
            "One for a tie of Black and Mint, one for Mint",
        ),
    ] {
        let names = ["A", "B", "C"].into_iter();
        let all: Vec<(&str, &str)> = names.zip(said.iter().copied()).collect();
        assert_eq!(tea(&all).title(), words);
    }
}

#[test]
fn what_would_unite_is_said_with_whose_answer_it_is() {
    let apart = tea(&[("Ann", "hot=yes"), ("Bob", "hot=yes"), ("Cy", "hot=no")]);
    assert_eq!(
        apart.union(),
        "One other answer would bring you together: Cy on Hot."
    );
    assert_eq!(
        apart.moves(0),
        [
            "“No” would move Ann from Black to Mint, by 2 points.",
            "“No” would move Bob from Black to Mint, by 2 points.",
            "“Yes” would move Cy from Mint to Black, by 3 points; that would bring you together.",
        ]
    );
    let united = tea(&[("Ann", "hot=yes,sweet=yes"), ("Bob", "hot=yes,sweet=no")]);
    assert_eq!(
        united.union(),
        "You have the same winner. 1 question you answer otherwise, and none of that matters."
    );
    assert!(united.moves(0).is_empty());
    let far = tea(&[
        ("Ann", "hot=yes!"),
        ("Bob", "hot=yes,own.1=x,own.1.green=5"),
    ]);
    assert_eq!(
        far.union(),
        "One other answer would bring you together: Bob on Hot."
    );
    let farther = tea(&[("Ann", "hot=yes"), ("Bob", "own.1=x,own.1.green=5")]);
    assert_eq!(
        farther.union(),
        "No single answer would bring you together."
    );
    assert_eq!(tea(&[("Ann", "hot=yes")]).union(), INVITATION);
}

#[test]
fn an_agreement_says_who_agrees() {
    let three = tea(&[
        ("Ann", "hot=yes,sweet=no,leaves=yes"),
        ("Bob", "hot=yes!,sweet=no"),
        ("Cy", "hot=yes"),
    ]);
    let agreements = three.comparison.agreements.iter();
    let said: Vec<String> = agreements
        .map(|it| agreement(&three.rules, &three.people, &three.comparison, it))
        .collect();
    assert_eq!(
        said,
        [
            "Hot: Yes (all 3)",
            "Sweet: No (2 of 3)",
            "With leaves? Yes (Ann alone)"
        ]
    );
    assert_eq!(
        three.leads_to(),
        "That alone leads to Black, decided, by 3 points. Every question is answered."
    );
}

#[test]
fn where_the_agreed_answers_lead_is_said_with_the_rest_open() {
    let two = tea(&[("Ann", "hot=yes,sweet=no"), ("Bob", "hot=yes,sweet=yes")]);
    assert_eq!(
        two.leads_to(),
        "That alone leads to Black, decided, by 3 points, with 2 questions open. No answer to the 2 open questions changes that."
    );
    let none = tea(&[("Ann", "hot=yes"), ("Bob", "hot=no")]);
    assert_eq!(none.leads_to(), "There is no such answer yet.");
    let level = tea(&[("Ann", "leaves=yes"), ("Bob", "")]);
    assert!(
        level
            .leads_to()
            .starts_with("That alone does not separate the options, with 2 questions open. ")
    );
}

#[test]
fn the_record_names_deciders_agreement_and_open_disagreements() {
    let record = tea(&[
        ("Ann", "hot=yes,sweet=no"),
        (
            "Bob \"B\" {{x}}",
            "hot=no,sweet=no,own.1=We_like_it,own.1.mint=1",
        ),
        ("Cy", "hot=yes*"),
    ])
    .record();
    for part in [
        "decision-makers: [\"Ann\", \"Bob \\x22B\\x22 \\x7b\\x7bx\\x7d\\x7d\", \"Cy\"]",
        "# Choose between Black and Mint",
        "Which of 3 options fits best? Three people have answered in Tea, version 2.",
        "* Sweet: No (2 of 3)",
        "Chosen option: none yet, because those who decide do not come to one: Two for Black, one for Mint.",
        "* Ann: Black: clear, by 3 points (2 answers)",
        "One other answer would bring them together: Bob",
        "### What all agree on",
        "### Open disagreements",
        "* Hot: “Yes” (Ann); “No” (Bob \"B\"",
        "“Yes, matters more” (Cy). ",
        "Own judgement of Bob",
        "[Open this group](https://example.org/#x=y&v=2)",
    ] {
        assert!(record.contains(part), "‘{part}’ is not in:\n{record}");
    }
    let united = tea(&[("Ann", "hot=yes"), ("Bob", "hot=yes")]).record();
    assert!(united.contains("# Choose Black\n"), "{united}");
    assert!(united.contains(
        "Chosen option: \"Black\", because it comes out best for everybody who decides."
    ));
    assert!(united.contains("No question is answered in two ways."));
}

#[test]
fn a_notice_names_whatever_did_not_come_whole() {
    let rules = load(TEA).rules.expect("it is sound");
    let notice =
        |fragment: &str| sentences(&rules, &read_people(&rules, fragment).expect("people"));
    assert!(notice("rules=tea@2&person.1=Ann:hot=yes&v=2").is_empty());
    for (fragment, said) in [
        (
            "rules=wine@9&person.1=Ann:hot=yes&v=2",
            "made with other rules, “wine” 9",
        ),
        (
            "rules=tea@2&person.1=Ann:hot=yes",
            "The end of this link is missing",
        ),
        (
            "rules=tea@1&person.1=Ann:hot=yes&v=2",
            "version 1 of these rules; this page has 2",
        ),
        ("person.1=Ann:hot=yes&v=7", "does not know (v=7)"),
        (
            "person.1=Ann:&person.2=Ann:&v=2",
            "the second “Ann” is “Ann 2” here",
        ),
        ("person.1=Ann:warm=yes&v=2", "“warm” is now “hot”"),
        (
            "person.1=Ann:cold=yes&v=2",
            "“cold=yes” of Ann (no such question",
        ),
        (
            "person.1=~zz:&v=2",
            "“person.1=~zz:” (This is nobody, or is damaged)",
        ),
        ("person.1=:&v=2", "(Give a name first)"),
    ] {
        let notice = notice(fragment).join(" ");
        assert!(notice.contains(said), "{fragment}: {notice}");
    }
}
