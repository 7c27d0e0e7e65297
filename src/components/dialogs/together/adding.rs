//! Adding people from what was pasted, saved, or is on the page. It says what happened, or what to do instead. Pure.

use matrix_engine::{Input, Link, PEOPLE, Pasted, People, PeopleLink, Rules, read_pasted};
use matrix_text::people::{self, notice};
use matrix_text::{link_notice, words};

/// Where somebody comes from.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    /// A text that somebody has sent, or the link of a save.
    Pasted(&'a str),
    /// What the page says.
    Input(&'a Input),
}

/// What has to be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Source,
    Name,
}

/// Why nobody was added.
type Why = (String, Missing);

/// Adds whoever is in the source. Where it fails, `people` are to be left as they were.
pub fn add(
    rules: &Rules,
    people: &mut People,
    source: Source<'_>,
    name: &str,
) -> Result<String, Why> {
    let text = match source {
        Source::Input(input) => return add_one(people, name, input.clone(), &[]),
        Source::Pasted(text) => text,
    };
    if text.trim().is_empty() {
        return Err(source_fault("Paste a link first."));
    }
    match read_pasted(rules, text) {
        None => Err(source_fault(
            "There are no answers in this. Copy the whole link, from https:// to its end.",
        )),
        Some(Pasted::People(link)) => add_group(rules, people, link),
        Some(Pasted::Answers(link)) => add_link(rules, people, link, name),
    }
}

fn add_link(rules: &Rules, people: &mut People, link: Link, name: &str) -> Result<String, Why> {
    if link.is_cut {
        return Err(source_fault(CUT));
    }
    let notice = link_notice::sentences(rules, &link);
    if link.reading.input.is_empty() {
        let why = notice.join(" ");
        let mend = "Ask for a link with answers to the rules of this page.";
        return Err(source_fault(format!("{why} {mend}").trim_start()));
    }
    add_one(people, name, link.reading.input, &notice)
}

/// Whoever is called the same and says the same is the same person.
fn add_group(rules: &Rules, people: &mut People, link: PeopleLink) -> Result<String, Why> {
    if link.is_cut {
        return Err(source_fault(CUT));
    }
    let mut notice = notice::sentences(rules, &link);
    if link.people.is_empty() {
        let why = if notice.is_empty() {
            people::NOBODY.to_owned()
        } else {
            notice.join(" ")
        };
        return Err(source_fault(why));
    }
    let is_here = |people: &People, name: &str, input: &Input| {
        let at = people.find(name).and_then(|at| people.get(at));
        at.is_some_and(|known| known.input() == input)
    };
    let all = link.people.all().iter();
    let new: Vec<_> = all
        .filter(|person| !is_here(people, person.name(), person.input()))
        .collect();
    let room = PEOPLE - people.len();
    if new.len() > room {
        return Err(source_fault(format!(
            "This group has {} more, and only {room} fit: {PEOPLE} people decide together at the most. Remove somebody first.",
            words::counted(new.len(), "person"),
        )));
    }
    if new.is_empty() {
        return Err(source_fault("Everybody in this group is here already."));
    }
    let mut added = Vec::new();
    for person in new {
        let free = people.free_name(person.name());
        if free != person.name() {
            notice.push(format!(
                "Somebody here is called “{}” already, so the one from the link is “{free}”.",
                person.name()
            ));
        }
        let done = people.add(&free, person.input().clone());
        done.map_err(|fault| source_fault(people::fault(fault)))?;
        added.push(format!("“{free}”"));
    }
    let names: Vec<&str> = added.iter().map(String::as_str).collect();
    Ok(done(&words::listed(&names), added.len(), &notice))
}

fn add_one(
    people: &mut People,
    name: &str,
    input: Input,
    notice: &[String],
) -> Result<String, Why> {
    match people.add(name, input) {
        Ok(()) => Ok(done(&format!("“{}”", name.trim()), 1, notice)),
        Err(fault) => Err((people::fault(fault), Missing::Name)),
    }
}

/// What has happened.
fn done(who: &str, count: usize, notice: &[String]) -> String {
    let were = if count == 1 { "was" } else { "were" };
    let added = format!("{who} {were} added. {}", notice.join(" "));
    added.trim_end().to_owned()
}

fn source_fault(why: impl Into<String>) -> Why {
    (why.into(), Missing::Source)
}

const CUT: &str = "The end of this link is missing. Copy it again, the whole of it.";

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{load, read_input, write_people};

    fn rules() -> Rules {
        load(include_str!("../../../../tests/rules.json"))
            .rules
            .unwrap()
    }

    fn paste(people: &mut People, text: &str, name: &str) -> Result<String, Why> {
        add(&rules(), people, Source::Pasted(text), name)
    }

    #[test]
    fn a_link_in_any_form_adds_somebody_under_the_name_that_was_given() {
        let mut people = People::default();
        let link = "https://example.org/#rules=web-frameworks@2026.11&admin=yes!&v=1";
        let said = paste(&mut people, link, " Ann ").unwrap();
        assert!(said.starts_with("“Ann” was added."), "{said}");
        assert_eq!(
            paste(&mut people, "admin=yes", "Bob").unwrap(),
            "“Bob” was added."
        );
        let (input, _) = read_input(&rules(), "admin=none");
        add(&rules(), &mut people, Source::Input(&input), "Me").unwrap();
        assert_eq!(people.len(), 3);
        let said = paste(&mut people, "admin=yes&nothing=x&v=1", "Cy").unwrap();
        assert!(
            said.contains("Not understood, so left out: “nothing=x”"),
            "{said}"
        );
    }

    #[test]
    fn whatever_cannot_be_added_says_what_to_do() {
        for (text, name, why, missing) in [
            ("", "Ann", "Paste a link first.", Missing::Source),
            ("hello", "Ann", "Copy the whole link", Missing::Source),
            (
                "https://example.org/",
                "Ann",
                "Copy the whole link",
                Missing::Source,
            ),
            ("admin=yes", "", "Give a name first.", Missing::Name),
            ("admin=yes", "Here", "has this name already", Missing::Name),
            (
                "#rules=tea@1&admin=yes&v=1",
                "Ann",
                "made with other rules, “tea” 1",
                Missing::Source,
            ),
            (
                "#rules=web-frameworks@1&admin=yes",
                "Ann",
                "The end of this link is missing",
                Missing::Source,
            ),
            (
                "#nothing=x&v=1",
                "Ann",
                "Ask for a link with answers",
                Missing::Source,
            ),
            (
                "#rules=tea@1&person.1=A:admin=yes&v=2",
                "",
                "made with other rules",
                Missing::Source,
            ),
            (
                "#rules=web-frameworks@1&person.1=A:admin=yes",
                "",
                "The end of this link",
                Missing::Source,
            ),
            ("#person.1=:&v=2", "", "Left out", Missing::Source),
        ] {
            let mut people = People::default();
            paste(&mut people, "admin=none", "Here").unwrap();
            let (said, mend) = paste(&mut people, text, name).unwrap_err();
            assert!(said.contains(why), "{text}: {said}");
            assert_eq!(mend, missing, "{text}");
            assert_eq!(people.len(), 1, "{text}");
        }
    }

    #[test]
    fn a_group_brings_everybody_who_is_not_here_and_no_more_than_fit() {
        let mut group = People::default();
        for number in 1..=7 {
            paste(&mut group, "admin=yes", &format!("P{number}")).unwrap();
        }
        let text = write_people(&rules(), &group);
        let mut people = People::default();
        paste(&mut people, "admin=yes", "P1").unwrap();
        paste(&mut people, "admin=none", "P2").unwrap();
        let said = paste(&mut people, &text, "").unwrap();
        assert_eq!(people.len(), 8);
        assert!(said.starts_with("“P2 2”, “P3”"), "{said}");
        assert!(
            said.contains("Somebody here is called “P2” already"),
            "{said}"
        );
        let same = write_people(&rules(), &people);
        let (said, _) = paste(&mut people, &same, "").unwrap_err();
        assert_eq!(said, "Everybody in this group is here already.");
        let other = text.replace("=P", "=Q");
        let (said, _) = paste(&mut people, &other, "").unwrap_err();
        assert!(
            said.contains("7\u{a0}people more, and only 4 fit"),
            "{said}"
        );
        for number in 0..4 {
            paste(&mut people, "admin=yes", &format!("R{number}")).unwrap();
        }
        let (said, _) = paste(&mut people, "admin=yes", "thirteenth").unwrap_err();
        assert!(said.contains("There are 12 people"), "{said}");
    }
}
