//! The list of kept answers, and the form in which it is kept: JSON, a list of objects with `name` and `link`.
//! Each holds the fragment of a link, so renamed and dropped ids are followed here as in any link. Pure.

use matrix_engine::Rules;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

/// Characters of a name.
pub const NAME_CHARS: usize = 60;
/// More saves than anybody tells apart; the room on a device is small.
const MOST: usize = 50;

/// The key of the saves of these rules on the page in this folder. A new form gets a new key.
pub fn key(scope_path: &str, rules: &Rules) -> String {
    format!("decision-matrix:{scope_path}:{}:saves:v1", rules.file().id)
}

/// Answers under a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Save {
    pub name: String,
    /// The fragment of the link to them.
    pub link: String,
}

/// Something that was kept; it may come from anywhere.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Save(Save),
    Other(IgnoredAny),
}

/// All that is kept, in the order in which it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saves {
    pub list: Vec<Save>,
    /// Whether there was text that says nothing.
    pub unreadable: bool,
}

impl Saves {
    /// Reads kept text. It may come from anywhere: what is no save is left out.
    pub fn read(text: &str) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let Ok(entries) = serde_json::from_str::<Vec<Entry>>(text) else {
            return Self {
                list: Vec::new(),
                unreadable: true,
            };
        };
        let mut saves = Self {
            unreadable: entries.len() > MOST,
            ..Self::default()
        };
        for entry in entries.into_iter().take(MOST) {
            match entry {
                Entry::Save(save) => saves.add(save),
                Entry::Other(_) => saves.unreadable = true,
            }
        }
        saves
    }

    fn add(&mut self, save: Save) {
        let name = tidy(&save.name);
        if name.is_empty() || self.find(&name).is_some() {
            self.unreadable = true;
        } else {
            let link = save.link;
            self.list.push(Save { name, link });
        }
    }

    /// The list to keep; `None` when there is nothing to keep.
    pub fn to_kept(&self) -> Option<&Vec<Save>> {
        (!self.list.is_empty()).then_some(&self.list)
    }

    /// Keeps a link under a name; the one that was there gives way. Says what happened, or why nothing did.
    pub fn keep(&mut self, name: &str, link: String) -> Result<String, String> {
        let name = tidy(name);
        if name.is_empty() {
            return Err("Give it a name first.".to_owned());
        }
        if let Some(save) = self.find_mut(&name) {
            save.link = link;
            return Ok(format!("“{name}” now holds these answers."));
        }
        if self.list.len() == MOST {
            return Err(format!("{MOST} are saved already. Delete one first."));
        }
        let said = format!("Saved as “{name}”.");
        self.list.push(Save { name, link });
        Ok(said)
    }

    /// Gives another name. Says what happened, or why nothing did.
    pub fn rename(&mut self, old: &str, new: &str) -> Result<String, String> {
        let new = tidy(new);
        if new.is_empty() {
            return Err("A name needs at least one letter.".to_owned());
        }
        if new == old {
            return Ok(String::new());
        }
        if self.find(&new).is_some() {
            return Err(format!("“{new}” is taken. Choose another name."));
        }
        let save = self.find_mut(old);
        let save = save.ok_or_else(|| format!("“{old}” is not there any more."))?;
        let said = format!("“{old}” is now “{new}”.");
        save.name = new;
        Ok(said)
    }

    /// Takes one out. Says what happened.
    pub fn delete(&mut self, name: &str) -> String {
        self.list.retain(|save| save.name != name);
        format!("Deleted “{name}”.")
    }

    /// A name that is not taken, beginning with `name`.
    pub fn free_name(&self, name: &str) -> String {
        let name = tidy(name);
        let numbered = |number: u32| {
            let number = format!(" {number}");
            let room = NAME_CHARS - number.chars().count();
            name.chars().take(room).collect::<String>() + &number
        };
        let mut names = std::iter::once(name.clone()).chain((2..).map(numbered));
        names
            .find(|name| self.find(name).is_none())
            .unwrap_or_default()
    }

    /// Where the save with this name stands in the list.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.list.iter().position(|save| save.name == name)
    }

    /// The save with this name.
    pub fn find(&self, name: &str) -> Option<&Save> {
        self.list.iter().find(|save| save.name == name)
    }

    fn find_mut(&mut self, name: &str) -> Option<&mut Save> {
        self.list.iter_mut().find(|save| save.name == name)
    }
}

/// A name without control characters and blanks around it, not too long.
pub fn tidy(name: &str) -> String {
    let plain = name.trim().chars().filter(|c| !c.is_control());
    let name: String = plain.take(NAME_CHARS).collect();
    name.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saves(names: &[&str]) -> Saves {
        let mut saves = Saves::default();
        for name in names {
            saves.keep(name, format!("v=1&{name}=yes")).unwrap();
        }
        saves
    }

    #[test]
    fn what_is_written_reads_back_equal() {
        let saves = saves(&["one", "two “quoted” \"\\", "ü"]);
        let kept = serde_json::to_string(saves.to_kept().unwrap()).unwrap();
        assert_eq!(Saves::read(&kept), saves);
        assert_eq!(Saves::default().to_kept(), None);
    }

    /// Published in 2026: kept on the devices of visitors.
    #[test]
    fn the_published_form_reads() {
        let saves = Saves::read(r#"[{"name":"Chat","link":"v=1&rules=small@1&admin=yes!"}]"#);
        assert_eq!(
            saves.find("Chat").unwrap().link,
            "v=1&rules=small@1&admin=yes!"
        );
        assert!(!saves.unreadable);
    }

    #[test]
    fn what_is_kept_has_the_published_form() {
        let kept = serde_json::to_string(saves(&["Chat"]).to_kept().unwrap()).unwrap();
        assert_eq!(kept, r#"[{"name":"Chat","link":"v=1&Chat=yes"}]"#);
    }

    #[test]
    fn any_text_reads_as_some_saves() {
        for text in [
            "x",
            "{}",
            "[",
            "null",
            "[1]",
            r#"[{"name":"","link":"a=b"}]"#,
            r#"[{"name":1}]"#,
        ] {
            let saves = Saves::read(text);
            assert!(saves.list.is_empty() && saves.unreadable, "{text}");
        }
        let twice = r#"[{"name":"a","link":"x=1"},{"name":"a","link":"x=2"},{"link":"x=3"}]"#;
        let saves = Saves::read(twice);
        assert_eq!(saves.list.len(), 1);
        assert!(saves.unreadable);
        let many = format!("[{}1]", r#"{"name":"a","link":"x=1"},"#.repeat(100_000));
        assert_eq!(Saves::read(&many).list.len(), 1);
    }

    #[test]
    fn a_name_is_taken_once() {
        let mut saves = saves(&["a", "b"]);
        assert_eq!(
            saves.keep(" a ", "v=1&new=yes".to_owned()).unwrap(),
            "“a” now holds these answers."
        );
        assert_eq!(saves.find("a").unwrap().link, "v=1&new=yes");
        let taken = saves.rename("a", "b").unwrap_err();
        assert_eq!(taken, "“b” is taken. Choose another name.");
        assert_eq!(
            saves.rename("a", " ").unwrap_err(),
            "A name needs at least one letter."
        );
        assert_eq!(saves.rename("a", "a").unwrap(), "");
        assert_eq!(saves.rename("a", "c").unwrap(), "“a” is now “c”.");
        let gone = saves.rename("gone", "d").unwrap_err();
        assert_eq!(gone, "“gone” is not there any more.");
        assert_eq!(saves.delete("c"), "Deleted “c”.");
        let names: Vec<&str> = saves.list.iter().map(|save| save.name.as_str()).collect();
        assert_eq!(names, ["b"]);
        assert_eq!(saves.free_name("b"), "b 2");
        assert_eq!(saves.free_name("z"), "z");
    }

    #[test]
    fn names_are_tidied_and_bounded() {
        let mut saves = Saves::default();
        let nameless = saves.keep(" \n ", String::new()).unwrap_err();
        assert_eq!(nameless, "Give it a name first.");
        saves.keep(&"x".repeat(500), String::new()).unwrap();
        assert_eq!(saves.list[0].name.chars().count(), NAME_CHARS);
        let free = saves.free_name(&"x".repeat(500));
        assert_eq!(free, "x".repeat(NAME_CHARS - 2) + " 2");
        saves.keep(&free, String::new()).unwrap();
        assert_eq!(saves.list.len(), 2);
        for number in 2..MOST {
            saves.keep(&number.to_string(), String::new()).unwrap();
        }
        assert_eq!(saves.list.len(), MOST);
        assert!(
            saves
                .keep("one more", String::new())
                .unwrap_err()
                .contains("Delete one first")
        );
    }
}
