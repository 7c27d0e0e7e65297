//! What lies on the bench: the text, what the check says of it, and the last version that could be used.
//!
//! The text is the one thing that the author changes. Everything else follows from it, a moment after the last key.

use crate::browser::storage::Storage;
use crate::browser::{clock, location, tab};
use crate::start::device_file_key;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use matrix_engine::{Diagnostic, Loaded, Rules, load_named, mended, notes};
use std::sync::Arc;
use std::time::Duration;

/// How long the author has to rest before the text is checked.
const REST: Duration = Duration::from_millis(200);

/// What the check says of a text.
#[derive(Clone)]
pub(super) struct Checked {
    /// The text.
    text: String,
    /// What it found, in the order of the file.
    pub findings: Vec<Diagnostic>,
    /// The rules, where the text has no errors.
    pub rules: Option<Arc<Rules>>,
}

impl Checked {
    /// The check, and with nothing in its way what else an author may want to know.
    fn of(name: &str, text: &str) -> Self {
        let Loaded {
            rules,
            mut diagnostics,
        } = load_named(name, text.as_bytes());
        if let Some(rules) = &rules {
            let today = clock::today();
            diagnostics.extend(notes(rules, text.as_bytes(), Some(&today)));
        }
        Self {
            text: text.to_owned(),
            findings: diagnostics,
            rules: rules.map(Arc::new),
        }
    }
}

/// All that the workshop knows.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    /// The name of the file.
    pub name: RwSignal<String>,
    /// What is written.
    pub text: RwSignal<String>,
    /// What the check says of it.
    pub checked: RwSignal<Arc<Checked>>,
    /// The last version without errors.
    pub usable: RwSignal<Option<Arc<Rules>>>,
    /// The version that edits are compared with: as it was opened.
    pub before: RwSignal<Option<Arc<Rules>>>,
    /// The answers on the page beside, as text.
    pub answers: RwSignal<String>,
    /// Whether the draft is kept on this device.
    pub is_kept: RwSignal<bool>,
    /// Whether this tab could keep the text for the page beside.
    pub is_shown: RwSignal<bool>,
}

impl Bench {
    /// A bench with this file on it.
    pub(super) fn new(name: String, text: String, is_kept: bool) -> Self {
        let checked = Checked::of(&name, &text);
        let usable = checked.rules.clone();
        let bench = Self {
            name: RwSignal::new(name),
            text: RwSignal::new(text),
            before: RwSignal::new(usable.clone()),
            usable: RwSignal::new(usable),
            checked: RwSignal::new(Arc::new(checked)),
            answers: RwSignal::new(String::new()),
            is_kept: RwSignal::new(is_kept),
            is_shown: RwSignal::new(true),
        };
        bench.hand_over();
        bench
    }

    /// Keeps the text in this tab as it is written, where it outlives a reload, and checks it whenever the author rests.
    pub(super) fn follow(self) {
        let mut check = debounce(REST, move |()| self.check());
        let keep_in_tab = move || {
            let key = unfinished_key(&self.name.get_untracked());
            self.text.with(|text| tab::write(&key, text))
        };
        Effect::watch(keep_in_tab, move |_, _, _| check(()), false);
    }

    /// Puts another file on the bench.
    pub(super) fn open(self, name: String, text: String) {
        self.name.set(name);
        self.text.set(text);
        self.check();
        self.before.set(self.usable.get_untracked());
    }

    /// Mends what was found, unless the text is another one by now.
    pub(super) fn mend(self, finding: &Diagnostic) {
        let text = self.checked.with_untracked(|checked| {
            let is_present = self.text.with_untracked(|text| *text == checked.text);
            is_present.then(|| mended(&checked.text, &finding.mend))
        });
        if let Some(text) = text {
            self.text.set(text);
        }
    }

    fn check(self) {
        let Some(checked) = self
            .text
            .try_with_untracked(|text| Checked::of(&self.name.get_untracked(), text))
        else {
            return;
        };
        let rules = checked.rules.clone();
        self.checked.set(Arc::new(checked));
        self.hand_over();
        if let Some(rules) = rules {
            self.usable.set(Some(rules));
        }
        self.keep();
    }

    /// Gives a text without errors to the page beside, which reads it from this tab.
    fn hand_over(self) {
        if self
            .checked
            .with_untracked(|checked| checked.rules.is_some())
        {
            let key = device_file_key(&self.name.get_untracked());
            let kept = self.text.with_untracked(|text| tab::write(&key, text));
            self.is_shown.set(kept);
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
            .then(|| self.text.get_untracked());
        let kept = storage.write_text(&draft_key(), draft.as_deref());
        if draft.is_some() && !kept {
            self.is_kept.set(false);
        }
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
