//! People who decide together as the fragment of a link, or as the text of a file:
//!
//! ```text
//! rules=small@1&person.1=Ann:admin=yes!,data=documents&person.2=Bob~20Jr:admin=no&v=2
//! ```
//!
//! Each person is one part: the name, escaped, a colon, and what they say as one line of text. People stand in
//! the order of their numbers. No rule is called `person` with an option called `1`, so no part can be taken for
//! a judgement.
//!
//! Any text reads as some people and a list of what could not be used.

use crate::answers_text::{Reading, Unread, write_input};
use crate::escaped::{escaped, unescaped};
use crate::limits::PEOPLE_BYTES;
use crate::link::{Link, read_link};
use crate::link_parts::{FORMS, LinkParts, counts_clicks, is_for_others, percent_encoded};
use crate::people::{People, PersonFault};
use crate::rules::Rules;

const PERSON: &str = "person.";

/// What a link to several people says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleLink {
    /// Everybody in it, as far as these rules know what they say.
    pub people: People,
    /// The form of the link when it is none that is written today.
    pub form: Option<String>,
    /// The rule set and the version that the link was made with, when it says so.
    pub made_with: Option<(String, String)>,
    /// Whether it was written here, but its end is missing.
    pub is_cut: bool,
    /// Whether the text is too long to be a group, so that nothing of it was read.
    pub too_long: bool,
    /// Names of questions or values that have moved, old and new, each once.
    pub renamed: Vec<(String, String)>,
    /// Parts of what somebody says that could not be used, with their name.
    pub unread: Vec<(String, Unread)>,
    /// Parts that are nobody.
    pub left_out: Vec<LeftOut>,
    /// People who have another name here, because somebody before them has theirs: old and new.
    pub called: Vec<(String, String)>,
}

/// A part of a link to several people that is nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The part as it stood there.
    pub part: String,
    /// What is wrong with the person; none where it is not one, or is damaged.
    pub fault: Option<PersonFault>,
}

/// What somebody has pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Several people.
    People(PeopleLink),
    /// What one person says.
    Answers(Link),
}

impl PeopleLink {
    /// Whether the link was made for another rule set. Then nobody is taken.
    #[must_use]
    pub fn is_for_others(&self, rules: &Rules) -> bool {
        is_for_others(self.made_with.as_ref(), rules)
    }

    fn add(&mut self, rules: &Rules, value: &str) -> Result<(), Option<PersonFault>> {
        let (name, said) = value.split_once(':').ok_or(None)?;
        let name = unescaped(name).ok_or(None)?;
        let reading = Reading::of(rules, said.split(','));
        let free = match self.people.find(name.trim()) {
            Some(_) => self.people.free_name(&name),
            None => name.clone(),
        };
        self.people.add(&free, reading.input).map_err(Some)?;
        if free != name && free != name.trim() {
            self.called.push((name, free.clone()));
        }
        for moved in reading.renamed {
            if !self.renamed.contains(&moved) {
                self.renamed.push(moved);
            }
        }
        let unread = reading.unread.into_iter();
        self.unread
            .extend(unread.map(|unread| (free.clone(), unread)));
        Ok(())
    }
}

/// Whether a fragment names people, as [`read_people`] reads them.
#[must_use]
pub fn names_people(fragment: &str) -> bool {
    if fragment.len() > PEOPLE_BYTES {
        // Only that tells what it would be.
        return fragment.contains(PERSON);
    }
    LinkParts::of(fragment).is_some_and(|parts| parts.body().any(|part| person(part).is_some()))
}

/// Reads the fragment of an address, without `#`; `None` when it has no people in it.
#[must_use]
pub fn read_people(rules: &Rules, fragment: &str) -> Option<PeopleLink> {
    if !names_people(fragment) {
        return None;
    }
    let too_long = fragment.len() > PEOPLE_BYTES;
    let parts = if too_long {
        LinkParts::none()
    } else {
        LinkParts::of(fragment)?
    };
    let mut numbered = Vec::new();
    let mut others = Vec::new();
    for part in parts.body() {
        match person(part) {
            Some((number, value)) => numbered.push((number, value, part)),
            None => others.push(part),
        }
    }
    numbered.sort_by_key(|(number, ..)| *number);
    let mut link = PeopleLink {
        people: People::default(),
        form: parts.form.clone(),
        made_with: parts.made_with.clone(),
        is_cut: parts.is_cut,
        too_long,
        renamed: Vec::new(),
        unread: Vec::new(),
        left_out: Vec::new(),
        called: Vec::new(),
    };
    if link.is_for_others(rules) {
        return Some(link);
    }
    for (_, value, part) in numbered {
        if let Err(fault) = link.add(rules, value) {
            let part = part.to_owned();
            link.left_out.push(LeftOut { part, fault });
        }
    }
    let strange = others.into_iter().filter(|part| {
        let name = part.split_once('=').map_or(*part, |(name, _)| name);
        !part.is_empty() && !counts_clicks(name)
    });
    link.left_out.extend(strange.map(|part| LeftOut {
        part: part.to_owned(),
        fault: None,
    }));
    Some(link)
}

/// Reads what somebody has pasted: an address, a fragment, answers as a line of text, a file with a group, with
/// or without a sentence around it. `None` when there is nothing of the kind in it.
#[must_use]
pub fn read_pasted(rules: &Rules, text: &str) -> Option<Pasted> {
    let fragment = match text.split_once('#') {
        Some((_, fragment)) => fragment,
        None if text.contains("://") => return None,
        None => text.trim(),
    };
    // What may stand behind an address in a sentence, in Markdown or in HTML; none of it is in a fragment.
    let end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | ')' | ']');
    let fragment = fragment.split(end).next().unwrap_or_default();
    if let Some(link) = read_people(rules, fragment) {
        return Some(Pasted::People(link));
    }
    let is_line = !fragment.contains('&') && fragment.contains(',');
    let link = if is_line {
        read_link(rules, &fragment.replace(',', "&"))
    } else {
        read_link(rules, fragment)
    };
    link.map(Pasted::Answers)
}

/// Writes the fragment of a link to several people, without `#`; empty without anybody. Written over the address
/// of the page it is the text of a file as well.
#[must_use]
pub fn write_people(rules: &Rules, people: &People) -> String {
    if people.is_empty() {
        return String::new();
    }
    let parts = (1..).zip(people.all()).map(|(number, person)| {
        let name = escaped(person.name());
        let said = write_input(rules, person.input());
        format!("{PERSON}{number}={name}:{said}")
    });
    let parts: Vec<String> = parts.collect();
    let file = rules.file();
    let version = percent_encoded(&file.version);
    let [_, form] = FORMS;
    let parts = parts.join("&");
    format!("rules={}@{version}&{parts}&v={form}", file.id)
}

/// The number of a person and what the part says of them.
fn person(part: &str) -> Option<(u32, &str)> {
    let (name, value) = part.split_once('=')?;
    let number = name.strip_prefix(PERSON)?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    // Whatever is larger stands last.
    is_number.then(|| (number.parse().unwrap_or(u32::MAX), value))
}
