//! People who decide together: what each of them says, under a name. What follows from it for all of them is in
//! `people_comparison.rs`, how it travels in `people_link.rs`.

use crate::characters::is_forbidden;
use crate::input::Input;
use crate::limits::{NAME_CHARS, PEOPLE};

/// Somebody who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    name: String,
    input: Input,
}

/// Why somebody cannot be called so, or cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonFault {
    /// There is no name.
    Empty,
    /// The name has more than [`NAME_CHARS`] characters.
    TooLong,
    /// The name has a character that is not seen or turns text around.
    Forbidden,
    /// Somebody else has the name.
    Taken,
    /// There are [`PEOPLE`] already.
    Full,
}

/// Up to [`PEOPLE`] people, each with a name of their own, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    list: Vec<Person>,
}

impl Person {
    /// What they are called: plain text.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What they say. It does not say who wrote which part of the judgement: all of it is theirs.
    #[must_use]
    pub fn input(&self) -> &Input {
        &self.input
    }
}

impl People {
    /// Everybody.
    #[must_use]
    pub fn all(&self) -> &[Person] {
        &self.list
    }

    /// Somebody, by their place.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Person> {
        self.list.get(at)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The place of whoever has this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.list.iter().position(|person| person.name == name)
    }

    /// Adds somebody.
    ///
    /// # Errors
    /// When the name is not what a name can be, or there is no room.
    pub fn add(&mut self, name: &str, input: Input) -> Result<(), PersonFault> {
        if self.list.len() == PEOPLE {
            return Err(PersonFault::Full);
        }
        let name = self.free(name, None)?;
        let input = unsigned(input);
        self.list.push(Person { name, input });
        Ok(())
    }

    /// Gives somebody another name.
    ///
    /// # Errors
    /// When the name is not what a name can be.
    pub fn rename(&mut self, at: usize, name: &str) -> Result<(), PersonFault> {
        let name = self.free(name, Some(at))?;
        if let Some(person) = self.list.get_mut(at) {
            person.name = name;
        }
        Ok(())
    }

    /// Puts other answers and another judgement in the place of what somebody says.
    pub fn replace(&mut self, at: usize, input: Input) {
        if let Some(person) = self.list.get_mut(at) {
            person.input = unsigned(input);
        }
    }

    /// Takes somebody out.
    pub fn remove(&mut self, at: usize) {
        if at < self.list.len() {
            self.list.remove(at);
        }
    }

    /// A name that nobody has, made from this one: `Ann`, `Ann 2`.
    #[must_use]
    pub fn free_name(&self, name: &str) -> String {
        let numbered = |number: usize| {
            let number = format!(" {number}");
            let room = NAME_CHARS.saturating_sub(number.chars().count());
            let begin: String = name.trim().chars().take(room).collect();
            format!("{}{number}", begin.trim_end())
        };
        let begin: String = name.trim().chars().take(NAME_CHARS).collect();
        let first = begin.trim_end().to_owned();
        let mut names = std::iter::once(first).chain((2..).map(numbered));
        let free = names.find(|name| self.find(name).is_none());
        free.unwrap_or_default()
    }

    /// The name without blanks around it, if whoever stands at `at` may have it.
    fn free(&self, name: &str, at: Option<usize>) -> Result<String, PersonFault> {
        let name = name.trim();
        if name.is_empty() {
            return Err(PersonFault::Empty);
        }
        if name.chars().count() > NAME_CHARS {
            return Err(PersonFault::TooLong);
        }
        if name.contains(is_forbidden) {
            return Err(PersonFault::Forbidden);
        }
        match self.find(name) {
            Some(other) if Some(other) != at => Err(PersonFault::Taken),
            _ => Ok(name.to_owned()),
        }
    }
}

fn unsigned(input: Input) -> Input {
    Input {
        answers: input.answers,
        judgement: input.judgement.unsigned(),
    }
}
