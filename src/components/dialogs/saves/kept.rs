//! The saves as the dialog has them, and every way to change them.

use super::super::given::Given;
use super::list::{self, Save, Saves};
use super::opened::opened;
use crate::browser::focus::focus_after_update;
use crate::browser::location::scope_path;
use crate::browser::storage::Storage;
use leptos::prelude::*;
use matrix_text::words;
use std::sync::Arc;

/// The id of the field for the name of a new save.
pub const NAME: &str = "save-name";
/// The id of the field for the new name of a save.
pub const NEW_NAME: &str = "save-rename";
/// The id of the button that brings back what was deleted.
pub const BACK: &str = "save-back";

/// The id of the first button of a row.
pub fn row_id(place: usize) -> String {
    format!("save-{place}")
}

/// What the dialog is about. Copying it copies handles.
#[derive(Clone, Copy)]
pub struct Kept {
    given: StoredValue<Arc<Given>>,
    /// What is kept; `None` where nothing is.
    pub saves: RwSignal<Option<Saves>>,
    /// The name under which the present answers are saved next.
    pub name: RwSignal<String>,
    /// The save that gets another name, and the name that was typed.
    pub renaming: RwSignal<Option<Save>>,
    /// The save that was deleted last, while it can be brought back.
    pub deleted: RwSignal<Option<Save>>,
    /// What happened last.
    pub said: RwSignal<String>,
}

impl Kept {
    /// What this device keeps for these rules.
    pub fn new(given: Arc<Given>) -> Self {
        let kept = Self {
            given: StoredValue::new(given),
            saves: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            renaming: RwSignal::new(None),
            deleted: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        };
        kept.show("");
        kept
    }

    /// The page at the moment when the dialog opened.
    pub fn given(self) -> Arc<Given> {
        self.given.get_value()
    }

    /// Reads what is kept and shows it: the list, not the renaming; says what happened.
    pub fn show(self, said: &str) {
        let saves = read_saves(&self.given()).map(|(.., saves)| saves);
        if let Some(saves) = &saves {
            self.name.set(saves.free_name(&self.suggested_name()));
        }
        self.saves.set(saves);
        self.renaming.set(None);
        self.deleted.set(None);
        self.said.set(said.to_owned());
    }

    /// Saves the present answers under the name that was typed.
    pub fn keep(self) {
        let (name, link) = (self.name.get_untracked(), self.given().link.clone());
        let _ = self.change(|saves| saves.keep(&name, link));
        focus_after_update(NAME.to_owned());
    }

    /// Shows the field for another name in the place of the list.
    pub fn begin_renaming(self, save: Save) {
        self.renaming.set(Some(save));
        self.said.set(String::new());
        focus_after_update(NEW_NAME.to_owned());
    }

    /// Gives another name.
    pub fn rename(self, old: &str, typed: &str) {
        if self.change(|saves| saves.rename(old, typed)) {
            // A name that stays as it was is the same tidied.
            self.focus_row(&list::tidy(typed));
        } else {
            focus_after_update(NEW_NAME.to_owned());
        }
    }

    /// Leaves a name as it is.
    pub fn leave(self, name: &str) {
        self.show("");
        self.focus_row(name);
    }

    /// Deletes at once; one button brings it back.
    pub fn delete(self, save: Save) {
        if self.change(|saves| Ok(saves.delete(&save.name))) {
            self.deleted.set(Some(save));
            focus_after_update(BACK.to_owned());
        }
    }

    /// Brings back what was deleted last.
    pub fn bring_back(self) {
        if let Some(save) = self.deleted.get_untracked() {
            let link = save.link.clone();
            let _ = self.change(|saves| saves.keep(&save.name, link));
            self.focus_row(&save.name);
        }
    }

    /// The link that opens a save. None when there is nothing to open, which is said.
    pub fn link_to(self, save: &Save) -> Option<String> {
        let why = match opened(self.given().rules, save) {
            None => "This cannot be opened: it cannot be read.",
            Some((link, ..)) if link.reading.input.is_empty() => {
                "These rules know none of these answers. Nothing was changed."
            }
            Some(_) => return Some(save.link.clone()),
        };
        self.said.set(why.to_owned());
        None
    }

    /// Changes what is kept and shows it; whether that worked. It is read anew first: another tab may have
    /// changed it meanwhile. Where it did not work everything stays as it is, what was typed too.
    fn change(self, change: impl FnOnce(&mut Saves) -> Result<String, String>) -> bool {
        let Some((storage, key, mut saves)) = read_saves(&self.given()) else {
            self.show("");
            return false;
        };
        let changed = change(&mut saves).and_then(|said| {
            let full = "This browser has no room left for the page. Nothing was changed. Use Share: the link holds the answers.";
            let is_written = storage.write(&key, saves.to_kept());
            is_written.then_some(said).ok_or_else(|| full.to_owned())
        });
        match &changed {
            Ok(said) => self.show(said),
            Err(why) => self.said.set(why.clone()),
        }
        changed.is_ok()
    }

    /// Who leads, or how much is answered while that is hidden.
    fn suggested_name(self) -> String {
        let given = self.given();
        if given.is_hidden {
            // Whoever changes the name types spaces that break.
            given.summary().replace('\u{a0}', " ")
        } else {
            words::headline(given.rules, &given.result, given.result.verdict)
        }
    }

    /// Puts the focus on the first button of a save; where it is gone, on the field for a new one.
    fn focus_row(self, name: &str) {
        let place = self
            .saves
            .with_untracked(|saves| saves.as_ref()?.place(name));
        focus_after_update(place.map_or_else(|| NAME.to_owned(), row_id));
    }
}

/// Where the saves are, and what is in there; `None` where nothing is kept.
pub fn read_saves(given: &Given) -> Option<(Storage, String, Saves)> {
    let storage = Storage::open().filter(|_| given.is_site)?;
    let key = list::key(&scope_path(), given.rules);
    let saves = Saves::read(&storage.read_text(&key).unwrap_or_default());
    Some((storage, key, saves))
}
