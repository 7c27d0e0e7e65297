//! What the visitor does: the only ways to change what they say. Their own judgement is in `judgement.rs`.

use super::AppState;
use crate::dialog::Dialog;
use crate::history::{Cause, History, Step};
use leptos::prelude::*;
use matrix_engine::{Change, Importance, Input, OptionIx, QuestionIx, Rules, ValueIx};

impl AppState {
    /// Intent: hide the result until every question is answered, or show it at once.
    pub fn hide(self, hide: bool) {
        self.hiding.set(hide);
    }

    /// Intent: this value and no other.
    pub fn choose(self, question: QuestionIx, value: ValueIx) {
        self.stay();
        self.step(Cause::Answer, |_, input| input.answers.set(question, value));
    }

    /// Intent: this value too, or no longer.
    pub fn toggle(self, question: QuestionIx, value: ValueIx) {
        self.stay();
        self.step(Cause::Answer, |rules, input| {
            input.answers.toggle(rules, question, value);
        });
    }

    /// Intent: take an answer back.
    pub fn clear(self, question: QuestionIx) {
        self.step(Cause::Answer, |_, input| input.answers.clear(question));
    }

    /// Intent: this answer matters so much.
    pub fn weigh(self, question: QuestionIx, importance: Importance) {
        self.step(Cause::Answer, |_, input| {
            input.answers.weigh(question, importance);
        });
    }

    /// Intent: see what these changes of the present answers do, which the page has proposed.
    pub fn attempt(self, changes: &[Change]) {
        self.step(Cause::Try, |rules, input| {
            for change in changes {
                input.answers.change(rules, *change);
            }
        });
    }

    /// Intent: this and nothing else, from a link, from what was kept, or from a host page.
    pub fn take(self, taken: Input) {
        self.step(Cause::Taken, |_, input| *input = taken);
    }

    /// Intent: the answers of an example, by its place in the rule file, and no others.
    pub fn apply_preset(self, at: usize) {
        self.step(Cause::Preset(at), |rules, input| {
            if let Some(preset) = rules.file().presets.get(at) {
                input.answers = rules.answers_from(&preset.answers);
            }
        });
    }

    /// Intent: take everything back.
    pub fn start_over(self) {
        self.steps.begin();
        self.step(Cause::StartOver, |rules, input| {
            *input = Input::none(rules);
        });
    }

    /// Intent: take the last step back.
    pub fn undo(self) {
        self.move_in_history(History::undo, "Undone", |step| &step.before);
    }

    /// Intent: make the step again that was taken back last.
    pub fn redo(self) {
        self.move_in_history(History::redo, "Redone", |step| &step.after);
    }

    /// Intent: open a dialog.
    pub fn open(self, dialog: Dialog) {
        self.lazy.dialogs.bring();
        self.dialog.set(Some(dialog));
    }

    /// Intent: see an option beside the lead.
    pub fn compare_with_lead(self, option: OptionIx) {
        self.to_compare.set(Some(option));
    }

    pub(super) fn step(self, cause: Cause, change: impl FnOnce(&Rules, &mut Input)) {
        let rules = self.rules();
        let before = self.input.get_untracked();
        let mut after = before.clone();
        change(rules, &mut after);
        if after == before {
            return;
        }
        let step = Step {
            cause,
            before,
            after,
        };
        self.status.set(match cause {
            Cause::Answer => String::new(),
            Cause::Try => format!("Tried: {}.", step.in_words(rules)),
            Cause::Taken => format!("Opened: {}.", step.in_words(rules)),
            Cause::Preset(_) | Cause::StartOver | Cause::Judgement => {
                format!("{}.", step.in_words(rules))
            }
        });
        self.put_in_place(&step.after);
        self.history.update(|history| history.add(step));
    }

    fn move_in_history(
        self,
        take: fn(&mut History) -> Option<Step>,
        what: &str,
        to: fn(&Step) -> &Input,
    ) {
        let Some(step) = self.history.try_update(take).flatten() else {
            return;
        };
        self.status
            .set(format!("{what}: {}.", step.in_words(self.rules())));
        self.put_in_place(to(&step));
    }

    /// With the last answer a hidden result appears.
    fn put_in_place(self, input: &Input) {
        if input.answers.count() == self.rules().questions().len() {
            self.hiding.set(false);
        }
        self.together
            .update_untracked(|together| together.follow(input));
        self.input.set(input.clone());
    }
}
