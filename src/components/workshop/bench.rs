//! What lies on the bench: the file that is being written, what the check says of it, and the last version that could be used.
//!
//! The file is the one thing that the author changes. The check follows a moment after the last key, and the rest follows
//! from the check.

use crate::browser::storage::Storage;
use crate::browser::{clock, location, session_history, tab};
use crate::start::device_file_key;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use matrix_engine::{Diagnostic, Loaded, Rules, load_named, mended, notes};
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

/// How long the author has to rest before the text is checked.
const REST: Duration = Duration::from_millis(200);

/// A file, and which one of those that were opened here it is: another with the same name is another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OpenFile {
    number: u32,
    /// Its name.
    pub name: String,
    /// What is written.
    pub text: String,
}

/// A version of a file that can be used. It is equal to itself only.
#[derive(Clone)]
pub(super) struct Version {
    /// The number of the file.
    of: u32,
    rules: Arc<Rules>,
}

impl Deref for Version {
    type Target = Rules;

    fn deref(&self) -> &Rules {
        &self.rules
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rules, &other.rules)
    }
}

/// What the check says of a file.
pub(super) struct Checked {
    file: OpenFile,
    /// What it found, in the order of the file.
    pub findings: Vec<Diagnostic>,
    /// This version, where it has no errors.
    pub version: Option<Version>,
}

impl Checked {
    /// The check, and with nothing in its way what else an author may want to know.
    fn of(file: OpenFile) -> Self {
        let bytes = file.text.as_bytes();
        let Loaded {
            rules,
            mut diagnostics,
        } = load_named(&file.name, bytes);
        if let Some(rules) = &rules {
            let today = clock::today();
            diagnostics.extend(notes(rules, bytes, Some(&today)));
        }
        Self {
            findings: diagnostics,
            version: rules.map(|rules| Version {
                of: file.number,
                rules: Arc::new(rules),
            }),
            file,
        }
    }
}

impl PartialEq for Checked {
    /// The same file is checked with the same outcome.
    fn eq(&self, other: &Self) -> bool {
        self.file == other.file
    }
}

/// All that the workshop knows.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    /// The file that is being written.
    pub file: RwSignal<OpenFile>,
    /// The same, when the author last rested.
    rested: RwSignal<OpenFile>,
    /// What the check says of it.
    pub checked: Memo<Arc<Checked>>,
    /// The last version of this file without errors.
    pub usable: Memo<Option<Version>>,
    /// The version that edits are compared with: as it was opened, unless the author has said otherwise.
    pub before: RwSignal<Option<Version>>,
    /// The answers on the page beside, as its address has them.
    pub answers: RwSignal<String>,
    /// Whether the editor is there, which can undo. A plain field stands in for it.
    pub has_editor: RwSignal<bool>,
    /// Whether the draft is kept on this device.
    pub is_kept: RwSignal<bool>,
    /// Whether this tab could keep the file for the page beside.
    pub is_shown: RwSignal<bool>,
}

impl Bench {
    /// A bench with this file on it. The page beside reads each version without errors from this tab.
    pub(super) fn new(name: String, text: String, is_kept: bool) -> Self {
        let file = OpenFile {
            number: 0,
            name,
            text,
        };
        let rested = RwSignal::new(file.clone());
        let file = RwSignal::new(file);
        let checked = Memo::new(move |_| Arc::new(Checked::of(rested.get())));
        let usable = Memo::new(move |last: Option<&Option<Version>>| {
            checked.with(|checked| {
                let is_of_file = |last: &Version| last.of == checked.file.number;
                let last = || last?.clone().filter(is_of_file);
                checked.version.clone().or_else(last)
            })
        });
        let bench = Self {
            file,
            rested,
            checked,
            before: RwSignal::new(usable.get_untracked()),
            usable,
            answers: RwSignal::new(String::new()),
            has_editor: RwSignal::new(false),
            is_kept: RwSignal::new(is_kept),
            is_shown: RwSignal::new(true),
        };
        let mut rest = debounce(REST, move |()| bench.rest());
        Effect::watch(move || file.track(), move |(), _, _| rest(()), false);
        Effect::new(move || bench.keep_checked(&checked.get()));
        bench
    }

    /// Writes another text into the file. This tab has it, also where it can not be used, and it outlives a reload there.
    pub(super) fn write(self, text: String) {
        self.file.update(|file| file.text = text);
        self.file.with_untracked(|file| {
            let _ = tab::write(&unfinished_key(&file.name), &file.text);
        });
    }

    /// Puts another file on the bench. A reload finds it again.
    pub(super) fn open(self, name: String, text: String) {
        session_history::replace(&location::address_with(location::WORKSHOP, &name));
        self.file.update(|file| {
            file.number += 1;
            file.name = name;
        });
        self.write(text);
        self.rest();
        self.before.set(self.usable.get_untracked());
    }

    /// The name of the file.
    pub(super) fn name(self) -> String {
        self.file.with_untracked(|file| file.name.clone())
    }

    /// Mends what was found, unless the file is another one by now.
    pub(super) fn mend(self, finding: &Diagnostic) {
        let text = self.checked.with_untracked(|checked| {
            let is_present = self.file.with_untracked(|file| *file == checked.file);
            is_present.then(|| mended(&checked.file.text, &finding.mend))
        });
        if let Some(text) = text {
            self.write(text);
        }
    }

    /// Keeps the draft on this device, or keeps it no longer, as the author says.
    pub(super) fn keep(self) {
        let Some(storage) = Storage::open() else {
            self.is_kept.set(false);
            return;
        };
        let draft = self
            .is_kept
            .get_untracked()
            .then(|| self.file.with_untracked(|file| file.text.clone()));
        let kept = storage.write_text(&draft_key(), draft.as_deref());
        if draft.is_some() && !kept {
            self.is_kept.set(false);
        }
    }

    /// What was written counts now.
    fn rest(self) {
        let file = self.file.try_get_untracked();
        if let Some(file) = file.filter(|file| self.rested.with_untracked(|rested| rested != file))
        {
            self.rested.set(file);
        }
    }

    /// Keeps what was checked: what can be used for the page beside, all of it as the author wants it kept.
    fn keep_checked(self, checked: &Checked) {
        let OpenFile { name, text, .. } = &checked.file;
        if checked.version.is_some() {
            let is_shown = tab::write(&device_file_key(name), text);
            if is_shown {
                tab::remove(&unfinished_key(name));
            }
            self.is_shown.set(is_shown);
        }
        self.keep();
    }
}

/// The draft that this device keeps.
pub(super) fn kept_draft() -> Option<String> {
    Storage::open()?.read_text(&draft_key())
}

/// What this tab has of a file: what was written last, else the file as it was opened.
pub(super) fn in_tab(name: &str) -> Option<String> {
    tab::read(&unfinished_key(name)).or_else(|| tab::read(&device_file_key(name)))
}

fn unfinished_key(name: &str) -> String {
    format!("workshop:{}:{name}", location::path())
}

fn draft_key() -> String {
    format!("decision-matrix:{}:draft", location::folder())
}
